"""What every session promises, held against the fake and logind on a private bus."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from queue import Queue
from threading import Event
from typing import Protocol, TypeAlias

import msgspec
import pytest

from sitwatch.adapters.session.joined import JoinedSession
from sitwatch.adapters.session.logind import LogindSession
from sitwatch.adapters.session.screen_savers import SaverSession
from sitwatch.core.facts import (
    Fact,
    Locked,
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from sitwatch.ports import Session
from tests.daemons.bus_service import BusService, running_service
from tests.daemons.session_bus import running_session_bus
from tests.daemons.system_bus import (
    Logind,
    needs_system_bus,
    running_logind,
    running_system_bus,
)
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.session import FakeSession

PATIENCE_S = 20
GNOME = "org.gnome.ScreenSaver"


class Locker(Protocol):
    """What locks a session, and unlocks it."""

    def lock(self) -> None: ...
    def unlock(self) -> None: ...


class Desktop(Locker, Protocol):
    """What happens to a session."""

    def sleep(self) -> None: ...
    def wake(self) -> None: ...
    def bring_to_front(self, *, ours: bool) -> None: ...


class Case(msgspec.Struct, frozen=True):
    """A session not yet opened, the desktop that it tells of, and who locks that."""

    session: Session
    desktop: Desktop
    lockers: tuple[Locker, ...]


Make: TypeAlias = Callable[[pytest.MonkeyPatch], "Iterator[Case]"]


@contextmanager
def _fake(_patch: pytest.MonkeyPatch) -> Iterator[Case]:
    session = FakeSession(HandClock())
    yield Case(session, session, (session,))


@contextmanager
def _logind(patch: pytest.MonkeyPatch) -> Iterator[Case]:
    with (
        tempfile.TemporaryDirectory() as folder,
        running_system_bus(Path(folder)) as bus,
        running_logind(bus) as logind,
    ):
        patch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        session = LogindSession(HandClock(), {"XDG_SESSION_ID": logind.session})
        yield Case(session, logind, (logind,))


class Saver:
    """A screen saver that says on the session bus whether it covers the screen."""

    def __init__(self, service: BusService) -> None:
        self._service = service

    def lock(self) -> None:
        self._cover(is_active=True)

    def unlock(self) -> None:
        self._cover(is_active=False)

    def _cover(self, *, is_active: bool) -> None:
        self._service.answers[GNOME, "GetActive"] = ("b", (is_active,))
        self._service.tell(
            "/org/gnome/ScreenSaver", GNOME, "ActiveChanged", "b", is_active
        )


class BothTold:
    """A desktop whose locker tells logind and says it on the session bus as well."""

    def __init__(self, logind: Logind, saver: Saver) -> None:
        self._saver = saver
        self._logind = logind
        self.sleep, self.wake = logind.sleep, logind.wake
        self.bring_to_front = logind.bring_to_front

    def lock(self) -> None:
        self._saver.lock()
        self._logind.lock()

    def unlock(self) -> None:
        self._logind.unlock()
        self._saver.unlock()


@contextmanager
def _joined(patch: pytest.MonkeyPatch) -> Iterator[Case]:
    with (
        _logind(patch) as case,
        running_session_bus() as bus,
        running_service(bus.address, GNOME) as service,
    ):
        logind, saver = case.desktop, Saver(service)
        assert isinstance(logind, Logind)
        service.answers[GNOME, "GetActive"] = ("b", (False,))
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        session = JoinedSession(case.session, SaverSession(HandClock()))
        yield Case(session, BothTold(logind, saver), (logind, saver))


def at_once(errand: Callable[[], None]) -> None:
    """Do what waits its turn: there is nothing before it."""
    errand()


@pytest.fixture(
    params=[
        pytest.param(_fake, id="fake"),
        pytest.param(_joined, id="joined", marks=needs_system_bus),
        pytest.param(_logind, id="logind", marks=needs_system_bus),
    ]
)
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    with request.param(monkeypatch) as case, closing(case.session):
        yield case


def until(is_so: Callable[[], bool]) -> None:
    """Wait for it: a lock may be said to be wished before it is said to be done."""
    for _ in range(PATIENCE_S * 100):
        if is_so():
            return
        Event().wait(0.01)
    raise AssertionError("it never came to be")


class Told:
    """The facts that a session posted."""

    def __init__(self, case: Case) -> None:
        self._facts: Queue[Fact] = Queue()
        case.session.open(self._facts.put, at_once)
        # One after the other: two that tell at once may overtake each other.
        for each in case.lockers:
            each.lock()
            assert self.next() is Locked
            each.unlock()
            assert self.next() is Unlocked

    def next(self) -> type[Fact]:
        fact = self._facts.get(timeout=PATIENCE_S)
        assert fact.at - MONDAY < timedelta(seconds=1)
        assert fact.up == HandClock().up_s
        return type(fact)

    @property
    def is_over(self) -> bool:
        return self._facts.empty()


def test_each_thing_is_told_once_in_its_order(case: Case) -> None:
    told, desktop = Told(case), case.desktop
    desktop.lock()
    desktop.lock()
    desktop.sleep()
    assert [told.next() for _ in range(2)] == [Locked, Slept]
    desktop.wake()
    desktop.unlock()
    assert [told.next() for _ in range(2)] == [Woke, Unlocked]
    desktop.bring_to_front(ours=False)
    desktop.bring_to_front(ours=False)
    desktop.bring_to_front(ours=True)
    assert [told.next() for _ in range(2)] == [UserLeft, UserReturned]
    assert told.is_over


def test_a_lock_from_before_is_told_at_once(case: Case) -> None:
    case.desktop.lock()
    facts: Queue[Fact] = Queue()
    case.session.open(facts.put, at_once)
    assert isinstance(facts.get(timeout=PATIENCE_S), Locked)


def test_a_return_is_awaited_from_lock_to_unlocking(case: Case) -> None:
    told, desktop = Told(case), case.desktop
    desktop.lock()
    assert told.next() is Locked
    until(case.session.awaits_return)
    desktop.unlock()
    assert told.next() is Unlocked
    assert not case.session.awaits_return()
    desktop.bring_to_front(ours=False)
    assert told.next() is UserLeft
    until(case.session.awaits_return)
    desktop.bring_to_front(ours=True)
    assert told.next() is UserReturned
    assert not case.session.awaits_return()


def test_the_finding_names_it(case: Case) -> None:
    Told(case)
    finding = case.session.finding
    assert finding.part == "session"
    assert finding.used
    assert finding.why
    assert finding.remedy == ""


def test_after_closing_nothing_is_told(case: Case) -> None:
    told = Told(case)
    case.session.close()
    case.session.close()
    case.desktop.lock()
    assert told.is_over
