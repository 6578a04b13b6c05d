"""Which settings stand together, by what people look for rather than by the file.

The file keeps what a part of the programme needs side by side; whoever wonders how a
break asks wants its style, its screen and its length in one place.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sitwatch.core.policy import N_, Setting, settings


class Section(msgspec.Struct, frozen=True):
    """A heading, untranslated, and what stands below it, in order.

    `holds` names settings (`breaks.style`), or groups (`look`) for all of theirs that
    no section names.
    """

    name: str
    title: str
    holds: tuple[str, ...]


SECTIONS = (
    Section(
        "when",
        N_("When it asks"),
        (
            "breaks.after_min",
            "breaks.lunch_min",
            "breaks.window_min",
            "breaks.heads_up_s",
            "breaks.rest_s",
        ),
    ),
    Section(
        "when_not",
        N_("When not"),
        (
            "breaks.on_call",
            "breaks.on_media",
            "breaks.on_share",
            "breaks.on_fullscreen",
            "breaks.on_quiet",
            "breaks.on_standing",
            "breaks.on_hours",
        ),
    ),
    Section("hours", N_("Your hours"), ("hours",)),
    Section(
        "how",
        N_("How it asks"),
        (
            "look.prompt",
            "breaks.style",
            "breaks.soft_s",
            "breaks.ask_s",
            "look.screen",
            "look.above_full_screen",
            "breaks.commit_hours",
            "breaks",
            "keys",
        ),
    ),
    Section("programme", N_("The exercises"), ("programme",)),
    Section("sound", N_("Sound"), ("sound",)),
    Section("look", N_("Look"), ("look",)),
    Section("day", N_("The day"), ("day",)),
    Section("estimate", N_("The estimate"), ("estimate",)),
    Section("input", N_("Input"), ("input",)),
)


def sections() -> Iterator[tuple[Section, tuple[Setting, ...]]]:
    """Yield every section with its settings; each setting stands in one."""
    named = {name for section in SECTIONS for name in section.holds}
    for section in SECTIONS:
        rows = (row for held in section.holds for row in _held(held, named))
        yield section, tuple(rows)


def _held(held: str, named: set[str]) -> Iterator[Setting]:
    for row in settings():
        group = row.name.partition(".")[0]
        if row.name == held or (group == held and row.name not in named):
            yield row
