from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from queue import Queue

import pytest

from sitwatch.adapters.lines import following
from sitwatch.adapters.lines.losses import LineRefused
from sitwatch.adapters.session.power import PowerSession, pick_power
from sitwatch.core.facts import Fact, ScreenCameOn, ScreenWentOff
from tests.daemons.session_bus import ENOUGH_S, wait_until
from tests.fakes.clock import HandClock


class Display:
    """`Watch` over a display that nobody tells about."""

    every_s = 0.01

    def __init__(self) -> None:
        self.is_off = False
        self._heard, self._told = os.pipe()
        self.fileno = lambda: self._heard

    def is_changed(self) -> bool:
        raise AssertionError("nothing was told")

    def holds(self) -> bool:
        return self.is_off

    def close(self) -> None:
        os.close(self._heard)
        os.close(self._told)


def at_once(errand: Callable[[], None]) -> None:
    errand()


def test_a_display_that_goes_off_and_on_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following, "SETTLE_S", 0.01)
    told: Queue[Fact] = Queue()
    display = Display()
    session = PowerSession(HandClock(), "a display", lambda: display)
    assert session.finding.used == ""
    with closing(session):
        session.open(told.put, at_once)
        wait_until(lambda: session.finding.used == "a display")
        assert session.finding.since == HandClock().wall
        display.is_off = True
        assert isinstance(told.get(timeout=ENOUGH_S), ScreenWentOff)
        display.is_off = False
        assert isinstance(told.get(timeout=ENOUGH_S), ScreenCameOn)


def test_why_nobody_tells_is_said_with_nothing_to_be_done() -> None:
    def refuse() -> Display:
        raise LineRefused("it does not tell")

    session = PowerSession(HandClock(), "a display", refuse)
    with closing(session):
        session.open(lambda _fact: None, at_once)
        wait_until(lambda: session.finding.why == "a display: it does not tell")
    assert session.finding.remedy == ""


@pytest.mark.parametrize(
    ("env", "used"),
    [
        ({"DISPLAY": ":998"}, "display power (X11)"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "/w"}, "display power (Wayland)"),
        ({"WAYLAND_DISPLAY": "/nowhere/w"}, "display power (Wayland)"),
    ],
)
def test_the_screens_own_server_is_asked(env: dict[str, str], used: str) -> None:
    session = pick_power(HandClock(), env)
    assert session is not None
    with closing(session):
        session.open(lambda _fact: None, at_once)
        wait_until(lambda: "is not there" in session.finding.why)
        assert session.finding.why.startswith(used)


@pytest.mark.parametrize(
    "env",
    [
        {},
        # It tells over D-Bus.
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"},
    ],
)
def test_where_no_server_of_a_screen_tells_nobody_is_asked(env: dict[str, str]) -> None:
    assert pick_power(HandClock(), env) is None
