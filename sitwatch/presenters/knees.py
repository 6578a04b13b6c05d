"""How the knees track in a squat: when to look, how one looks, what an answer makes."""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.flags import KneeLine
from sitwatch.core.programme.history import History
from sitwatch.core.programme.knee_line import (
    KneeCheck,
    checked_changes,
    knee_check,
    next_band_changes,
)
from sitwatch.core.programme.steps import StepStatus
from sitwatch.presenters.feeling import BodyQuestion

_LINES: dict[KneeLine, str] = {
    "unknown": N_("Not looked yet"),
    "in_line": N_("In line"),
    "inward": N_("They come in"),
    "inward_both_ways": N_("Come in, band or not"),
    "inward_with_band": N_("More so with the band"),
    "in_line_without_band": N_("Only with the band"),
}
_HELP: dict[KneeCheck, tuple[str, ...]] = {
    "": (),
    "first": (
        N_("Squat halfway in front of a mirror, or have somebody look."),
        N_("In line: the knees stay above the feet."),
    ),
    "with_band": (
        N_("Squat halfway with the band above the knees, and look again."),
        N_("If the knees come in more than without it, the band is left out."),
    ),
    "heavier_band": (
        N_("You use a stronger band now. Squat halfway with it, and look again."),
        N_("If the knees come in more, the band before it is used."),
    ),
    "next_band": (
        N_("A stronger band may come next. Squat halfway with it, and look first."),
        N_("If the knees come in more, the band before it is used."),
    ),
}


class KneeView(msgspec.Struct, frozen=True):
    """What was seen last, how to look, and a word where it is time to look."""

    line: str
    help: tuple[str, ...]
    due: str


def knee_view(history: History, status: StepStatus, now: datetime) -> KneeView:
    """Return what the page shows of the knees."""
    check = knee_check(history, status, now)
    return KneeView(
        line=history.flags.knee_line,
        help=tuple(_(words) for words in _HELP[check or "first"]),
        due=_("Worth a look before your next squat") if check else "",
    )


def knee_question(
    history: History, status: StepStatus, now: datetime
) -> BodyQuestion | None:
    """Return the question after the knees, None where it is no time to look."""
    check = knee_check(history, status, now)
    if not check:
        return None
    return BodyQuestion(
        title=_("Before your next squat: a look at your knees"),
        question=" ".join(_(words) for words in _HELP[check]),
        answers=(*_seen(check, history), (_("Later"), _put_off(check, history))),
    )


def _seen(
    check: KneeCheck, history: History
) -> tuple[tuple[str, dict[str, object]], ...]:
    if check == "first":
        return (
            (_("In line"), checked_changes(history, plain=True)),
            (_("They come in"), checked_changes(history, plain=False)),
        )
    if check == "next_band":
        return (
            (_("No more than before"), next_band_changes(history, is_in_line=True)),
            (_("More with the band"), next_band_changes(history, is_in_line=False)),
        )
    more = _("More with the band"), checked_changes(history, banded=False)
    if history.flags.knee_line == "in_line":
        return (_("No more than before"), checked_changes(history, banded=True)), more
    no_more = checked_changes(history, plain=False, banded=True)
    return (
        (_("In line"), checked_changes(history, banded=True)),
        (_("No more than before"), no_more),
        more,
    )


def _put_off(check: KneeCheck, history: History) -> dict[str, object]:
    """Return the change by which a look is asked for again in two weeks.

    Where a band comes into use, a word on the knees would count as a look: none is
    given.
    """
    line = history.flags.knee_line
    is_repeated = check in {"first", "next_band"} or line == "inward_both_ways"
    return {"knee_line": line} if is_repeated else {}


def knee_lines() -> tuple[tuple[str, str], ...]:
    """Return what may be seen: pairs of name and words."""
    return tuple((name, _(words)) for name, words in _LINES.items())


def knee_changes(line: str, history: History) -> dict[str, object]:
    """Return the changes of the profile that a look at the knees makes."""
    if line == "inward_with_band":
        return checked_changes(history, banded=False)
    return {"knee_line": line}
