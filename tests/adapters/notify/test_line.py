"""The line to the service fails in words, whatever is the matter with the bus."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from sitwatch.adapters.notify.line import SERVICE, Line, LineFailed, asking
from tests.daemons.notification_service import NotificationService
from tests.daemons.session_bus import (
    SessionBus,
    needs_session_bus,
    running_session_bus,
    wait_until,
)

pytestmark = needs_session_bus


@pytest.fixture
def bus() -> Iterator[SessionBus]:
    with running_session_bus() as made:
        yield made


@pytest.mark.parametrize(
    "address",
    ["unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "nonsense", "", "unix:"],
)
def test_an_address_that_leads_nowhere_is_told(address: str) -> None:
    with pytest.raises(LineFailed, match="session bus cannot be reached"):
        Line(address, lambda _: None)


def test_a_login_without_a_bus_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    with pytest.raises(LineFailed, match="DBUS_SESSION_BUS_ADDRESS"):
        Line("SESSION", lambda _: None)


def test_a_question_to_nobody_is_answered_by_the_bus(bus: SessionBus) -> None:
    line = Line(bus.address, lambda _: None)
    with pytest.raises(LineFailed, match="nobody offers"):
        line.ask(asking(SERVICE, "GetCapabilities"))
    line.close()


def test_a_line_knows_when_its_bus_is_gone(bus: SessionBus) -> None:
    line = Line(bus.address, lambda _: None)
    assert line.is_open
    bus.stop()
    wait_until(lambda: not line.is_open)
    with pytest.raises(LineFailed, match="has gone"):
        line.ask(asking(SERVICE, "GetCapabilities"))
    line.tell(asking(SERVICE, "CloseNotification", "u", (1,)))
    line.close()


def test_whoever_waits_for_an_answer_learns_at_once_that_the_bus_is_gone(
    bus: SessionBus,
) -> None:
    line = Line(bus.address, lambda _: None)
    with closing(NotificationService(bus.address, ())) as service:
        service.mood = "silent"
        with ThreadPoolExecutor() as aside:
            asked = aside.submit(line.ask, asking(SERVICE, "GetCapabilities"))
            service.next_of("GetCapabilities")
            bus.stop()
            with pytest.raises(LineFailed, match="the session bus has gone"):
                asked.result()


def test_it_may_be_closed_by_whoever_heard_something(bus: SessionBus) -> None:
    lines: list[Line] = []
    line = Line(bus.address, lambda _: lines[0].close())
    lines.append(line)
    with closing(NotificationService(bus.address, ())) as service:
        service.tell("ActionInvoked", "us", 7, "stood")
        wait_until(lambda: not line.is_open)


def test_closing_twice_does_no_harm(bus: SessionBus) -> None:
    line = Line(bus.address, lambda _: None)
    line.close()
    line.close()
    assert not line.is_open
