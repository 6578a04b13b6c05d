from __future__ import annotations

import struct
from contextlib import closing

import pytest

from sitwatch.adapters.lines.x11_line import XLine
from sitwatch.adapters.tray_hosts import HOST, SELECTION, WATCHER, tray_host
from tests.daemons.bus_service import running_service
from tests.daemons.session_bus import needs_session_bus, running_session_bus
from tests.daemons.x_server import needs_x_server, running_x_server

SET_OWNER = 22


@needs_session_bus
@pytest.mark.parametrize(
    ("is_registered", "host"), [(True, "panel (StatusNotifierItem)"), (False, "")]
)
def test_a_watcher_with_a_host_shows_icons(
    monkeypatch: pytest.MonkeyPatch, host: str, *, is_registered: bool
) -> None:
    with running_session_bus() as bus, running_service(bus.address, WATCHER) as watcher:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        watcher.properties[WATCHER, HOST] = ("b", is_registered)
        assert tray_host({}) == host


@needs_session_bus
def test_nobody_on_the_bus_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        assert tray_host({}) == ""


@needs_x_server
def test_who_owns_the_selection_of_the_x_server_shows_icons() -> None:
    with (
        running_x_server("320x240x24") as server,
        closing(XLine(server.display)) as line,
    ):
        env = {"DISPLAY": server.display}
        assert tray_host(env) == ""
        owner = struct.pack("=III", line.root, line.atom(SELECTION), 0)
        assert line.obeys(SET_OWNER, 0, owner)
        assert tray_host(env) == "panel (XEmbed)"


def test_where_there_is_neither_nobody_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert tray_host({}) == ""
    assert tray_host({"DISPLAY": ":999"}) == ""
