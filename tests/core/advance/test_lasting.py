"""What is taken of facts from before those that are read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.advance.lasting import (
    COACHING,
    LASTING,
    LOOK_BACK,
    TELLING,
    WORDS,
    with_lasting,
)
from sitwatch.core.sitting.answers import MEMORY
from tests.core.advance.lived import POLICY, after
from tests.daylight import at, corrected, typing

DRIVE = f.RoutineSet(
    at=at("09:00"), label="drive", days=("tue",), begins="08:10", ends="08:45"
)
SAT = corrected("sitting", "10:00", "10:10", "11:00")
AUDIT = f.ProfileChanged(at=at("09:00"), changes={"desk_share": 0.5})


def lasting(*facts: f.Fact) -> State:
    state = State()
    for fact in facts:
        state = with_lasting(state, fact, POLICY)
    return state


def test_the_names_are_those_of_the_journal() -> None:
    assert sorted(WORDS) == ["corrected", "declared", "routine", "undone"]
    assert sorted(LASTING - WORDS) == ["paused", "policy", "profile", "resumed"]
    assert not WORDS - LASTING
    assert sorted(TELLING) == ["answered", "profile", "prompted"]
    assert COACHING == LASTING | TELLING


def test_facts_are_read_from_before_the_oldest_answer_that_counts() -> None:
    assert timedelta(days=1) <= LOOK_BACK - MEMORY


def test_words_hold_until_they_are_taken_back() -> None:
    state = lasting(DRIVE, SAT)
    assert (state.routines, state.said) == ((DRIVE,), (SAT,))
    undone = f.Undone(at=at("12:00"), word=DRIVE.at)
    assert lasting(DRIVE, SAT, undone).routines == ()


def test_a_pause_without_an_end_lasts_until_it_is_ended() -> None:
    paused = f.Paused(at=at("09:00"))
    assert lasting(paused).breaks.context.paused
    assert not lasting(paused, f.Resumed(at=at("10:00"))).breaks.context.paused


def test_what_the_user_judged_themself_is_known() -> None:
    assert lasting(AUDIT).learnt == after(typing("08:00", "08:10"), AUDIT).learnt
    assert lasting(AUDIT).learnt.audits


def test_what_was_done_is_known() -> None:
    told = (
        f.Prompted(at=at("09:00"), prompt="p", exercise="squat"),
        f.Answered(at=at("09:02"), prompt="p", reply="done", reps_work=10),
        f.ProfileChanged(at=at("09:03"), changes={"troubles": ["knee"]}),
    )
    programme = lasting(*told).programme
    assert programme == after(typing("08:00", "08:10"), *told).programme
    assert [one.reps for one in programme.of("squat")] == [10]
    assert programme.flags.troubles == ("knee",)


@pytest.mark.parametrize(
    "fact", [f.Locked(at=at("09:00")), typing("09:00", "10:00")], ids=["lock", "input"]
)
def test_nothing_else_is_taken(fact: f.Fact) -> None:
    assert lasting(fact) == State()


def test_a_routine_of_long_ago_returns_today() -> None:
    state = after(typing("Tue 09:00", "Tue 09:10"), begin=lasting(DRIVE, SAT))
    assert state.said == ()
    assert [usual.start for usual in state.layers.usual] == [at("Tue 08:10")]
