from __future__ import annotations

from contextlib import closing
from queue import Empty, Queue

import pytest

from sitwatch.adapters.context.polled import KINDS, Asked, PolledContext
from sitwatch.core.facts import Fact
from tests.daemons.session_bus import ENOUGH_S, wait_until
from tests.fakes.clock import HandClock

QUICK_S = 0.01


class Answer:
    """What is told when asked; an error where it cannot be."""

    def __init__(self) -> None:
        self.is_on = False
        self.error = ""
        self.times = 0

    def __call__(self, _now_s: float) -> bool:
        self.times += 1
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
