"""Panels that come late, crash and come back, or never come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.desk import WATCHER, Desk, running_desk
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch, running_sitwatch
from tests.desktop.tray_icon import TrayIcon
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop


def test_the_icon_comes_back_with_the_panel(
    desk: Desk, sitwatch: Sitwatch, icon: TrayIcon, hands: Hands
) -> None:
    sitwatch.start()
    hands.type_until(lambda: icon.is_drawn(sitwatch.face()))
    desk.kill("panel")
    until(lambda: not desk.bus.is_owned(WATCHER.bus_name))
    assert not icon.is_drawn(sitwatch.face())
    desk.start_panel()
    until(lambda: icon.is_drawn(sitwatch.face()))
    icon.choose("I am standing")
    assert sitwatch.fact("posture")["is"] == "standing"


class TestWithoutAPanel:
    @pytest.fixture
    def desk(self) -> Iterator[Desk]:
        with running_desk(panel=False) as desk:
            yield desk

    @pytest.fixture
    def sitwatch(self, desk: Desk) -> Iterator[Sitwatch]:
        with running_sitwatch(desk, desk.folder / "sitwatch") as sitwatch:
            yield sitwatch

    def test_the_window_opens(self, sitwatch: Sitwatch, hands: Hands) -> None:
        sitwatch.start()
        assert sitwatch.finding("tray")["remedy"]
        until(lambda: hands.windows_of("sitwatch"))

    def test_the_icon_moves_into_one_that_comes_late(
        self,
        desk: Desk,
        sitwatch: Sitwatch,
        icon: TrayIcon,
        hands: Hands,
    ) -> None:
        sitwatch.start()
        desk.start_panel()
        hands.type_until(lambda: icon.is_drawn(sitwatch.face()))
        assert sitwatch.finding("tray")["used"] == "icon"
        icon.choose("For 1 hour")
        sitwatch.fact("paused")
