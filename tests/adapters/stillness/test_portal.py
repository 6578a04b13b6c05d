"""The settings portal: late, lost, or without the settings that matter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from queue import Queue
from typing import Any

import pytest

from sitwatch.adapters.stillness.none import NoStillness
from sitwatch.adapters.stillness.pick import pick_stillness
from sitwatch.adapters.stillness.portal import PATH, PORTAL, SETTINGS, PortalStillness
from tests.daemons.bus_service import BusService, running_service
from tests.daemons.session_bus import (
    ENOUGH_S,
    SessionBus,
    needs_session_bus,
    running_session_bus,
    wait_until,
)

pytestmark = needs_session_bus
STILL = {"org.freedesktop.appearance": {"reduced-motion": ("u", 1)}}


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def stillness() -> Iterator[PortalStillness]:
    with closing(PortalStillness()) as stillness:
        yield stillness


def keep(service: BusService, settings: dict[str, Any]) -> None:
    service.answers[SETTINGS, "ReadAll"] = ("a{sa{sv}}", (settings,))


def why(stillness: PortalStillness, words: str) -> None:
    wait_until(lambda: words in stillness.finding.why)


def test_a_portal_that_comes_late_is_asked(
    bus: SessionBus, stillness: PortalStillness
) -> None:
    told: Queue[bool] = Queue()
    stillness.open(told.put)
    why(stillness, "has no settings portal")
    service = BusService(bus.address, PORTAL)
    keep(service, STILL)
    service.start()
    assert told.get(timeout=ENOUGH_S) is True
    why(stillness, "less movement is wanted")
    # One that ends is not asked, for the bus would start it again.
    service.stop()
    with running_service(bus.address, PORTAL) as other:
        keep(other, {})
        other.tell(PATH, SETTINGS, "SettingChanged", "ssv", *_change("contrast"))
        other.tell(PATH, SETTINGS, "SettingChanged", "ssv", *_change("reduced-motion"))
        assert told.get(timeout=ENOUGH_S) is False
        why(stillness, "figures may move")


def _change(key: str) -> tuple[str, str, tuple[str, int]]:
    return "org.freedesktop.appearance", key, ("u", 0)


def test_a_lost_bus_is_told_and_what_was_wanted_stays(
    bus: SessionBus, stillness: PortalStillness
) -> None:
    told: Queue[bool] = Queue()
    with running_service(bus.address, PORTAL) as service:
        keep(service, STILL)
        stillness.open(told.put)
        assert told.get(timeout=ENOUGH_S) is True
        service.tell(PATH, SETTINGS, "Another", "")
        bus.stop()
        wait_until(lambda: stillness.finding.used == "")
    assert told.empty()


def test_no_other_system_is_asked() -> None:
    assert isinstance(pick_stillness("linux"), PortalStillness)
    stillness = pick_stillness("win32")
    assert isinstance(stillness, NoStillness)
    stillness.open(lambda _less: None)
    stillness.close()
    assert (stillness.finding.used, stillness.finding.remedy) == ("", "")
