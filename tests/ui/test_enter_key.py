"""Enter presses what has the focus, on a card and on a page of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.ui.card import Card
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.column import Column
from tests.ui.gestures import put_away

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


class Ground:
    """A window with a button and a line, and how often the button was pressed."""

    def __init__(self, window: QWidget, button: QPushButton, line: QLineEdit) -> None:
        self.window, self.button, self.line = window, button, line
        self.pressed: list[bool] = []
        button.clicked.connect(lambda: self.pressed.append(True))
        window.show()
        if isinstance(window, Card):
            window.take_keys()
        window.activateWindow()
        QApplication.processEvents()

    def press(self, key: Qt.Key, on: QWidget) -> None:
        on.setFocus()
        QTest.keyClick(on, key)


def on_card() -> Ground:
    page, line = CardPage(), QLineEdit()
    page.column.addWidget(line)
    button = page.offer("Go", None, lambda: None)
    return Ground(Card(None, (page,)), button, line)


def on_page() -> Ground:
    column, button, line = Column("Page"), QPushButton("Go"), QLineEdit()
    column.body.addWidget(button)
    column.body.addWidget(line)
    return Ground(column, button, line)


@pytest.fixture(params=[on_card, on_page])
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    made: Ground = request.param()
    yield made
    put_away(made.window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_that_has_the_focus_is_pressed(ground: Ground, key: Qt.Key) -> None:
    ground.press(key, ground.button)
    assert len(ground.pressed) == 1


def test_other_keys_and_places_press_nothing(ground: Ground) -> None:
    ground.press(Qt.Key.Key_Return, ground.line)
    ground.press(Qt.Key.Key_A, ground.button)
    assert ground.pressed == []


def test_a_key_that_is_held_down_presses_once(ground: Ground) -> None:
    ground.press(Qt.Key.Key_Return, ground.button)
    again = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.NoModifier,
        "\r",
        True,  # noqa: FBT003 - Qt's own parameter: the key repeats itself
    )
    QApplication.sendEvent(ground.button, again)
    assert len(ground.pressed) == 1
