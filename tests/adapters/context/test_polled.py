from __future__ import annotations

from contextlib import closing
from queue import Empty, Queue

import pytest

from sitwatch.adapters.context import polled
from sitwatch.adapters.context.polled import KINDS, Asked, PolledContext
from sitwatch.core.facts import Fact, MediaBegan, MediaEnded
from tests.daemons.session_bus import ENOUGH_S, wait_until
from tests.fakes.clock import HandClock

QUICK_S = 0.01


class Answer:
    """What is told when asked; an error where it cannot be."""

    def __init__(self) -> None:
        self.is_on = False
        self.error = ""
        self.is_at_fault = False
        self.times = 0

    def __call__(self, _now_s: float) -> bool:
        self.times += 1
        if self.is_at_fault:
            raise TypeError("no such number")
        if self.error:
            raise OSError(self.error)
        return self.is_on


class Desk:
    def __init__(self, part: str = "media") -> None:
        self.answer = Answer()
        self.facts: Queue[Fact] = Queue()
        asked = Asked(part, "by hand", self.answer)
        self.context = PolledContext(HandClock(), asked, QUICK_S)
        self.context.open(self.facts.put)

    def next(self) -> type[Fact]:
        return type(self.facts.get(timeout=ENOUGH_S))

    def until_asked(self) -> None:
        before = self.answer.times
        wait_until(lambda: self.answer.times > before + 1)


@pytest.mark.parametrize("part", KINDS)
def test_each_need_has_its_facts_told_once(part: str) -> None:
    desk = Desk(part)
    with closing(desk.context):
        for is_on, kind in ((True, KINDS[part][0]), (False, KINDS[part][1])):
            desk.answer.is_on = is_on
            assert desk.next() is kind
            desk.until_asked()
        with pytest.raises(Empty):
            desk.facts.get_nowait()


@pytest.mark.logs
def test_a_fault_of_ours_is_said_ends_what_was_so_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(polled, "AFTER_FAULT_S", QUICK_S)
    desk = Desk()
    with closing(desk.context):
        desk.answer.is_on = True
        assert desk.next() is MediaBegan
        desk.answer.is_at_fault = True
        assert desk.next() is MediaEnded
        assert "a fault of sitwatch: TypeError" in desk.context.finding.why
        desk.answer.is_at_fault = False
        assert desk.next() is MediaBegan
        assert desk.context.finding.used


def test_nobody_is_asked_while_it_rests() -> None:
    answer = Answer()
    context = PolledContext(HandClock(), Asked("media", "by hand", answer), QUICK_S)
    with closing(context):
        context.rest(is_resting=True)
        context.open(lambda _fact: None)
        assert "not been asked" in context.finding.why
        assert answer.times == 0
        context.rest(is_resting=False)
        wait_until(lambda: answer.times > 1)


def test_an_answer_that_cannot_be_had_is_unknown_and_asked_again() -> None:
    desk = Desk()
    with closing(desk.context):
        desk.answer.is_on = True
        desk.next()
        desk.answer.error = "it does not tell"
        assert desk.next() is KINDS["media"][1]
        assert desk.context.finding.used == ""
        assert "it does not tell" in desk.context.finding.why
        assert desk.context.finding.remedy
        desk.answer.error = ""
        assert desk.next() is KINDS["media"][0]
        assert desk.context.finding.since is not None


def test_what_was_never_opened_can_be_closed() -> None:
    asked = Asked("media", "nobody", Answer())
    PolledContext(HandClock(), asked).close()
