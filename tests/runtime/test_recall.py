from __future__ import annotations

from datetime import timedelta

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.advance.lasting import LOOK_BACK
from sitwatch.core.policy import Policy
from sitwatch.core.programme.history import Exposure
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.recall import recalled
from tests.fakes.clock import MONDAY
from tests.fakes.journal import FakeJournal
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def test_the_last_days_are_thought_of_again_without_what_nobody_knows() -> None:
    journal = FakeJournal()
    typed = f.Input(at=MONDAY - timedelta(hours=1), up=5.0, for_s=60.0)
    long_ago = MONDAY - LOOK_BACK - timedelta(days=9)
    drive = f.RoutineSet(at=long_ago, label="a", days=(), begins="08:00", ends="09:00")
    begun = f.Started(at=MONDAY - timedelta(hours=3))
    locked = f.Locked(at=long_ago)
    for fact in (drive, locked, begun):
        journal.add(fact)
    journal.add(f.Unknown(at=MONDAY - timedelta(hours=2), body={"fact": "later"}))
    journal.add(typed)
    state = recalled(Memory(journal, print), MONDAY, CATALOGUE, Policy())
    expected = State(catalogue=CATALOGUE, routines=(drive,))
    for read in (locked, begun, typed):
        expected, _ = advance(expected, read, Policy())
    assert state == expected


def test_what_was_done_long_ago_is_known_to_the_programme() -> None:
    journal, long_ago = FakeJournal(), MONDAY - LOOK_BACK - timedelta(days=300)
    journal.add(f.Prompted(at=long_ago, prompt="p", exercise="squat"))
    journal.add(f.Answered(at=long_ago, prompt="p", reply="done", reps_work=9))
    journal.add(f.ProfileChanged(at=long_ago, changes={"equipment": ["band"]}))
    journal.add(f.Started(at=MONDAY - timedelta(hours=3)))
    state = recalled(Memory(journal, print), MONDAY, CATALOGUE, Policy())
    assert state.programme.flags.equipment == ("band",)
    assert state.programme.exposures == (
        Exposure(
            exercise="squat",
            at=long_ago,
            day=long_ago.date(),
            prompt="p",
            reps_work=9,
        ),
    )
