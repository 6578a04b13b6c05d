"""A card to which one has committed oneself stays, and still has its ways out."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.ui.hold_button import HOLD_MS, HoldButton
from sitwatch.ui.invitation import Invitation
from tests.ui.prompt_room import ORDER, Room

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

COMMITTED = msgspec.structs.replace(ORDER, commitment=True)


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(COMMITTED)
    return room


def skip_of(card: Invitation) -> HoldButton:
    assert isinstance(card.offer.decline, HoldButton)
    return card.offer.decline


def pressed(button: HoldButton, *, by_key: bool) -> None:
    if by_key:
        button.setFocus()
        QTest.keyPress(button, Qt.Key.Key_Space)
    else:
        QTest.mousePress(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("by_key", [False, True], ids=["mouse", "key"])
def test_it_is_skipped_by_holding_for_three_seconds(room: Room, by_key: bool) -> None:  # noqa: FBT001 - by pytest
    skip = skip_of(room.card)
    pressed(skip, by_key=by_key)
    skip.filling.setCurrentTime(HOLD_MS - 1)
    assert room.card.card.page is room.card.offer.page
    skip.filling.setCurrentTime(HOLD_MS)
    assert room.card.card.page is room.card.reasons.page
    room.click(room.card.reasons.none)
    assert room.answer.reply == "skipped"


@pytest.mark.parametrize("by_key", [False, True], ids=["mouse", "key"])
def test_letting_go_too_early_begins_anew(room: Room, by_key: bool) -> None:  # noqa: FBT001 - by pytest
    skip = skip_of(room.card)
    pressed(skip, by_key=by_key)
    skip.filling.setCurrentTime(HOLD_MS // 2)
    assert skip.share == pytest.approx(0.5, abs=0.1)
    if by_key:
        QTest.keyRelease(skip, Qt.Key.Key_Space)
    else:
        QTest.mouseRelease(skip, Qt.MouseButton.LeftButton)
    assert skip.share == 0.0
    assert room.card.card.page is room.card.offer.page
    assert room.resident.posted == []


def test_the_button_fills_from_the_left(room: Room) -> None:
    skip = skip_of(room.card)
    pressed(skip, by_key=False)
    skip.filling.setCurrentTime(HOLD_MS // 2)
    skip.filling.pause()
    drawn, row = skip.grab().toImage(), 6
    across = (drawn.width() // 5, drawn.width() * 4 // 5)
    left, right = (QColor(drawn.pixelColor(x, row)).name() for x in across)
    assert left != right


def test_a_click_does_not_skip(room: Room) -> None:
    skip_of(room.card).click()
    assert room.card.card.page is room.card.offer.page
    assert room.resident.posted == []


def test_escape_three_times_is_the_way_out_that_the_card_tells_of(room: Room) -> None:
    words = [label.text() for label in room.card.card.findChildren(QLabel)]
    assert any("press Esc three times" in each for each in words)
    for _press in range(2):
        QTest.keyClick(room.card.card, Qt.Key.Key_Escape)
        assert room.card.card.isVisible()
        assert room.resident.posted == []
    QTest.keyClick(room.card.card, Qt.Key.Key_Escape)
    assert room.answer.reply == "skipped"
    assert room.prompt.invitation is None


def test_closing_its_window_leaves_it(room: Room) -> None:
    room.card.card.close()
    assert room.answer.reply == "skipped"


def test_it_can_be_begun_and_put_off_as_ever(room: Room) -> None:
    assert len(room.card.offer.snoozes) == 2
    room.click(room.card.offer.start)
    assert room.card.has_begun
