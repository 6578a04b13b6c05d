"""What keys that work everywhere promise, held against the fake and a portal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from queue import Empty, Queue

import msgspec
import pytest

from sitwatch.adapters.shortcuts.portal import PortalShortcuts
from sitwatch.ports import Shortcuts, Wish
from tests.daemons.session_bus import (
    ENOUGH_S,
    needs_session_bus,
    running_session_bus,
    wait_until,
)
from tests.daemons.shortcuts_portal import running_portal
from tests.fakes.shortcuts import FakeShortcuts


class Case(msgspec.Struct, frozen=True):
    """Shortcuts, somebody's hand, and the words by which they are known to be open."""

    shortcuts: Shortcuts
    press: Callable[[Wish], None]
    used: str


@contextmanager
def fake(_patch: pytest.MonkeyPatch) -> Iterator[Case]:
    shortcuts = FakeShortcuts()
    yield Case(shortcuts, shortcuts.press, "fake")


@contextmanager
def portal(patch: pytest.MonkeyPatch) -> Iterator[Case]:
    with running_session_bus() as bus, running_portal(bus.address) as portal:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield Case(PortalShortcuts(), portal.press, "CTRL")


@pytest.fixture(
    params=[fake, pytest.param(portal, marks=needs_session_bus)],
    ids=["fake", "portal"],
)
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    with request.param(monkeypatch) as case, closing(case.shortcuts):
        yield case


@pytest.fixture
def wishes() -> Queue[Wish]:
    return Queue()


def opened(case: Case, wishes: Queue[Wish]) -> None:
    case.shortcuts.open(wishes.put)
    wait_until(lambda: case.used in case.shortcuts.finding.used)


def test_each_press_is_told_once_and_in_order(case: Case, wishes: Queue[Wish]) -> None:
    opened(case, wishes)
    case.press("break")
    case.press("pause")
    assert [wishes.get(timeout=ENOUGH_S) for _ in range(2)] == ["break", "pause"]
    with pytest.raises(Empty):
        wishes.get_nowait()


def test_they_may_be_closed_twice_and_opened_again(
    case: Case, wishes: Queue[Wish]
) -> None:
    for _ in range(2):
        opened(case, wishes)
        case.press("snooze")
        assert wishes.get(timeout=ENOUGH_S) == "snooze"
        case.shortcuts.close()
        case.shortcuts.close()
        assert case.shortcuts.finding.used == "off"
    case.press("break")
    assert wishes.empty()


def test_the_finding_says_what_they_are(case: Case) -> None:
    finding = case.shortcuts.finding
    assert finding.part == "shortcuts"
    assert finding.why
    assert finding.remedy == ""
