from __future__ import annotations

from sitwatch.adapters.input.seeking import SeekingSource
from sitwatch.core.facts import Blinded, Input, Sighted
from sitwatch.ports import Finding, InputSource
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput

NOTHING = Finding("input", "", "there is nothing to see with", "get eyes")


class Searched:
    """What is found where a source is sought, and how often it was sought."""

    def __init__(self) -> None:
        self.found: InputSource | Finding = NOTHING
        self.times = 0

    def seek(self) -> InputSource | Finding:
        self.times += 1
        return self.found


def test_it_says_once_that_it_is_blind_and_always_why() -> None:
    clock, source = HandClock(), SeekingSource(NOTHING, Searched().seek)
    assert source.look(clock.read()) == (Blinded(source="none", **clock.read().stamp),)
    for _ in range(5):
        clock.go_on(1)
        assert source.look(clock.read()) == ()
    assert source.finding == NOTHING
    source.close()
    source.close()


def test_it_looks_again_ever_more_rarely() -> None:
    clock, searched = HandClock(), Searched()
    source = SeekingSource(NOTHING, searched.seek)
    for _ in range(600):
        source.look(clock.read())
        clock.go_on(1)
    assert 10 <= searched.times <= 17


def test_it_tells_the_latest_reason() -> None:
    clock, searched = HandClock(), Searched()
    source = SeekingSource(NOTHING, searched.seek)
    source.look(clock.read())
    searched.found = Finding("input", "", "the eyes are shut", "open them")
    clock.go_on(1)
    source.look(clock.read())
    assert source.finding == searched.found


def test_what_is_found_is_what_sees_from_then_on() -> None:
    clock, searched, eyes = HandClock(), Searched(), FakeInput()
    source = SeekingSource(NOTHING, searched.seek)
    source.look(clock.read())
    searched.found = eyes
    eyes.can_wait = True
    assert not source.can_wait
    clock.go_on(1)
    assert [type(fact) for fact in source.look(clock.read())] == [Sighted]
    assert source.finding == eyes.finding
    assert source.can_wait
    eyes.keys = 1
    clock.go_on(1)
    assert [type(fact) for fact in source.look(clock.read())] == [Input]
    source.close()
    assert eyes.is_closed
