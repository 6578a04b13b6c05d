from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from queue import Empty, Queue

import pytest

from sitwatch.adapters.session.screen_savers import SAVERS, SaverSession
from sitwatch.core.facts import Fact, Locked, ScreenCameOn, ScreenWentOff, Unlocked
from tests.daemons.bus_service import BusService, running_service
from tests.daemons.session_bus import (
    SessionBus,
    needs_session_bus,
    running_session_bus,
    wait_until,
)
from tests.fakes.clock import HandClock

pytestmark = needs_session_bus
PATIENCE_S = 20
GNOME, KDE = "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver"
DISPLAY = "org.gnome.Mutter.DisplayConfig"
DISPLAY_PATH = "/org/gnome/Mutter/DisplayConfig"


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@contextmanager
def saver(bus: SessionBus, name: str, *, is_active: bool) -> Iterator[BusService]:
    service = BusService(bus.address, name)
    service.answers[name, "GetActive"] = ("b", (is_active,))
    service.start()
    try:
        yield service
    finally:
        service.stop()


class Heard:
    """What a session posts, waited for within bounds."""

    def __init__(self) -> None:
        self.facts: Queue[Fact] = Queue()
        self.session = SaverSession(HandClock())
        self.errands: list[Callable[[], None]] = []
        self.session.open(self.facts.put, self.errands.append)

    def next(self) -> type[Fact]:
        return type(self.facts.get(timeout=PATIENCE_S))

    def until_found(self, name: str) -> None:
        wait_until(lambda: name in self.session.finding.used)


@contextmanager
def listening(name: str) -> Iterator[Heard]:
    heard = Heard()
    with closing(heard.session):
        heard.until_found(name)
        yield heard
    with pytest.raises(Empty):
        heard.facts.get_nowait()


def cover(service: BusService, name: str, *, is_active: bool) -> None:
    service.tell(SAVERS[name], name, "ActiveChanged", "b", is_active)


@pytest.mark.parametrize("name", SAVERS)
def test_covering_the_screen_is_a_lock(bus: SessionBus, name: str) -> None:
    with saver(bus, name, is_active=False) as service, listening(name) as heard:
        cover(service, name, is_active=True)
        cover(service, name, is_active=True)
        assert heard.next() is Locked
        cover(service, name, is_active=False)
        assert heard.next() is Unlocked


def test_a_return_is_awaited_while_the_saver_can_be_heard(bus: SessionBus) -> None:
    with saver(bus, GNOME, is_active=False) as service, listening(GNOME) as heard:
        assert not heard.session.awaits_return()
        cover(service, GNOME, is_active=True)
        assert heard.next() is Locked
        assert heard.session.awaits_return()
        told = len(heard.errands)
        bus.stop()
        wait_until(lambda: len(heard.errands) > told)
        assert not heard.session.awaits_return()


def test_a_screen_that_is_covered_already_is_told_at_once(bus: SessionBus) -> None:
    with saver(bus, KDE, is_active=True), listening(KDE) as heard:
        assert heard.next() is Locked


def test_a_saver_that_comes_late_is_met_and_one_that_dies_covers_nothing(
    bus: SessionBus,
) -> None:
    heard = Heard()
    with closing(heard.session):
        wait_until(lambda: "no screen saver" in heard.session.finding.why)
        with saver(bus, GNOME, is_active=True):
            assert heard.next() is Locked
            heard.until_found(GNOME)
        assert heard.next() is Unlocked
        wait_until(lambda: heard.session.finding.used == "")
        assert heard.session.finding.remedy


def test_a_mere_stand_in_without_a_state_tells_nothing(bus: SessionBus) -> None:
    heard = Heard()
    with closing(heard.session), running_service(bus.address, KDE):
        with saver(bus, GNOME, is_active=False):
            heard.until_found(GNOME)
        wait_until(lambda: heard.session.finding.used == "")
        assert heard.facts.empty()


def test_mutter_tells_when_the_display_goes_dark(bus: SessionBus) -> None:
    with (
        running_service(bus.address, DISPLAY) as mutter,
        saver(bus, GNOME, is_active=False),
    ):
        mutter.properties[DISPLAY, "PowerSaveMode"] = ("i", 0)
        with listening(GNOME) as heard:
            wait_until(lambda: "display goes off" in heard.session.finding.why)
            mutter.set(DISPLAY_PATH, DISPLAY, "PowerSaveMode", ("i", 3))
            mutter.set(DISPLAY_PATH, DISPLAY, "PowerSaveMode", ("i", 1))
            assert heard.next() is ScreenWentOff
            mutter.set(DISPLAY_PATH, DISPLAY, "PowerSaveMode", ("i", 0))
            assert heard.next() is ScreenCameOn


def test_a_bus_that_is_lost_is_said_and_joined_again(bus: SessionBus) -> None:
    with saver(bus, GNOME, is_active=True):
        heard = Heard()
        assert heard.next() is Locked
        bus.stop()
        wait_until(lambda: "no session bus" in heard.session.finding.why)
        bus.start()
        assert heard.next() is Unlocked
    heard.session.close()
    heard.session.close()
