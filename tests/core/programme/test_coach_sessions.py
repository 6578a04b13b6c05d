"""Months of breaks and sessions: all four steps, and what a session goes through."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import cache
from typing import Any

import pytest

from sitwatch.core.facts import SESSION, Answered, Prompted
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.history import Exposure, History, history_after
from sitwatch.core.programme.items import Item, length_of
from sitwatch.core.programme.session import is_session_due, plan_session, session_days
from sitwatch.core.programme.steps import step_status
from sitwatch.core.programme.terms import Family
from sitwatch.core.timeline.days import week_of
from tests.core.programme.test_coach_course import broken, told
from tests.core.programme.training import day
from tests.shipped import shipped_catalogue

WEEKS = 20
LATE = day(7 * 14).date()
EVENING = 0.4
DESK = ("chair", "desk_standing", "wall")
HOME = (*DESK, "floor")
KIT: dict[str, Any] = {
    "equipment": ["band", "weight", "bench"],
    "load_steps_kg": [4, 6, 8, 10, 12],
    "knee_line": "in_line",
    "opted_in": True,
}


def trained(history: History, items: tuple[Item, ...], number: float) -> History:
    """Return the history after a session in which all of it went well."""
    for nth, item in enumerate(items):
        amount, at = item.dose.amount, day(number) + timedelta(minutes=2 * nth)
        prompt = f"{SESSION}{number}-{nth}"
        offer = Prompted(at=at, prompt=prompt, exercise=item.dose.exercise)
        answer = Answered(
            at=at,
            prompt=prompt,
            reply="done",
            reps_work=amount.reps,
            reps_other=amount.reps,
            load_kg=amount.load_kg or None,
            effort="right",
            sets=item.dose.sets,
        )
        history = history_after(history_after(history, offer), answer)
    return history


@cache
def five_months(*places: str) -> History:
    """Return what comes of three breaks a workday, and of each proposed session."""
    catalogue, history = shipped_catalogue(), told(places=places, **KIT)
    for number in (n for n in range(7 * WEEKS) if n % 7 < 5):
        for nth in range(3):
            history = broken(history, catalogue, number + nth / 20)
        now = day(number + EVENING)
        coach = Coach(history, catalogue, step_status(history, catalogue, now), now)
        if is_session_due(coach, a_week=2):
            items = plan_session(history, catalogue, Situation(now=now))
            assert timedelta(minutes=10) <= length_of(items) <= timedelta(minutes=15)
            history = trained(history, items, number + EVENING)
    return history


def lifts_of(history: History) -> tuple[Exposure, ...]:
    """Return what was lifted in sessions, in two sets and more."""
    parts = (one for one in history.exposures if one.prompt.startswith(SESSION))
    return tuple(one for one in parts if one.sets != 1)


@pytest.mark.parametrize("places", [DESK, HOME], ids=["desk", "home"])
def test_breaks_and_sessions_lead_to_the_last_step_in_office_clothes_too(
    catalogue: Catalogue, places: tuple[str, ...]
) -> None:
    history = five_months(*places)
    assert history.flags.office_clothes
    assert step_status(history, catalogue, day(7 * WEEKS)).step == 4


@pytest.mark.parametrize(
    ("places", "families"),
    [
        (DESK, ("squat", "hinge", "lunge")),
        (HOME, ("squat", "hinge", "lunge", "thrust")),
    ],
    ids=["desk", "home"],
)
def test_sessions_go_through_all_lifts(
    catalogue: Catalogue, places: tuple[str, ...], families: tuple[Family, ...]
) -> None:
    late = [one for one in lifts_of(five_months(*places)) if one.day > LATE]
    lifted = Counter(catalogue[one.exercise].family for one in late)
    assert min(lifted[family] for family in families) >= 4


def test_burn_outs_stay_at_two_days_a_week(catalogue: Catalogue) -> None:
    history, last = five_months(*HOME), {one.id for one in catalogue.of_step(4)}
    days = {one.day for one in history.exposures if one.exercise in last}
    assert days
    assert days <= set(session_days(history))
    assert max(len(days & set(week_of(each))) for each in days) == 2
