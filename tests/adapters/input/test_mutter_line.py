from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from sitwatch.adapters.input.mutter_line import Idle, MutterLine, MutterLost, Woken
from tests.daemons.idle_monitor import IdleMonitor
from tests.daemons.session_bus import (
    SessionBus,
    needs_session_bus,
    running_session_bus,
    wait_until,
)

pytestmark = needs_session_bus


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def monitor(bus: SessionBus) -> Iterator[IdleMonitor]:
    monitor = IdleMonitor(bus.address)
    yield monitor
    monitor.close()


def heard(line: MutterLine) -> list[Idle | Woken]:
    """Return what comes next, as soon as it does."""
    told: list[Idle | Woken] = []

    def is_heard() -> bool:
        told.extend(line.heard())
        return bool(told)

    wait_until(is_heard)
    return told


def lost(line: MutterLine) -> str:
    """Return why a line is lost, once it is."""
    words: list[str] = []

    def is_lost() -> bool:
        try:
            list(line.heard())
        except MutterLost as error:
            words.append(str(error))
        return bool(words)

    wait_until(is_lost)
    return words[0]


def test_without_a_bus_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MutterLost, match="No such file"):
        MutterLine()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    with pytest.raises(MutterLost, match="cannot be asked"):
        MutterLine()


@pytest.mark.usefixtures("bus")
def test_on_a_bus_without_gnome_it_says_so() -> None:
    with pytest.raises(MutterLost, match="nobody offers"):
        MutterLine()


def test_what_is_asked_is_heard_later(monitor: IdleMonitor) -> None:
    with closing(MutterLine()) as line:
        monitor.idle_ms = 1234
        assert list(line.heard()) == []
        line.ask_idle()
        assert heard(line) == [Idle(1234)]


def test_waking_is_heard_and_its_number_is_not_idleness(monitor: IdleMonitor) -> None:
    with closing(MutterLine()) as line:
        line.ask_to_be_woken()
        wait_until(lambda: not monitor.asked.empty())
        monitor.wake()
        assert heard(line) == [Woken()]


def test_an_answer_that_is_an_error_loses_it(monitor: IdleMonitor) -> None:
    with closing(MutterLine()) as line:
        monitor.is_cross = True
        line.ask_idle()
        assert "org.example.Cross" in lost(line)


def test_a_shell_that_leaves_is_noticed_though_nothing_was_asked(
    bus: SessionBus,
) -> None:
    monitor = IdleMonitor(bus.address)
    with closing(MutterLine()) as line:
        monitor.close()
        assert "left the bus" in lost(line)


@pytest.mark.usefixtures("monitor")
def test_a_bus_that_dies_is_noticed(bus: SessionBus) -> None:
    with closing(MutterLine()) as line:
        bus.stop()
        lost(line)
        with pytest.raises(MutterLost):
            line.ask_idle()
