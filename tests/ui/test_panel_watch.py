"""A panel that comes is told of once it can take icons in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.ui.panel_watch import SETTLED_AFTER_MS, WATCHER, PanelWatch

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_panel_is_told_of_once_it_has_settled(qtbot: QtBot) -> None:
    panel = PanelWatch()
    came: list[int] = []
    panel.came.connect(lambda: came.append(1))
    panel.on_registered(WATCHER)
    panel.on_registered(WATCHER)
    assert came == []
    qtbot.waitUntil(lambda: came == [1], timeout=20 * SETTLED_AFTER_MS)
