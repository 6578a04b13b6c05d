"""A plan lasts as long as promised, and waits where a body needs a moment."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.stages import CHANGE_S, READY_S, Plan, other_side, plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def outline(plan: Plan) -> list[tuple[str, float, int, str]]:
    return [(s.kind, round(s.length_s, 6), s.reps, s.side) for s in plan.stages]


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_the_work_lasts_as_long_as_the_catalogue_says(exercise: Exercise) -> None:
    plan = plan_pace(exercise)
    waits = [one for one in plan.stages if one.kind in {"ready", "change"}]
    setup = sum(one.length_s for one in waits)
    assert plan.length_s - setup == pytest.approx(exercise.dose.est_s)


def test_both_sides_work_in_turn_and_any_may_be_first() -> None:
    plan = plan_pace(CATALOGUE["standing-kickback"], first="left")
    assert outline(plan) == [
        ("ready", READY_S, 10, "left"),
        ("work", 40, 10, "left"),
        ("change", CHANGE_S, 10, "right"),
        ("work", 40, 10, "right"),
    ]
    assert plan.first == "left"
    assert all(one.is_sided for one in plan.stages)


def test_alternating_sides_need_no_change_between() -> None:
    plan = plan_pace(CATALOGUE["standing-march"])
    assert outline(plan) == [("ready", READY_S, 10, "right"), ("work", 60, 10, "right")]
    assert plan.stages[1].alternates
    assert not plan.stages[1].is_sided


def test_sets_are_parted_by_their_rest() -> None:
    plan = plan_pace(CATALOGUE["wall-sit"])
    assert [(one.kind, one.length_s, one.number) for one in plan.stages] == [
        ("ready", READY_S, 1),
        ("work", 28, 1),
        ("rest", 15, 2),
        ("work", 28, 2),
    ]


def test_sides_come_before_sets() -> None:
    kickback = CATALOGUE["standing-kickback"]
    dose = msgspec.structs.replace(kickback.dose, sets=2, rest_s=0)
    plan = plan_pace(msgspec.structs.replace(kickback, dose=dose))
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
    plan = plan_pace(CATALOGUE[name])
    work = [one for one in plan.stages if one.kind == "work"]
    assert [(s.reps, round(s.length_s, 6), s.counts) for s in work] == parts
    assert [one.kind for one in plan.stages] == ["ready", "work", "change", "work"]


def test_a_wait_shows_what_comes_next() -> None:
    plan = plan_pace(CATALOGUE["burnout-bridge"])
    ready, first, change, second = plan.stages
    assert (ready.beats, change.beats) == (first.beats, second.beats)


def test_the_other_side_of_the_other_side_is_this_one() -> None:
    assert other_side("left") == "right"
    assert other_side("right") == "left"
