"""What every input source promises, held against the fake and those that X11 has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from threading import Event

import msgspec
import pytest

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.input.pynput_listener import PynputListener
from sitwatch.adapters.input.witness import WitnessedSource
from sitwatch.adapters.input.x11_counters import X11Counters
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, InputSource
from tests.daemons.x_server import XServer, needs_x_server, running_x_server
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput

PATIENCE = 500


class Hands(msgspec.Struct, frozen=True):
    """What is done to the devices, and to what stands between them and the source."""

    press_key: Callable[[], None]
    move_pointer: Callable[[], None]
    lose: Callable[[], None]
    restore: Callable[[], None]


class Case(msgspec.Struct, frozen=True):
    """A source, its clock, and the hands on what it sees; `pause` lets time pass."""

    source: InputSource
    read: Callable[[], Reading]
    pause: Callable[[], object]
    hands: Hands

    def look(self) -> tuple[Fact, ...]:
        return self.source.look(self.read())

    def until(self, do: Callable[[], None]) -> Fact:
        """Do something until the source tells of it; real ones take their time."""
        for _ in range(PATIENCE):
            do()
            self.pause()
            if facts := self.look():
                assert len(facts) == 1
                return facts[0]
        raise AssertionError("the source tells nothing")

    def settle(self) -> None:
        """Look until nothing comes any more."""
        while self.pause() or self.look():
            pass


@contextmanager
def _fake(_server: XServer | None, _patch: pytest.MonkeyPatch) -> Iterator[Case]:
    source, clock = FakeInput(), HandClock()

    def press_key() -> None:
        source.keys += 1

    def move_pointer() -> None:
        source.moves += 1

    def lose() -> None:
        source.is_lost = True

    def restore() -> None:
        source.is_lost = False

    hands = Hands(press_key, move_pointer, lose, restore)
    yield Case(source, clock.read, lambda: clock.go_on(1), hands)


def _on_x(source: InputSource, server: XServer) -> Case:
    hands = Hands(server.press_key, server.move_pointer, server.stop, server.start)
    return Case(source, SystemClock().read, lambda: Event().wait(0.02), hands)


@contextmanager
def _counters(server: XServer, _patch: pytest.MonkeyPatch) -> Iterator[Case]:
    yield _on_x(X11Counters(server.display), server)


@contextmanager
def _witnessed(server: XServer, _patch: pytest.MonkeyPatch) -> Iterator[Case]:
    nobody = Finding("input", "", "there is no witness")
    counters = X11Counters(server.display)
    yield _on_x(WitnessedSource(counters, lambda: nobody), server)


@contextmanager
def _pynput(server: XServer, patch: pytest.MonkeyPatch) -> Iterator[Case]:
    patch.setenv("DISPLAY", server.display)
    yield _on_x(PynputListener(), server)


REAL = [
    pytest.param(_counters, id="counters", marks=needs_x_server),
    pytest.param(_witnessed, id="witnessed", marks=needs_x_server),
    pytest.param(_pynput, id="pynput", marks=needs_x_server),
]


@pytest.fixture(scope="module")
def lasting_server() -> Iterator[XServer]:
    with running_x_server() as server:
        yield server


@pytest.fixture(params=[pytest.param(_fake, id="fake"), *REAL])
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    if request.param is _fake:
        with _fake(None, monkeypatch) as case:
            yield case
        return
    server: XServer = request.getfixturevalue("lasting_server")
    with request.param(server, monkeypatch) as case, closing(case.source):
        yield case
    server.revive()


def ready(case: Case) -> Case:
    """Return the case once its source is known to see."""
    case.look()
    case.until(case.hands.press_key)
    case.settle()
    return case


def is_some(count: int | None) -> bool:
    """Tell whether a count means input; None is some or none."""
    return count is None or count > 0


def test_nothing_counts_before_the_first_look(case: Case) -> None:
    case.hands.press_key()
    case.hands.move_pointer()
    assert case.look() == ()


def test_without_input_there_is_nothing_to_tell(case: Case) -> None:
    ready(case)
    for _ in range(5):
        case.pause()
        assert case.look() == ()


def test_keys_and_pointer_are_told_apart(case: Case) -> None:
    ready(case)
    key = case.until(case.hands.press_key)
    assert isinstance(key, Input)
    assert is_some(key.keys)
    assert key.pointer == 0
    case.settle()
    move = case.until(case.hands.move_pointer)
    assert isinstance(move, Input)
    assert move.keys == 0
    assert is_some(move.pointer)


def test_facts_lie_between_the_looks_in_order(case: Case) -> None:
    ready(case)
    facts: list[Input] = []
    for n in range(12):
        case.hands.press_key() if n % 3 else case.hands.move_pointer()
        case.pause()
        reading = case.read()
        for fact in case.source.look(reading):
            assert isinstance(fact, Input)
            assert fact.at + fact.length <= reading.wall
            assert fact.up is not None
            assert fact.up + fact.for_s <= reading.up_s + 0.001
            assert fact.at.utcoffset() == reading.wall.utcoffset()
            facts.append(fact)
    assert len(facts) > 5
    ends: list[datetime] = [fact.at + fact.length for fact in facts]
    assert all(end <= then.at for end, then in zip(ends, facts[1:], strict=False))


def test_input_that_goes_on_makes_facts_that_adjoin(case: Case) -> None:
    ready(case)
    facts = []
    for _ in range(5):
        fact = case.until(case.hands.press_key)
        assert isinstance(fact, Input)
        facts.append(fact)
    assert [then.at - first.at - first.length for first, then in pairwise(facts)] == [
        timedelta(0)
    ] * 4


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_losing_sight_is_told_once_and_so_is_its_return(case: Case) -> None:
    ready(case)
    case.hands.lose()
    assert isinstance(case.until(lambda: None), Blinded)
    assert case.source.finding.used == ""
    assert case.source.finding.remedy
    case.pause()
    assert case.look() == ()
    case.hands.restore()
    assert isinstance(case.until(lambda: None), Sighted)
    assert case.source.finding.used
    assert isinstance(case.until(case.hands.press_key), Input)


def test_the_finding_names_it(case: Case) -> None:
    ready(case)
    finding = case.source.finding
    assert finding.part == "input"
    assert finding.used
    assert finding.why
    assert finding.remedy == ""


def test_closing_twice_is_once(case: Case) -> None:
    case.source.close()
    case.source.close()
