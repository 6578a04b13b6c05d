from __future__ import annotations

from datetime import timedelta

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.policy import Policy
from sitwatch.core.programme.pick import Choice
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.recall import LOOK_BACK, recalled
from tests.fakes.clock import MONDAY
from tests.fakes.journal import FakeJournal

MENU = (Choice("one", is_symmetric=True),)


def test_the_last_days_are_thought_of_again_without_what_nobody_knows() -> None:
    journal = FakeJournal()
    typed = f.Input(at=MONDAY - timedelta(hours=1), up=5.0, for_s=60.0)
    journal.add(f.Paused(at=MONDAY - LOOK_BACK - timedelta(seconds=1)))
    journal.add(f.Unknown(at=MONDAY - timedelta(hours=2), body={"fact": "later"}))
    journal.add(typed)
    state = recalled(Memory(journal, print), MONDAY, MENU, Policy())
    assert state == advance(State(menu=MENU), typed, Policy())[0]
