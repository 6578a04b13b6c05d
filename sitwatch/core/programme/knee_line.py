"""The line of the knees: when to look at it, and what follows for the bands.

In squats without a load a band brought the knees further inward in two of three
studies, and a heavier one made it worse (review 2023, PMC10547095). So the line is
looked at before the band is relied on, and before each heavier one: the lightest band
fits first, and one that draws the knees inward is not used.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from sitwatch.core.programme.flags import Flags, KneeLine
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.steps import StepStatus
from sitwatch.core.timeline.days import DAY

KneeCheck = Literal["", "first", "with_band", "heavier_band", "next_band"]
"""What to look at: nothing; a squat; one with the band; one with the heavier band that
was used of late; one with the next band before it is used."""

TRIED = 4
"""After a band went well on so many days the next one is looked at (our decision); when
it comes, progression says."""

BANDS = 2
"""The step whose gate asks for the line of the knees."""

AGAIN_AFTER = 14 * DAY


def knee_check(history: History, status: StepStatus, now: datetime) -> KneeCheck:
    """Return what to look at next, which is asked before the first squat of a day.

    The line is looked at where a gate or a knee asks for it, with the band as soon as
    that comes into play, and before each heavier band. Knees that came inward, and
    looks that were put off, come again after two weeks, the former while a gate waits.
    """
    flags = history.flags
    if flags.knee_line == "in_line":
        return _check_of_band(history) or _check_of_next(history, now)
    is_near = flags.has_band and (status.step > 1 or status.offers_band)
    if flags.knee_line == "inward" and is_near:
        return "with_band"
    if not _is_time(history, now) or not _is_asked(flags, status):
        return ""
    return "with_band" if is_near and flags.knee_line != "unknown" else "first"


def checked_changes(
    history: History, *, plain: bool | None = None, banded: bool | None = None
) -> dict[str, Any]:
    """Return the changes of a profile that a look at the knees makes.

    True: they stay in line; None: not looked at in that way. Inward without the band
    and True with it: inward as before. Where a heavier band draws them inward, it is
    as if it were not there.
    """
    if banded is None:
        line = _line_without_band(history.flags, is_in_line=plain is True)
        return {} if plain is None else {"knee_line": line}
    if banded:
        return {"knee_line": "inward_both_ways" if plain is False else "in_line"}
    level = _heaviest(history.exposures)
    if level > 1:
        return {"knee_line": "in_line", "bands": level - 1}
    return {"knee_line": "inward_with_band"}


def next_band_changes(history: History, *, is_in_line: bool) -> dict[str, Any]:
    """Return the changes that a look with the next band makes, before it is used.

    Where it draws the knees inward, it is as if it were not there.
    """
    level = _heaviest(history.exposures)
    found = {"band_checked": level + 1} if is_in_line else {"bands": level}
    return {"knee_line": "in_line", **found}


def _is_time(history: History, now: datetime) -> bool:
    looked = history.line_checked
    return looked is None or history.day_of(now) - looked >= AGAIN_AFTER


def _is_asked(flags: Flags, status: StepStatus) -> bool:
    """Tell whether a knee or a gate asks for the line, which is not known to be one."""
    if flags.knee_line == "unknown":
        return status.step > 1 or bool({"knee", "ankle"} & set(flags.troubles))
    return status.step == BANDS and not flags.is_in_line


def _line_without_band(flags: Flags, *, is_in_line: bool) -> KneeLine:
    """Return the line of a squat without a band; what a band does to it is kept."""
    if flags.knee_line == "inward_with_band":
        return "in_line_without_band" if is_in_line else "inward_with_band"
    return "in_line" if is_in_line else "inward"


def _check_of_band(history: History) -> KneeCheck:
    """Return what to look at where a heavier band than ever was used since the last."""
    checked = history.line_checked
    if checked is None or not history.flags.has_band:
        return ""
    since = _heaviest(one for one in history.exposures if one.day > checked)
    until = _heaviest(one for one in history.exposures if one.day <= checked)
    if min(since, history.flags.bands) <= until:
        return ""
    return "with_band" if until == 0 else "heavier_band"


def _check_of_next(history: History, now: datetime) -> KneeCheck:
    """Return what to look at where a band has gone well and there is a heavier one."""
    flags, level = history.flags, _heaviest(history.exposures)
    well = (one for one in history.exposures if one.is_clean and one.is_easy_enough)
    days = {one.day for one in well if one.band_level == level}
    has_next = flags.has_band and 0 < level < flags.bands
    is_ready = has_next and flags.band_checked <= level and len(days) >= TRIED
    return "next_band" if is_ready and _is_time(history, now) else ""


def _heaviest(done: Iterable[Exposure]) -> int:
    return max((one.band_level or 0 for one in done), default=0)
