from __future__ import annotations

import pytest

from sitwatch.core.facts import CallBegan, Fact, Locked
from sitwatch.runtime.senses import Senses
from tests.fakes.clock import HandClock
from tests.fakes.context import FakeContext
from tests.fakes.session import FakeSession

CLOCK = HandClock()


class Desk:
    def __init__(self) -> None:
        self.session = FakeSession(CLOCK)
        self.contexts = (FakeContext(CLOCK), FakeContext(CLOCK))
        self.told: list[Fact] = []
        self.senses = Senses(self.session, self.contexts)
        self.senses.open(self.told.append, lambda errand: errand())


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_any_of_them_tells_is_posted(desk: Desk) -> None:
    desk.contexts[1].begin()
    desk.session.lock()
    assert [type(fact) for fact in desk.told] == [CallBegan, Locked]


def test_nothing_asks_while_the_session_is_locked(desk: Desk) -> None:
    desk.session.lock()
    assert all(context.is_resting for context in desk.contexts)
    desk.session.sleep()
    assert all(context.is_resting for context in desk.contexts)
    desk.session.unlock()
    assert not any(context.is_resting for context in desk.contexts)


def test_each_has_a_finding_and_all_are_closed(desk: Desk) -> None:
    parts = [finding.part for finding in desk.senses.findings]
    assert parts == ["session", "call", "call"]
    desk.senses.close()
    desk.contexts[0].begin()
    desk.session.lock()
    assert desk.told == []
