"""The week of training, and what a time without any means for the way back.

Two or more days of strengthening a week are the WHO's advice (2020); growth tends to
rise over fewer than 5, 5 to 9 and 10 or more sets a week (Schoenfeld 2017, p = 0.07).
Targets and lapses are our decisions within that. Strength falls with time off, more in
people who move little (Bosquet 2013); beginners lose little in about three weeks.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise, takewhile
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.timeline.days import DAY, week_of

LapseAction = Literal["none", "fewer", "easier", "step_back", "restart"]
"""After time off: as before; a fifth fewer the first time; an easier variant or 30 %
less load for a week; a step back; the first step with half the exposures."""

LAPSES: tuple[tuple[int, LapseAction], ...] = (
    (7, "none"),
    (14, "fewer"),
    (28, "easier"),
    (56, "step_back"),
)
"""Up to so many days off, and what follows; after more, the first step again."""

EASIER_LASTS = 7
DAYS_AIM = 2
SETS_AIM = {1: 6, 2: 6, 3: 10, 4: 10}
SETS_CAP = 20
"""So many sets of a side are plenty for a week: a soft cap, no limit (our decision)."""

HARD_APART = timedelta(hours=48)
"""Hard work of one family lies so far apart."""

_WORKED = frozenset({"right", "hard", "too_hard"})
_HARD = frozenset({"hard", "too_hard"})


class Week(msgspec.Struct, frozen=True):
    """One week, Monday first: sets of effort right or above, per side, and the aims.

    `breaks` counts every exercise that was done; `sets_cap` sets of a side are plenty.
    """

    sets_work: int
    sets_other: int
    days: int
    breaks: int
    sets_aim: int
    days_aim: int = DAYS_AIM
    sets_cap: int = SETS_CAP

    @property
    def is_full(self) -> bool:
        """Whether a side has done plenty: what comes until Monday is light."""
        return max(self.sets_work, self.sets_other) >= self.sets_cap


def weekly(history: History, catalogue: Catalogue, step: int, now: datetime) -> Week:
    """Return the week of `now`, with the aims of that step."""
    days = week_of(history.day_of(now))
    done = [one for one in history.exposures if one.day in days]
    worked = [one for one in done if one.effort in _WORKED]
    return Week(
        sets_work=sum(_sets(one, catalogue, one.reps_work) for one in worked),
        sets_other=sum(_sets(one, catalogue, one.reps_other) for one in worked),
        days=len({one.day for one in done}),
        breaks=len(done),
        sets_aim=SETS_AIM[step],
    )


def _sets(one: Exposure, catalogue: Catalogue, reps: int | None) -> int:
    """Return the sets of a side: none where it did nothing, else as many as were told.

    Where none were, those of the exercise's dose.
    An exercise that is no longer in the catalogue counts as one set.
    """
    if reps == 0:
        return 0
    if one.sets is not None:
        return one.sets
    known = catalogue.find(one.exercise)
    return known.dose.sets if known is not None and one.outcome == "done" else 1


def lapse_action(days: int) -> LapseAction:
    """Return what so many days since the last exercise ask for."""
    return next((action for most, action in LAPSES if days <= most), "restart")


def lapse_of(history: History, now: datetime) -> LapseAction:
    """Return what the time off asks for, before the return and in the week after it."""
    if not history.exposures:
        return "none"
    today = history.day_of(now)
    action = lapse_action((today - history.exposures[-1].day).days)
    return _returned(history, today) if action == "none" else action


def _returned(history: History, today: date) -> LapseAction:
    """Return what a return in the last week asks for; `fewer` is for its first time."""
    recent = today - EASIER_LASTS * DAY
    days = (one.day for one in reversed(history.exposures))
    returns = takewhile(lambda pair: pair[0] > recent, pairwise(days))
    gaps = [(after - before).days for after, before in returns]
    longest = lapse_action(max(gaps, default=0))
    return "none" if longest in {"none", "fewer"} else "easier"


def is_rested(
    history: History, family: str, catalogue: Catalogue, now: datetime
) -> bool:
    """Tell whether the last hard work of a family is 48 hours ago."""
    ids = {one.id for one in catalogue.exercises if one.family == family}
    recent = history.since(now - HARD_APART)
    return not any(one.exercise in ids and one.effort in _HARD for one in recent)
