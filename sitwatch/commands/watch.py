"""Facts in the terminal as they arrive, so that one can wiggle the mouse and see it."""

from __future__ import annotations

from contextlib import suppress
from gettext import gettext as _
from threading import Event
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sitwatch.core.facts import Recorded
    from sitwatch.runtime.client import Client

EVERY_S = 0.5
LABELS = frozenset({"fact", "at", "up", "device"})
"""What every fact has, and stands elsewhere in its line."""


def show_facts(client: Client, seconds: float | None, by: Iterable[str] = ()) -> None:
    """Print `by`, then facts until Ctrl-C, or for so many seconds."""
    from sitwatch.runtime.watching import JournalWatch, watching

    with suppress(KeyboardInterrupt), watching(client) as watch:
        by_resident = isinstance(watch, JournalWatch)
        who = _("the running sitwatch") if by_resident else _("this command itself")
        words = _("Seen by {who}; move the mouse, press a key. Ctrl-C ends it.")
        for line in (words.format(who=who), *by):
            click.echo(line)
        looks = None if seconds is None else 1 + int(seconds / EVERY_S)
        while looks is None or looks > 0:
            Event().wait(EVERY_S)
            for fact in watch.look():
                click.echo(line_of(fact))
            looks = looks and looks - 1


def line_of(fact: Recorded) -> str:
    """Return a fact in one line: when, which need, which fact, and what it says."""
    import msgspec

    from sitwatch.runtime.findings import part_of

    told: dict[str, Any] = msgspec.to_builtins(fact)
    rest = (
        f"{key}={value}"
        for key, value in told.items()
        if key not in LABELS and value is not None
    )
    kind = str(told.get("fact", "?"))
    words = (f"{fact.at:%H:%M:%S}", part_of(fact) or "-", kind, *rest)
    return "  ".join(words)
