"""Sets are counted where repetitions alone would count one for all."""

from __future__ import annotations

import pytest

from sitwatch.core.orders import Portion
from sitwatch.presenters.sets import sets_done
from sitwatch.presenters.stages import Plan, plan_pace
from tests.shipped import shipped_catalogue


def plan_of(exercise: str, portion: Portion) -> Plan:
    return plan_pace(shipped_catalogue()[exercise], portion)


def end_of(plan: Plan, nth: int) -> float:
    """Return when the nth stage of work is over."""
    ends = [
        since + stage.length_s for stage, since in plan.timed if stage.kind == "work"
    ]
    return ends[nth]


@pytest.mark.parametrize(("stage", "sets"), [(0, 1), (1, 2), (2, 3)])
def test_each_stage_of_a_plain_exercise_is_a_set(stage: int, sets: int) -> None:
    plan = plan_of("squat", Portion(sets=3, reps=8, hold_s=0.0))
    assert sets_done(plan, end_of(plan, stage)) == sets
    assert sets_done(plan, end_of(plan, stage) - 0.1) == sets - 1


def test_a_set_of_both_sides_ends_with_the_second() -> None:
    plan = plan_of("standing-kickback", Portion(sets=2, reps=8, hold_s=0.0))
    assert [sets_done(plan, end_of(plan, nth)) for nth in range(4)] == [0, 1, 1, 2]


def test_an_extra_set_of_one_side_counts_for_none() -> None:
    more = Portion(sets=1, reps=8, hold_s=0.0, extra_set=True)
    plan = plan_of("standing-kickback", more)
    assert sets_done(plan, plan.length_s) == 1
