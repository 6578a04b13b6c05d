"""What every input source promises, held against the fake and all that can be had."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pytest

from sitwatch.core.facts import Blinded, Input, Sighted
from tests.contracts import input_cases as cases
from tests.contracts.input_cases import Case
from tests.daemons.compositors import (
    KWIN,
    MUTTER,
    SWAY,
    Compositor,
    needs,
    running_compositor,
)
from tests.daemons.paper_compositor import (
    NEW,
    SEAT,
    PaperCompositor,
    running_paper,
)
from tests.daemons.x_server import XServer, needs_x_server, running_x_server


@pytest.fixture(scope="module")
def x_server() -> Iterator[XServer]:
    with running_x_server() as server:
        yield server


@pytest.fixture(scope="module")
def kwin() -> Iterator[Compositor]:
    with running_compositor(KWIN) as compositor:
        yield compositor


@pytest.fixture(scope="module")
def sway() -> Iterator[Compositor]:
    with running_compositor(SWAY) as compositor:
        yield compositor


@pytest.fixture(scope="module")
def mutter() -> Iterator[Compositor]:
    with running_compositor(MUTTER) as compositor:
        yield compositor


@pytest.fixture
def paper() -> Iterator[PaperCompositor]:
    with (
        tempfile.TemporaryDirectory(prefix="wl-") as folder,
        running_paper(Path(folder, "wl"), SEAT, NEW) as compositor,
        compositor.serving(),
    ):
        yield compositor


BY_HAND = [cases.fake_case, cases.windows_case, cases.macos_case]
REAL = [
    pytest.param(("x_server", cases.counters_case), marks=needs_x_server),
    pytest.param(("x_server", cases.witnessed_case), marks=needs_x_server),
    pytest.param(("x_server", cases.pynput_case), marks=needs_x_server),
    pytest.param(("paper", cases.paper_case)),
    pytest.param(("kwin", cases.wayland_case), marks=needs(KWIN)),
    pytest.param(("sway", cases.wayland_case), marks=needs(SWAY)),
    pytest.param(("mutter", cases.mutter_case), marks=needs(MUTTER)),
]
Real: TypeAlias = tuple[str, Callable[..., Case]]


def _name(param: Callable[[], Case] | Real) -> str:
    if isinstance(param, tuple):
        return f"{param[0]}-{param[1].__name__}"
    return param.__name__


@pytest.fixture(params=[*BY_HAND, *REAL], ids=_name)
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    if not isinstance(request.param, tuple):
        yield request.param()
        return
    name, case_of = request.param
    seen: XServer | Compositor | PaperCompositor = request.getfixturevalue(name)
    case = case_of(seen, monkeypatch)
    with closing(case.source):
        yield case
    seen.revive()


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


def test_keys_and_pointer_are_told_apart_or_left_open(case: Case) -> None:
    ready(case)
    key = case.until(case.hands.press_key)
    case.settle()
    move = case.until(case.hands.move_pointer)
    assert isinstance(key, Input)
    assert isinstance(move, Input)
    if case.tells_apart:
        assert is_some(key.keys)
        assert is_some(move.pointer)
        assert (key.pointer, move.keys) == (0, 0)
    else:
        assert (key.keys, key.pointer) == (None, None)
        assert (move.keys, move.pointer) == (None, None)


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
    assert not case.source.can_wait
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
