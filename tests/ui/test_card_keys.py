"""All sides of the card by keyboard alone: what Tab reaches, and in what order."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from sitwatch.core.orders import Yesterday
from sitwatch.ui.card import Card
from tests.ui.prompt_room import ORDER, Room, begun

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
MORE = 20


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    yesterday = Yesterday("p0", "squat")
    room.prompt.show(msgspec.structs.replace(ORDER, yesterday=yesterday))
    room.card.card.take_keys()
    QApplication.processEvents()
    yield room
    room.prompt.close()


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    QApplication.processEvents()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def name() -> str:
    told = QAccessible.queryAccessibleInterface(focused())
    return told.text(QAccessible.Text.Name)


def stops(card: Card) -> list[str]:
    """Return the names of all that Tab leads to, beginning with the card itself."""
    card.setFocus()
    seen: list[str] = []
    for _stop in range(MORE):
        press(Qt.Key.Key_Tab)
        if name() in seen:
            return seen
        seen.append(name())
    raise AssertionError(seen)


def test_an_offer_is_gone_through_from_above(room: Room) -> None:
    assert stops(room.card.card) == [
        "I am sitting now",
        "After yesterday: Bodyweight squat. No",
        "After yesterday: Bodyweight squat. Yes, more pain",
        "Why this?",
        "Start",
        "In 5 minutes",
        "In 10 minutes",
        "Not now",
    ]


def test_a_break_is_begun_paused_and_ended_by_keys(room: Room) -> None:
    room.card.offer.start.setFocus()
    press(Qt.Key.Key_Return)
    assert name() == "Pause"
    room.watch(5 + 3 * 6 + 2)
    press(Qt.Key.Key_Escape)
    assert not room.card.is_running
    press(Qt.Key.Key_Space)
    assert room.card.is_running
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert room.card.card.page is room.card.effort.page


def test_the_questions_are_gone_through_from_above(room: Room) -> None:
    card = begun(room, 5 + 3 * 6 + 2)
    card.on_end_wanted()
    assert stops(card.card) == [
        "Times: less",
        "Times",
        "Times: more",
        "Easy",
        "Smooth",
        "It hurt",
        "Skip",
    ]


def test_whoever_tells_that_it_hurt_goes_on_at_the_scale(room: Room) -> None:
    card = begun(room, 66 + 5)
    scale = card.effort.pain_scale
    card.effort.hurt.setFocus()
    press(Qt.Key.Key_Space)
    assert name() == "Pain 0 of 10"
    for _step in range(7):
        press(Qt.Key.Key_Right)
    assert not any(tap.isChecked() for tap in scale.taps)
    press(Qt.Key.Key_Space)
    assert (name(), scale.pain) == ("Pain 7 of 10", 7)
    press(Qt.Key.Key_Tab)
    assert name() == "Something feels wrong?"
    scale.taps[1].setFocus()
    for _step in range(3):
        press(Qt.Key.Key_Left)
    assert (name(), scale.pain) == ("Pain 0 of 10", 7)


def test_whoever_puts_figures_right_goes_on_at_the_first() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, exercise="goblet-squat"))
    card = begun(room, 200)
    card.card.take_keys()
    QApplication.processEvents()
    card.effort.change.setFocus()
    press(Qt.Key.Key_Space)
    assert name() == "Weight"
    room.prompt.close()


def test_words_that_need_more_room_scroll_by_keys(room: Room) -> None:
    card = room.card.card
    room.card.on_why_wanted()
    bar = card.page.words.verticalScrollBar()
    bar.setRange(0, 100)
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(Qt.Key.Key_PageUp)
    assert bar.value() == 0
