from __future__ import annotations

from collections.abc import Callable

from sitwatch.adapters.input.witness import WitnessedSource
from sitwatch.core.facts import Blinded, Fact, Input
from sitwatch.ports import Finding, InputSource
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput

NOBODY = Finding("input", "", "there is no witness", "call one")


class Scene:
    """A cheap source and a witness, who see the same hands by a clock moved by hand."""

    def __init__(self, call: Callable[[], InputSource | Finding] | None = None) -> None:
        self.clock = HandClock()
        self.cheap = FakeInput()
        self.witnesses: list[FakeInput] = []
        self.source = WitnessedSource(self.cheap, call or self._call)
        self.source.look(self.clock.read())

    @property
    def is_watched(self) -> bool:
        return any(not each.is_closed for each in self.witnesses)

    def use(self, *, moves: int = 0, keys: int = 0) -> tuple[Fact, ...]:
        """Let a second pass in which the devices are used."""
        self.clock.go_on(1)
        for each in (self.cheap, *self.witnesses):
            each.moves += moves
            each.keys += keys
        return self.source.look(self.clock.read())

    def jiggle(self, times: int) -> list[bool]:
        """Move the pointer by one, once a minute; tell which of it passed for input."""
        return [bool(self._minute(moves=1)) for _ in range(times)]

    def _minute(self, moves: int) -> tuple[Fact, ...]:
        for _ in range(59):
            self.use()
        return self.use(moves=moves)

    def _call(self) -> FakeInput:
        self.witnesses.append(FakeInput())
        return self.witnesses[-1]


def test_a_jiggler_passes_for_input_only_until_it_is_found_out() -> None:
    scene = Scene()
    passed = scene.jiggle(20)
    assert passed == [True] * 9 + [False] * 11
    assert "left out" in scene.source.finding.why


def test_a_person_who_returns_to_the_jiggler_is_seen() -> None:
    scene = Scene()
    scene.jiggle(12)
    told = [bool(scene.use(moves=30 + n, keys=n)) for n in range(5)]
    assert told == [True] * 5
    assert not scene.is_watched
    assert scene.source.finding == scene.cheap.finding


def test_the_witness_is_called_late_and_sent_away_early() -> None:
    scene = Scene()
    scene.jiggle(4)
    assert not scene.is_watched
    scene.jiggle(1)
    assert scene.is_watched
    assert "counted" in scene.source.finding.why
    for n in range(5):
        assert scene.use(moves=10 + n)
    assert not scene.is_watched


def test_events_that_the_witness_hears_of_late_count_for_the_same_input() -> None:
    """All moves are one at a time, but some heard of in the beat after."""
    scene = Scene()
    scene.jiggle(6)
    scene.use()
    passed = []
    for late in (True, False, True, False, True, False):
        for _ in range(58):
            scene.use()
        scene.cheap.moves += 1
        scene.witnesses[0].moves += not late
        passed.append(bool(scene.use()))
        scene.witnesses[0].moves += late
        scene.use()
    assert passed == [True, True, True, False, False, False]


def test_what_is_suspected_is_looked_at_often() -> None:
    scene = Scene()
    assert not scene.source.can_wait
    scene.cheap.can_wait = True
    scene.jiggle(4)
    assert scene.source.can_wait
    scene.jiggle(1)
    assert not scene.source.can_wait
    for n in range(5):
        scene.use(moves=10 + n)
    assert scene.source.can_wait


def test_work_that_is_looked_at_seldom_is_never_watched() -> None:
    scene = Scene()
    for n in range(200):
        scene.clock.go_on(3.5)
        assert scene.use(moves=3, keys=n % 2)
    assert scene.witnesses == []


def test_work_is_never_watched() -> None:
    scene = Scene()
    for n in range(600):
        assert scene.use(moves=n % 9, keys=1)
    assert scene.witnesses == []


def test_without_a_witness_everything_passes_and_none_is_called_again() -> None:
    calls = []

    def call() -> Finding:
        calls.append(1)
        return NOBODY

    assert Scene(call).jiggle(20) == [True] * 20
    assert len(calls) == 1


def test_a_blind_witness_counts_for_none() -> None:
    scene = Scene()
    scene.jiggle(5)
    scene.witnesses[0].is_lost = True
    assert scene.jiggle(4) == [True] * 4
    assert scene.witnesses[0].is_closed


def test_lost_sight_is_told_even_while_input_is_left_out() -> None:
    scene = Scene()
    scene.jiggle(12)
    scene.cheap.is_lost = True
    assert [type(fact) for fact in scene.use()] == [Blinded]
    assert scene.source.finding == scene.cheap.finding


def test_both_are_closed() -> None:
    scene = Scene()
    scene.jiggle(6)
    scene.source.close()
    scene.source.close()
    assert scene.cheap.is_closed
    assert not scene.is_watched


def test_what_passes_is_told_as_the_cheap_source_told_it() -> None:
    scene = Scene()
    (fact,) = scene.use(moves=3)
    assert isinstance(fact, Input)
    assert fact.pointer == 3
