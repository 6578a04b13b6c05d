"""The X server goes away under the program, and comes back."""

from __future__ import annotations

import signal

import pytest

from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch
from tests.desktop.tray_icon import TrayIcon
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

QT_SAYS = "The X11 connection broke (error 1). Did the X11 server die?\n"


def test_the_program_comes_back_with_its_screen(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, icon: TrayIcon
) -> None:
    sitwatch.may_say = QT_SAYS
    sitwatch.start()
    hands.type_until(lambda: sitwatch.count("input"))
    desk.kill("panel")
    desk.kill("screen")
    until(lambda: sitwatch.count("stopped"))
    assert not sitwatch.status()["running"]
    desk.start_screen()
    desk.start_session()
    desk.start_panel()
    until(icon.is_there)
    hands.type_until(lambda: sitwatch.count("input") > 1)
    icon.choose("Quit")
    assert sitwatch.resident.wait(timeout=30) == 0
    told = (fact["fact"] for fact in sitwatch.facts())
    kinds = [kind for kind in told if kind not in {"blind", "policy", "profile"}]
    assert kinds == ["started", "input", "stopped"] * 2


def test_without_its_screen_it_still_ends_with_the_session(
    desk: Desk, sitwatch: Sitwatch
) -> None:
    sitwatch.may_say = QT_SAYS
    sitwatch.start()
    desk.kill("screen")
    until(lambda: sitwatch.count("stopped"))
    assert sitwatch.stop() == -signal.SIGTERM
