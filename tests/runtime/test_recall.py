from __future__ import annotations

from datetime import timedelta

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.advance.lasting import LOOK_BACK
from sitwatch.core.policy import Policy
from sitwatch.core.programme.pick import Choice
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.recall import recalled
from tests.fakes.clock import MONDAY
from tests.fakes.journal import FakeJournal

MENU = (Choice("one", is_symmetric=True),)


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
    state = recalled(Memory(journal, print), MONDAY, MENU, Policy())
    expected = State(menu=MENU, routines=(drive,))
    for read in (locked, begun, typed):
        expected, _ = advance(expected, read, Policy())
    assert state == expected
