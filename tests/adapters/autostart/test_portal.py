from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitwatch.adapters.autostart import portal as adapter
from sitwatch.adapters.autostart.portal import PortalAutostart
from sitwatch.adapters.autostart.xdg import XdgAutostart
from tests.daemons.bus_service import running_service
from tests.daemons.session_bus import SessionBus, needs_session_bus, running_session_bus
from tests.daemons.shortcuts_portal import ShortcutsPortal, running_portal

pytestmark = needs_session_bus

COMMAND = ("python", "-m", "sitwatch")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def portal(bus: SessionBus) -> Iterator[ShortcutsPortal]:
    with running_portal(bus.address) as portal:
        yield portal


@pytest.fixture
def autostart(tmp_path: Path) -> PortalAutostart:
    return PortalAutostart(XdgAutostart(tmp_path / "kept", COMMAND), COMMAND)


def test_what_was_granted_is_kept_and_taken_back(
    portal: ShortcutsPortal, autostart: PortalAutostart
) -> None:
    assert autostart.finding.used == "off"
    assert autostart.turn(on=True) == ""
    assert portal.background["autostart"] == ("b", True)
    assert portal.background["commandline"] == ("as", list(COMMAND))
    assert portal.background["reason"][1]
    assert autostart.is_on()
    assert autostart.finding.used == "the background portal"
    assert autostart.turn(on=False) == ""
    assert portal.background["autostart"] == ("b", False)
    assert not autostart.is_on()


def test_what_was_not_allowed_is_said(
    portal: ShortcutsPortal, autostart: PortalAutostart
) -> None:
    portal.answers["RequestBackground"] = 1
    assert "did not allow" in autostart.turn(on=True)
    assert not autostart.is_on()


def test_a_portal_that_knows_nothing_of_it_is_said(
    portal: ShortcutsPortal, autostart: PortalAutostart
) -> None:
    portal.answers["RequestBackground"] = None
    assert "no background portal" in autostart.turn(on=True)


def test_a_desktop_without_a_portal_is_said(
    bus: SessionBus, autostart: PortalAutostart
) -> None:
    assert "no background portal" in autostart.turn(on=True)
    bus.stop()
    assert "no background portal" in autostart.turn(on=True)


def test_nobody_waits_for_ever(
    bus: SessionBus, autostart: PortalAutostart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "PATIENCE_S", 0.2)
    with running_service(bus.address, adapter.PORTAL) as service:
        asked = ("/a/request",)
        service.answers[adapter.BACKGROUND, "RequestBackground"] = ("o", asked)
        assert "does not answer" in autostart.turn(on=True)
