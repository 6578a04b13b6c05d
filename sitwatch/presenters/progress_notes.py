"""What is worth a word where one stands: the same on the page and in the terminal.

Whatever holds exercises back, or hurts often, is said alone; nothing invites then.
"""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach
from sitwatch.core.programme.history import History
from sitwatch.core.programme.session import is_session_due
from sitwatch.core.programme.sides import is_check_due
from sitwatch.core.programme.steps import step_status
from sitwatch.core.programme.week import Week, lapse_of, weekly
from sitwatch.presenters.about import disclaimer
from sitwatch.presenters.feeling import early_words, looking_words
from sitwatch.presenters.kit import wanted_kit
from sitwatch.presenters.session import invitation_words
from sitwatch.presenters.you import held_words

About = Literal[
    "held",
    "pain",
    "back",
    "weights",
    "plenty",
    "kit",
    "sides",
    "session",
    "soreness",
]
POWER = 3
"""The step that brings weights."""


class Note(msgspec.Struct, frozen=True):
    """A word on the programme: `about` names it for scripts."""

    about: About
    words: str


Notes = tuple[Note, ...]


def progress_notes(
    history: History, catalogue: Catalogue, now: datetime, *, a_week: int
) -> Notes:
    """Return what there is to say at `now`, the most important first.

    `a_week` is how many sessions a week the user would like to have proposed.
    """
    held = held_words(history.flags)
    troubles = _told(("held", held), ("pain", looking_words(history, now)))
    if troubles:
        return troubles
    coach = Coach(history, catalogue, step_status(history, catalogue, now), now)
    week = weekly(history, catalogue, coach.status.step, now)
    may_invite = not week.is_full or is_session_due(coach, a_week=a_week)
    session = invitation_words(history, catalogue, now, a_week) if may_invite else ""
    return _told(
        ("back", _back_words(history, now)),
        ("weights", _weights_words(coach)),
        ("plenty", _plenty_words(week)),
        ("kit", wanted_kit(history.flags, coach.status.step) or _band_words(coach)),
        ("sides", _sides_words(coach)),
        ("session", session),
        ("soreness", early_words(history, now)),
    )


def _told(*words: tuple[About, str]) -> Notes:
    return tuple(Note(about, said) for about, said in words if said)


def _back_words(history: History, now: datetime) -> str:
    """Return a welcome after time off; days are not counted."""
    if lapse_of(history, now) == "none":
        return ""
    return _("Welcome back. It begins a little lighter, and grows again from there.")


def _weights_words(coach: Coach) -> str:
    """Return what has to be said before the first exercise of the third step."""
    known = (coach.catalogue.find(one.exercise) for one in coach.history.exposures)
    has_begun = any(one is not None and one.step >= POWER for one in known)
    if coach.status.step < POWER or has_begun:
        return ""
    words = _("This step asks for more: begin with what feels light.")
    return " ".join((words, *disclaimer()))


def _plenty_words(week: Week) -> str:
    if not week.is_full:
        return ""
    words = _(
        "{count} sets a side this week: that is plenty. Breaks stay light until Monday,"
        " unless you want more."
    )
    return words.format(count=max(week.sets_work, week.sets_other))


def _band_words(coach: Coach) -> str:
    """Return what knees and ankles may try before the step with bands."""
    if not coach.status.offers_band or "band" in coach.history.flags.equipment:
        return ""
    return _(
        "For your knees or ankles a light band may help you feel the right muscle. If"
        " you have one, mark it under “About you”."
    )


def _sides_words(coach: Coach) -> str:
    if not is_check_due(coach.history, coach.catalogue, coach.now):
        return ""
    return _(
        "Left and right are compared every two weeks: it is time to count the clean"
        " marching steps of each, under “Self-test”."
    )
