"""How the knees track in a squat: when to look, how one looks, what an answer makes."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.flags import KneeLine
from sitwatch.core.programme.history import History
from sitwatch.core.programme.knee_line import KneeCheck, checked_changes, knee_check
from sitwatch.core.programme.steps import StepStatus

_LINES: dict[KneeLine, str] = {
    "unknown": N_("Not looked yet"),
    "in_line": N_("In line"),
    "inward": N_("They come in"),
    "inward_with_band": N_("More with the band"),
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
}


class KneeView(msgspec.Struct, frozen=True):
    """What was seen last, how to look, and a word where it is time to look."""

    line: str
    help: tuple[str, ...]
    due: str


def knee_view(history: History, status: StepStatus) -> KneeView:
    """Return what the page shows of the knees."""
    check = knee_check(history, status)
    return KneeView(
        line=history.flags.knee_line,
        help=tuple(_(words) for words in _HELP[check or "first"]),
        due=_("Worth a look before your next squat") if check else "",
    )


def knee_lines() -> tuple[tuple[str, str], ...]:
    """Return what may be seen: pairs of name and words."""
    return tuple((name, _(words)) for name, words in _LINES.items())


def knee_changes(line: str, history: History) -> dict[str, object]:
    """Return the changes of the profile that a look at the knees makes."""
    if line == "inward_with_band":
        return checked_changes(history, banded=False)
    return {"knee_line": line}
