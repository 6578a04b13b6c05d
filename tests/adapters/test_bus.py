from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from queue import Queue
from typing import Any, TypeAlias

import pytest
from jeepney.auth import AuthenticationError

from sitwatch.adapters import bus
from sitwatch.adapters.bus import (
    Bus,
    BusListener,
    BusRefused,
    Question,
    Signal,
    Which,
    reason_in,
)
from tests.daemons.system_bus import SystemBus, needs_system_bus

PATIENCE_S = 20
DBUS = "org.freedesktop.DBus"
NAME = "org.example.Sitter"

Event: TypeAlias = tuple[str, Any]


class Listening:
    """A listener, and what its callbacks were called with."""

    def __init__(
        self, which: Which = "SYSTEM", on_joined: Callable[[Bus], None] | None = None
    ) -> None:
        self.events: Queue[Event] = Queue()
        self._then = on_joined
        self.listener = BusListener(
            which,
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=lambda why: self.events.put(("lost", why)),
        )
        self.listener.open()

    def next(self) -> Event:
        return self.events.get(timeout=PATIENCE_S)

    def _on_signal(self, _bus: Bus, signal: Signal) -> None:
        if signal.name == "NameOwnerChanged":
            self.events.put(("signal", signal.body))

    def _on_joined(self, bus: Bus) -> None:
        if self._then is not None:
            self._then(bus)
        self.events.put(("joined", bus))


def ask_bus(method: str, signature: str = "", *body: Any) -> Question:
    return Question(DBUS, "/org/freedesktop/DBus", DBUS, method, signature, body)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (KeyError("DBUS_SESSION_BUS_ADDRESS"), "DBUS_SESSION_BUS_ADDRESS is not set"),
        (OSError(2, "No such file or directory"), "No such file or directory"),
        (ConnectionResetError("it hung up"), "it hung up"),
        (BusRefused("no: never"), "no: never"),
        (ValueError("not enough values"), "the address of the bus cannot be read"),
        (AuthenticationError(b"REJECTED"), str(AuthenticationError(b"REJECTED"))),
    ],
    ids=["variable", "file", "connection", "refusal", "address", "login"],
)
def test_why_a_bus_cannot_be_reached_is_said_in_words(
    error: Exception, reason: str
) -> None:
    assert reason_in(error) == reason


def own_and_leave(bus: Bus) -> None:
    """Cause two signals to ourselves while questions are being answered."""
    bus.hear(sender=DBUS, member="NameOwnerChanged", first=NAME)
    bus.ask(ask_bus("RequestName", "su", NAME, 0))
    bus.ask(ask_bus("ReleaseName", "s", NAME))


@needs_system_bus
@pytest.mark.usefixtures("system_bus")
def test_signals_during_a_question_are_kept() -> None:
    heard = Listening(on_joined=own_and_leave)
    with closing(heard.listener):
        assert heard.next()[0] == "joined"
        began, ended = heard.next()[1], heard.next()[1]
        assert began[:2] == (NAME, "")
        assert ended == (NAME, began[2], "")


@needs_system_bus
@pytest.mark.usefixtures("system_bus")
def test_an_error_is_named_in_one_line() -> None:
    refusals: list[str] = []

    def ask_nobody(bus: Bus) -> None:
        with pytest.raises(BusRefused) as refused:
            bus.ask(Question("org.example.Nobody", "/", "org.example.Nobody", "Sit"))
        refusals.append(str(refused.value))

    heard = Listening(on_joined=ask_nobody)
    with closing(heard.listener):
        assert heard.next()[0] == "joined"
    assert "nobody offers" in refusals[0]
    assert "\n" not in refusals[0]


@needs_system_bus
@pytest.mark.usefixtures("system_bus")
def test_a_refusal_on_joining_is_said_and_joining_tried_again() -> None:
    tries: list[int] = []

    def refuse_once(_bus: Bus) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise BusRefused("not today")

    heard = Listening(on_joined=refuse_once)
    with closing(heard.listener):
        assert heard.next() == ("lost", "not today")
        assert heard.next()[0] == "joined"


@needs_system_bus
@pytest.mark.logs
@pytest.mark.usefixtures("system_bus")
def test_a_fault_of_ours_is_said_and_the_bus_joined_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bus, "LONGEST_WAIT_S", 0.01)
    tries: list[int] = []

    def fail_once(_bus: Bus) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise IndexError("nothing is there")

    heard = Listening(on_joined=fail_once)
    with closing(heard.listener):
        fault = "a fault of sitwatch: IndexError: nothing is there"
        assert heard.next() == ("lost", fault)
        assert heard.next()[0] == "joined"


@needs_system_bus
def test_a_bus_that_dies_is_said_and_joined_again(system_bus: SystemBus) -> None:
    heard = Listening()
    with closing(heard.listener):
        assert heard.next()[0] == "joined"
        system_bus.stop()
        assert heard.next()[0] == "lost"
        system_bus.start()
        while (event := heard.next())[0] == "lost":
            pass
        assert event[0] == "joined"


@needs_system_bus
@pytest.mark.usefixtures("system_bus")
def test_closing_is_no_loss() -> None:
    heard = Listening()
    assert heard.next()[0] == "joined"
    heard.listener.close()
    heard.listener.close()
    assert heard.events.empty()


@pytest.mark.parametrize(
    "address", ["unix:path=/nowhere/bus", "tcp:host=localhost", "nonsense", "unix:"]
)
def test_an_address_that_leads_nowhere_is_a_loss(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    heard = Listening()
    with closing(heard.listener):
        assert heard.next()[0] == "lost"


def test_no_address_at_all_is_a_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    heard = Listening("SESSION")
    with closing(heard.listener):
        assert heard.next()[0] == "lost"
