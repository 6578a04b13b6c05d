"""A plan lasts as long as promised, and waits where a body needs a moment."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.stages import (
    CHANGE_S,
    GET_UP_S,
    READY_S,
    TALL_S,
    Plan,
    other_side,
    plan_pace,
)
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def plan_of(name: str, **changes: object) -> Plan:
    exercise = CATALOGUE[name]
    portion: Portion = msgspec.structs.replace(usual_portion(exercise), **changes)
    return plan_pace(exercise, portion, ends_tall=False)


def outline(plan: Plan) -> list[tuple[str, float, int, str]]:
    return [(s.kind, round(s.length_s, 6), s.reps, s.side) for s in plan.stages]


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_the_work_lasts_as_long_as_the_catalogue_says(exercise: Exercise) -> None:
    plan = plan_pace(exercise, usual_portion(exercise), ends_tall=False)
    waits = [one for one in plan.stages if one.kind in {"ready", "change"}]
    setup = sum(one.length_s for one in waits)
    assert plan.length_s - setup == pytest.approx(exercise.dose.est_s)


def test_both_sides_work_in_turn_and_any_may_be_first() -> None:
    plan = plan_of("standing-kickback", first="other")
    assert outline(plan) == [
        ("ready", READY_S, 10, "left"),
        ("work", 40, 10, "left"),
        ("change", CHANGE_S, 10, "right"),
        ("work", 40, 10, "right"),
    ]
    assert all(one.is_sided for one in plan.stages)


def test_alternating_sides_need_no_change_between() -> None:
    plan = plan_of("standing-march")
    assert outline(plan) == [("ready", READY_S, 10, "right"), ("work", 60, 10, "right")]
    assert plan.stages[1].alternates
    assert not plan.stages[1].is_sided


def test_sets_are_parted_by_their_rest() -> None:
    plan = plan_of("wall-sit")
    assert [(one.kind, one.length_s, one.number) for one in plan.stages] == [
        ("ready", READY_S, 1),
        ("work", 28, 1),
        ("rest", 15, 2),
        ("work", 28, 2),
    ]


def test_sides_come_before_sets() -> None:
    plan = plan_of("standing-kickback", sets=2)
    assert [(one.kind, one.number, one.side) for one in plan.stages] == [
        ("ready", 1, "right"),
        ("work", 1, "right"),
        ("change", 1, "left"),
        ("work", 1, "left"),
        ("rest", 2, "right"),
        ("work", 2, "right"),
        ("change", 2, "left"),
        ("work", 2, "left"),
    ]
    assert plan.stages[4].length_s == CHANGE_S
    assert plan.sets == 2


def test_the_weaker_side_goes_first_and_once_more() -> None:
    plan = plan_of("standing-kickback", first="other", reps=6, extra_set=True)
    work = [(s.side, s.reps, s.number) for s in plan.stages if s.kind == "work"]
    assert work == [("left", 6, 1), ("right", 6, 1), ("left", 6, 2)]
    assert [s.kind for s in plan.stages][-2:] == ["rest", "work"]


@pytest.mark.parametrize(
    ("name", "first", "side"),
    [
        ("standing-march", "work", "right"),
        ("standing-march", "other", "left"),
        # As it is drawn, the other side begins.
        ("band-side-step", "work", "left"),
        ("band-side-step", "other", "right"),
    ],
)
def test_where_sides_alternate_the_first_repetition_is_that_of_the_first_side(
    name: str, first: str, side: str
) -> None:
    plan = plan_of(name, first=first, extra_set=True)
    _ready, work, rest, extra = plan.stages
    assert (work.side, work.alternates) == (side, True)
    assert extra.side == ("right" if first == "work" else "left")
    assert (extra.is_sided, extra.alternates, rest.kind) == (True, False, "rest")
    assert extra.beats[0].is_work


def test_no_side_is_worked_more_where_there_is_none() -> None:
    assert plan_of("squat", extra_set=True) == plan_of("squat", extra_set=True)
    assert len(plan_of("squat", extra_set=True).stages) == 2


def test_it_ends_standing_tall_and_from_the_floor_a_little_later() -> None:
    for name, more in (("squat", 0.0), ("bridge", GET_UP_S)):
        exercise = CATALOGUE[name]
        tall = plan_pace(exercise, usual_portion(exercise)).stages[-1]
        assert (tall.kind, tall.length_s) == ("tall", TALL_S + more)


def test_a_sequence_is_gone_through_as_often_as_there_are_sets() -> None:
    plan = plan_of("burnout-bridge", sets=2, reps=22)
    work = [(s.reps, s.counts, s.number) for s in plan.stages if s.kind == "work"]
    assert work == [(22, True, 1), (10, False, 1), (22, True, 2), (10, False, 2)]
    assert [s.named for s in plan.stages if s.kind == "work"] == [20, 10, 20, 10]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("prefatigue-steps-squat", [(8, 36.0, False), (8, 40.0, True)]),
        ("prefatigue-knees-out-thrust", [(15, 30.0, False), (8, 48.0, True)]),
        ("burnout-bridge", [(20, 40.0, True), (10, 25.0, False)]),
        ("burnout-half-squat", [(20, 40.0, True), (10, 25.0, False)]),
    ],
)
def test_the_main_part_of_a_sequence_keeps_the_dose(
    name: str, parts: list[tuple[int, float, bool]]
) -> None:
    plan = plan_of(name)
    work = [one for one in plan.stages if one.kind == "work"]
    assert [(s.reps, round(s.length_s, 6), s.counts) for s in work] == parts
    assert [one.kind for one in plan.stages] == ["ready", "work", "change", "work"]


def test_a_wait_shows_what_comes_next() -> None:
    plan = plan_of("burnout-bridge")
    ready, first, change, second = plan.stages
    assert (ready.beats, change.beats) == (first.beats, second.beats)


def test_the_other_side_of_the_other_side_is_this_one() -> None:
    assert other_side("left") == "right"
    assert other_side("right") == "left"
