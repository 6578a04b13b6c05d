from __future__ import annotations

import pytest

from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.core.timeline.ticks import Reading
from sitwatch.runtime.guarded import GuardedSource
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput


class Fragile(FakeInput):
    """A source that may have a fault of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.is_at_fault = False

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        if self.is_at_fault:
            message = "no such\nthing"
            raise LookupError(message)
        return super().look(reading)


def test_a_sound_source_is_left_alone() -> None:
    clock, source = HandClock(), Fragile()
    guarded = GuardedSource(source)
    assert guarded.look(clock.read()) == ()
    clock.go_on(1)
    source.keys = 2
    (seen,) = guarded.look(clock.read())
    assert isinstance(seen, Input)
    assert guarded.finding == source.finding
    guarded.close()
    assert source.is_closed


@pytest.mark.logs
def test_a_fault_blinds_once_and_is_logged_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock, source = HandClock(), Fragile()
    guarded = GuardedSource(source)
    source.is_at_fault = True
    assert [type(fact) for fact in guarded.look(clock.read())] == [Blinded]
    assert guarded.look(clock.read()) == ()
    assert len(caplog.records) == 1
    assert guarded.finding.used == ""
    assert guarded.finding.why == "a fault of sitwatch: LookupError: no such thing"
    assert guarded.finding.remedy


@pytest.mark.logs
def test_a_fault_that_passes_ends_the_blindness() -> None:
    clock, source = HandClock(), Fragile()
    guarded = GuardedSource(source)
    source.is_at_fault = True
    source.can_wait = True
    guarded.look(clock.read())
    assert not guarded.can_wait
    source.is_at_fault = False
    assert [type(fact) for fact in guarded.look(clock.read())] == [Sighted]
    assert guarded.look(clock.read()) == ()
    assert guarded.finding == source.finding
    assert guarded.can_wait
