"""The rest of today beside what it aims at, for the window.

The goal is a number beside another: nothing is lost where it is not reached, and
nothing runs on from yesterday. What comes later than a few breaks is not worth a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from gettext import gettext as _

import msgspec

from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.breaks.goal import goal_of
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.plan import PlanView, plan_view

MOST = 6
"""As many breaks as are told one by one; it is the most that a day aims at."""


class Goal(msgspec.Struct, frozen=True):
    """Breaks had so far, of those that the day aims at: `2 of 4 breaks`."""

    kept: int
    aim: int
    words: str


class Coming(msgspec.Struct, frozen=True):
    """A break to come: `14:10` and `by 14:15`; `moment` is for a mark on the strip."""

    at: str
    latest: str
    moment: datetime


class AheadView(msgspec.Struct, frozen=True):
    """The rest of today; `more` is said after the breaks, `notes` are lines of it."""

    title: str
    goal: Goal
    coming: tuple[Coming, ...]
    more: str
    notes: tuple[str, ...]


def ahead_view(forecast: Forecast | None, today: DaySummary | None) -> AheadView | None:
    """Tell the rest of today; None where nothing was seen of it yet."""
    if forecast is None or today is None:
        return None
    plan = plan_view(forecast)
    return AheadView(
        title=plan.title,
        goal=_goal(today),
        coming=tuple(_coming(forecast, plan)),
        more=_("and so on") if len(plan.entries) > MOST else "",
        notes=tuple(_notes(forecast, plan)),
    )


def _goal(today: DaySummary) -> Goal:
    kept = today.breaks
    aim = goal_of(kept, today.seated)
    words = _("{kept} breaks") if kept > aim else _("{kept} of {aim} breaks")
    return Goal(kept, aim, words.format(kept=kept, aim=aim))


def _coming(forecast: Forecast, plan: PlanView) -> Iterator[Coming]:
    pairs = list(zip(forecast.breaks, plan.entries, strict=True))
    for planned, entry in pairs[:MOST]:
        latest = _("by {time}").format(time=entry.latest)
        yield Coming(
            entry.at, latest if planned.latest > planned.at else "", planned.at
        )


def _notes(forecast: Forecast, plan: PlanView) -> Iterator[str]:
    """Say what holds breaks back, and why one falls when sitting alone would not."""
    if plan.note:
        yield plan.note
    pairs = list(zip(forecast.breaks, plan.entries, strict=True))
    for planned, entry in pairs[:MOST]:
        if planned.cause != "load":
            yield _("{time}: {why}.").format(time=entry.at, why=entry.why)
