from __future__ import annotations

from sitwatch.adapters.input.idle_clock import (
    Glance,
    IdleClockFailed,
    IdleClockSource,
    Words,
)
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from tests.fakes.clock import HandClock

WORDS = Words("a clock", "it is there", "it never rests", "mend it")


class ClockByHand:
    """What a system says, as the test sets it."""

    def __init__(self) -> None:
        self.glanced = Glance(any_s=60.0)
        self.is_broken = False

    def glance(self) -> Glance:
        if self.is_broken:
            raise IdleClockFailed("it is broken")
        return self.glanced


class Looking:
    def __init__(self) -> None:
        self.clock, self.system = HandClock(), ClockByHand()
        self.source = IdleClockSource("by_hand", self.system, WORDS)
        self.look(60.0)

    def look(self, any_s: float, after_s: float = 1) -> tuple[Fact, ...]:
        self.clock.go_on(after_s)
        self.system.glanced = Glance(any_s=any_s, place=self.system.glanced.place)
        return self.source.look(self.clock.read())

    def told(self, any_s: float, after_s: float = 1) -> list[type[Fact]]:
        return [type(fact) for fact in self.look(any_s, after_s)]


def test_input_is_told_where_it_was() -> None:
    seen = Looking()
    (fact,) = seen.look(0.3)
    assert isinstance(fact, Input)
    assert (seen.clock.wall - fact.at).total_seconds() == 0.3
    assert (fact.for_s, fact.keys, fact.pointer) == (0, None, None)
    assert seen.look(1.3) == ()


def test_clocks_that_drift_apart_make_no_input() -> None:
    seen = Looking()
    idle_s = 60.0
    for _ in range(5000):
        idle_s += 0.99
        assert seen.look(idle_s) == ()


def test_waking_is_no_input() -> None:
    seen = Looking()
    seen.clock.sleep(3600)
    assert seen.look(0.1) == ()
    assert seen.look(0.1) == ()
    assert seen.look(0.1, after_s=1.5) == ()
    assert seen.told(0.1) == [Input]


def test_a_clock_that_breaks_is_asked_again_with_patience() -> None:
    seen = Looking()
    seen.system.is_broken = True
    assert seen.told(5.0) == [Blinded]
    finding = seen.source.finding
    assert (finding.used, finding.why, finding.remedy) == (
        "",
        "it is broken",
        "mend it",
    )
    assert seen.look(5.0) == ()
    seen.system.is_broken = False
    assert seen.look(5.0, after_s=0.5) == ()
    assert seen.told(5.0, after_s=2) == [Sighted]
    assert seen.look(6.0) == ()
    assert seen.told(0.5) == [Input]


def test_input_without_a_rest_for_half_an_hour_is_nobodys() -> None:
    seen = Looking()
    told = [fact for _ in range(1800) for fact in seen.told(0.1)]
    assert set(told[:-1]) == {Input}
    assert told[-1] is Blinded
    assert seen.source.finding.why == WORDS.restless
    assert seen.told(0.1) == []
    assert seen.told(5.0, after_s=5) == [Sighted]


def test_hours_without_a_look_were_neither_used_nor_without_a_rest() -> None:
    seen = Looking()
    assert seen.told(0.1) == [Input]
    assert seen.look(5.1, after_s=5) == ()
    assert seen.look(7203.0, after_s=7200) == ()
    (fact,) = seen.look(0.5, after_s=7200)
    assert isinstance(fact, Input)
    assert (seen.clock.wall - fact.at).total_seconds() == 0.5


def test_a_pointer_that_goes_somewhere_is_somebodys() -> None:
    seen = Looking()
    for n in range(2000):
        seen.system.glanced = Glance(any_s=0.1, place=(n // 100, 0))
        assert seen.told(0.1) == [Input]


def test_kinds_are_told_apart_where_the_system_does() -> None:
    seen = Looking()
    clock, system = HandClock(), ClockByHand()
    system.glanced = Glance(keys_s=60.0, pointer_s=60.0)
    source = IdleClockSource("by_hand", system, WORDS)
    source.look(clock.read())
    clock.go_on(1)
    system.glanced = Glance(keys_s=0.2, pointer_s=0.4)
    (fact,) = source.look(clock.read())
    assert isinstance(fact, Input)
    assert (fact.keys, fact.pointer) == (None, None)
    assert (clock.wall - fact.at).total_seconds() == 0.2
    seen.source.close()
