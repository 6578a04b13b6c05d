"""The window, in a process of its own."""

from __future__ import annotations

import pytest

from sitwatch.presenters.colours import LIGHT
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.notepad import open_notepad
from tests.desktop.pictures import picture, share_of
from tests.desktop.program import Sitwatch, minutes_of_typing
from tests.desktop.tray_icon import TrayIcon
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

WORKED_MIN = 240
BAR = 0.005
"""The least share of the window that the bar of such a day fills; a mark in the legend
is a hundred times smaller."""


def bars(desk: Desk, hands: Hands, window: str) -> float:
    """Return how much of the window is in the colour of sitting."""
    return share_of(LIGHT.seated, picture(desk, hands.place(window)))


@pytest.fixture
def week(desk: Desk, sitwatch: Sitwatch, hands: Hands) -> str:
    """Open the window in light colours, and return it when all of it is drawn."""
    sitwatch.set(look='scheme = "light"')
    sitwatch.launch("open", "week")
    (window,) = until(lambda: hands.windows_of("sitwatch"))
    until(lambda: bars(desk, hands, window))
    return window


class TestWithADay:
    @pytest.fixture
    def sitwatch(self, sitwatch: Sitwatch) -> Sitwatch:
        sitwatch.remember(*minutes_of_typing(WORKED_MIN))
        return sitwatch

    def test_the_week_has_a_bar(self, desk: Desk, hands: Hands, week: str) -> None:
        until(lambda: bars(desk, hands, week) > BAR)


def test_a_week_of_which_nothing_is_known_has_no_bar(
    desk: Desk, hands: Hands, week: str
) -> None:
    assert bars(desk, hands, week) < BAR


def test_opening_it_again_raises_it(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, week: str
) -> None:
    with open_notepad(desk):
        hands.type("busy with something else")
        sitwatch.ask("open", "week")
        until(lambda: hands.focus() == week)
    assert hands.windows_of("sitwatch") == [week]


def test_it_is_opened_from_the_tray_and_stays_after_the_program(
    sitwatch: Sitwatch, hands: Hands, icon: TrayIcon
) -> None:
    sitwatch.start()
    icon.activate()
    window = until(lambda: hands.windows_of("sitwatch"))
    icon.choose("Settings")
    icon.choose("Quit")
    assert sitwatch.resident.wait(timeout=30) == 0
    assert hands.windows_of("sitwatch") == window


@pytest.mark.usefixtures("week")
def test_closing_it_ends_it(sitwatch: Sitwatch, hands: Hands) -> None:
    hands.press("alt+F4")
    assert sitwatch.resident.wait(timeout=30) == 0
