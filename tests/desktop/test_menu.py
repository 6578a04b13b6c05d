"""The menu of the tray, as the panel reads it and chooses from it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.desktop.card import Card
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch, minutes_of_typing
from tests.desktop.tray_icon import TrayIcon
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

CHOICES = [
    "Start a break now",
    "I am standing",
    "Sore today",
    "Pause prompts",
    "For 30 minutes",
    "For 1 hour",
    "Until tomorrow",
    "Dashboard",
    "Settings",
    "Quit",
]


def kinds(sitwatch: Sitwatch) -> list[str]:
    """Return what happened, but for what was told before the program was started."""
    told = (fact["fact"] for fact in sitwatch.facts())
    return [kind for kind in told if kind not in {"policy", "profile"}]


def test_it_tells_the_day_and_offers_what_can_be_done(
    sitwatch: Sitwatch, icon: TrayIcon, hands: Hands
) -> None:
    sitwatch.remember(*minutes_of_typing(20))
    sitwatch.start()
    hands.type_until(lambda: icon.labels()[1].startswith("Next break in 2"))
    today, _coming, *choices = icon.labels()
    assert today.startswith("Sat today 1")
    assert icon.tooltip().startswith(today)
    assert choices == CHOICES


def test_standing_is_told_and_taken_back(sitwatch: Sitwatch, icon: TrayIcon) -> None:
    sitwatch.start()
    icon.choose("I am standing")
    assert sitwatch.fact("posture")["is"] == "standing"
    icon.choose("I am sitting")
    assert sitwatch.fact("posture", times=2)["is"] == "sitting"


def test_prompts_are_paused_and_come_back(sitwatch: Sitwatch, icon: TrayIcon) -> None:
    sitwatch.start()
    icon.choose("For 30 minutes")
    paused = sitwatch.fact("paused")
    at, end = (datetime.fromisoformat(paused[key]) for key in ("at", "until"))
    assert end - at == timedelta(minutes=30)
    assert sitwatch.status()["paused"]
    assert "Pause prompts" not in icon.labels()
    icon.choose("Resume prompts")
    sitwatch.fact("resumed")
    assert not sitwatch.status()["paused"]


def test_a_break_can_be_had_at_once(
    sitwatch: Sitwatch, icon: TrayIcon, card: Card
) -> None:
    sitwatch.start()
    icon.choose("Start a break now")
    assert card.words()
    assert sitwatch.fact("prompted")["why"] == "you asked"


def test_quitting_ends_it_properly(sitwatch: Sitwatch, icon: TrayIcon) -> None:
    sitwatch.start()
    icon.choose("Quit")
    assert sitwatch.resident.wait(timeout=30) == 0
    assert kinds(sitwatch) == ["started", "stopped"]
    until(lambda: not icon.is_there())


def test_it_ends_properly_with_the_session(sitwatch: Sitwatch) -> None:
    sitwatch.start()
    assert sitwatch.stop() == 0
    assert kinds(sitwatch) == ["started", "stopped"]
