from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sitwatch.adapters.session.macos import DISTRIBUTED, WORKSPACE, MacTeller
from sitwatch.adapters.session.system import SystemSession
from sitwatch.core.facts import (
    Fact,
    Locked,
    ScreenCameOn,
    ScreenWentOff,
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from tests.fakes.clock import HandClock


class Centre:
    """A notification centre that tells what a test says."""

    def __init__(self) -> None:
        self.observers: dict[str, Callable[[Any], None]] = {}

    def addObserverForName_object_queue_usingBlock_(  # noqa: N802 - Cocoa's name
        self, name: str, _of: None, _queue: None, block: Callable[[Any], None]
    ) -> str:
        self.observers[name] = block
        return name

    def removeObserver_(self, observer: str) -> None:  # noqa: N802 - Cocoa's name
        del self.observers[observer]


class Mac:
    """A session on a Mac of two centres; `session` is how it stands at first."""

    def __init__(self, session: dict[str, Any] | None = None) -> None:
        self.distributed, self.workspace = Centre(), Centre()
        self.told: list[Fact] = []
        teller = MacTeller(self.distributed, self.workspace, lambda: session)
        self.session = SystemSession(HandClock(), teller)
        self.session.open(self.told.append, lambda errand: errand())

    def notify(self, name: str) -> None:
        {**self.distributed.observers, **self.workspace.observers}[name](None)


@pytest.mark.logs
def test_a_centre_that_is_not_as_it_was_described_is_told_and_the_day_goes_on() -> None:
    teller = MacTeller(object(), object(), dict)
    session = SystemSession(HandClock(), teller)
    session.open(lambda _fact: None, lambda errand: errand())
    assert session.finding.used == ""
    assert "a fault of sitwatch: AttributeError" in session.finding.why
    assert session.finding.remedy
    session.close()


@pytest.mark.parametrize(
    ("names", "kinds"),
    [
        (
            ["com.apple.screenIsLocked", "com.apple.screenIsUnlocked"],
            [Locked, Unlocked],
        ),
        (
            ["NSWorkspaceWillSleepNotification", "NSWorkspaceDidWakeNotification"],
            [Slept, Woke],
        ),
        (
            [
                "NSWorkspaceScreensDidSleepNotification",
                "NSWorkspaceScreensDidWakeNotification",
            ],
            [ScreenWentOff, ScreenCameOn],
        ),
        (
            [
                "NSWorkspaceSessionDidResignActiveNotification",
                "NSWorkspaceSessionDidBecomeActiveNotification",
            ],
            [UserLeft, UserReturned],
        ),
    ],
)
def test_each_notification_is_told_once(
    names: list[str], kinds: list[type[Fact]]
) -> None:
    mac = Mac()
    for name in names:
        mac.notify(name)
        mac.notify(name)
    assert [type(fact) for fact in mac.told] == kinds


def test_a_dark_wake_in_a_locked_night_does_not_unlock() -> None:
    mac = Mac()
    for name in (
        "NSWorkspaceWillSleepNotification",
        "com.apple.screenIsLocked",
        "NSWorkspaceDidWakeNotification",
        "NSWorkspaceWillSleepNotification",
    ):
        mac.notify(name)
    assert [type(fact) for fact in mac.told] == [Slept, Locked, Woke, Slept]


def test_how_it_stands_at_first_is_told_at_once() -> None:
    assert [type(f) for f in Mac({"CGSSessionScreenIsLocked": 1}).told] == [Locked]
    assert [type(f) for f in Mac({"kCGSSessionOnConsoleKey": 0}).told] == [UserLeft]
    assert Mac({"kCGSSessionOnConsoleKey": 1}).told == []


def test_every_observer_is_taken_back() -> None:
    mac = Mac()
    assert mac.session.finding.used
    assert set(mac.distributed.observers) == set(DISTRIBUTED)
    assert set(mac.workspace.observers) == set(WORKSPACE)
    mac.session.close()
    mac.session.close()
    assert mac.distributed.observers == mac.workspace.observers == {}
