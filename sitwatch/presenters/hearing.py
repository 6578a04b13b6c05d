"""What is to be heard of an exercise, for somebody who does not look at the screen."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.presenters.pace_words import pace_words
from sitwatch.presenters.pacing import Pace
from sitwatch.presenters.stages import Plan


class Heard(msgspec.Struct, frozen=True):
    """What begins now: a repetition, or something else; and how that is said."""

    is_rep: bool
    words: str


def heard_between(plan: Plan, before: Pace | None, now: Pace) -> Heard | None:
    """Return what began since an earlier moment of the pacer; None: nothing new.

    A repetition is said as its number, anything else as the card says it.
    """
    if now.is_over or (before is not None and _key(before) == _key(now)):
        return None
    if now.stage.kind == "work":
        return Heard(is_rep=True, words=str(now.rep))
    return Heard(is_rep=False, words=pace_words(plan, now).heard)


def missing_words(player: str, why: str, remedy: str, *, can_speak: bool) -> str:
    """Return what cannot be heard here, and what to do; empty: all can.

    `why` and `remedy` tell of a `player` that is not there, which is empty then.
    """
    if not player:
        words = _("No cue can be heard here: {why}. {remedy}.")
        return words.format(why=why, remedy=remedy)
    if not can_speak:
        return _("Nothing here speaks: repetitions are counted by beeps.")
    return ""


def _key(pace: Pace) -> tuple[object, ...]:
    return pace.stage, pace.rep
