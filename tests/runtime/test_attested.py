from __future__ import annotations

import pytest

from sitwatch.core.facts import Unlocked
from sitwatch.runtime.attested import AttestedSource
from sitwatch.runtime.hands import Hands
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput


class Bench:
    """A source that may say that nobody is there, and somebody who is."""

    def __init__(self) -> None:
        self.clock, self.hands = HandClock(), Hands()
        self.opened: list[FakeInput] = []
        self.source = AttestedSource(self._open, self.hands)
        self.told: list[str] = []
        self.pass_s(1)

    def _open(self) -> FakeInput:
        self.opened.append(FakeInput())
        return self.opened[-1]

    def pass_s(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.go_on(1)
            seen = self.source.look(self.clock.read())
            self.told += [type(fact).__name__ for fact in seen]

    def unlock(self) -> None:
        self.hands.hear(Unlocked(**self.clock.read().stamp))

    def contradict(self) -> None:
        for _ in range(2):
            self.unlock()
            self.pass_s(40)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_source_is_believed_as_long_as_it_tells(bench: Bench) -> None:
    for _ in range(3):
        bench.opened[0].press_key()
        bench.unlock()
        bench.pass_s(600)
    assert bench.told == ["Input"] * 3
    assert bench.source.finding == bench.opened[0].finding


def test_it_can_wait_while_it_is_believed(bench: Bench) -> None:
    assert not bench.source.can_wait
    bench.opened[0].can_wait = True
    assert bench.source.can_wait
    bench.contradict()
    bench.opened[-1].can_wait = True
    assert not bench.source.can_wait


def test_a_source_that_is_contradicted_is_blind_once_and_says_why(
    bench: Bench,
) -> None:
    bench.contradict()
    assert bench.told == ["Blinded"]
    finding = bench.source.finding
    assert (finding.part, finding.used) == ("input", "")
    assert "fake" in finding.why
    assert "09:01" in finding.why
    assert finding.remedy
    bench.pass_s(600)
    assert bench.told == ["Blinded"]


def test_it_is_opened_again_after_ever_longer_waits(bench: Bench) -> None:
    bench.contradict()
    bench.pass_s(600)
    assert 10 <= len(bench.opened) <= 20
    assert [source.is_closed for source in bench.opened[:-1]] == [True] * (
        len(bench.opened) - 1
    )
    assert not bench.opened[-1].is_closed


def test_input_ends_it(bench: Bench) -> None:
    bench.contradict()
    bench.opened[-1].press_key()
    bench.pass_s(1)
    assert bench.told == ["Blinded", "Sighted"]
    assert bench.source.finding.used == "fake"
    bench.opened[-1].press_key()
    bench.pass_s(300)
    assert bench.told == ["Blinded", "Sighted", "Input"]


def test_who_is_known_to_be_blind_is_not_contradicted(bench: Bench) -> None:
    bench.opened[0].is_lost = True
    bench.contradict()
    assert bench.told == ["Blinded"]
    bench.opened[0].is_lost = False
    bench.pass_s(60)
    assert bench.told == ["Blinded", "Sighted"]
    assert len(bench.opened) == 1


def test_one_that_is_lost_while_it_is_doubted_looks_for_itself(bench: Bench) -> None:
    bench.contradict()
    bench.opened[-1].is_lost = True
    bench.pass_s(1)
    opened = len(bench.opened)
    bench.pass_s(300)
    assert (bench.told, len(bench.opened)) == (["Blinded"], opened)
    assert bench.source.finding == bench.opened[-1].finding
    bench.opened[-1].is_lost = False
    bench.pass_s(2)
    bench.opened[-1].press_key()
    bench.pass_s(1)
    assert bench.told == ["Blinded", "Sighted"]


def test_it_is_closed_with_the_one_that_is_open(bench: Bench) -> None:
    bench.source.close()
    assert bench.opened[-1].is_closed
