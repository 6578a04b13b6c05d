"""The line of the knees: when to look at it, and what follows for the bands.

In squats without a load a band brought the knees further inward in two of three
studies, and a heavier one made it worse (review 2023, PMC10547095). So the line is
looked at before the band is relied on, and again with each heavier one: the lightest
band fits first, and one that draws the knees inward is not used.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.steps import StepStatus

KneeCheck = Literal["", "first", "with_band", "heavier_band"]
"""What to look at: nothing; a squat; one with the band; one with the heavier band."""


def knee_check(history: History, status: StepStatus) -> KneeCheck:
    """Return what to look at next, which is asked before the first squat of a day.

    The line is looked at where a gate or a knee asks for it, with the band as soon as
    that comes into play, and anew with each heavier band.
    """
    flags = history.flags
    has_band = "band" in flags.equipment
    if flags.knee_line == "unknown":
        is_asked = status.step > 1 or bool({"knee", "ankle"} & set(flags.troubles))
        return "first" if is_asked else ""
    if flags.knee_line == "inward":
        is_near = status.step > 1 or status.offers_band
        return "with_band" if has_band and is_near else ""
    is_steady = has_band and flags.knee_line == "in_line"
    return _check_of_band(history) if is_steady else ""


def checked_changes(
    history: History, *, plain: bool | None = None, banded: bool | None = None
) -> dict[str, Any]:
    """Return the changes of a profile that a look at the knees makes.

    True: they stay in line; None: not looked at in that way. Where a heavier band draws
    them inward, it is as if it were not there.
    """
    if banded is None:
        return {} if plain is None else {"knee_line": "in_line" if plain else "inward"}
    if banded:
        return {"knee_line": "in_line"}
    level = _heaviest(history.exposures)
    if level > 1:
        return {"knee_line": "in_line", "bands": level - 1}
    return {"knee_line": "inward_with_band"}


def _check_of_band(history: History) -> KneeCheck:
    """Return what to look at where a heavier band than ever was used since the last."""
    checked = history.line_checked
    if checked is None:
        return ""
    since = _heaviest(one for one in history.exposures if one.day > checked)
    until = _heaviest(one for one in history.exposures if one.day <= checked)
    if min(since, history.flags.bands) <= until:
        return ""
    return "with_band" if until == 0 else "heavier_band"


def _heaviest(done: Iterable[Exposure]) -> int:
    return max((one.band_level or 0 for one in done), default=0)
