"""Buttons stand in one line, in two columns, or in a pile, as the width allows."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.ui.button_row import ButtonRow

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget

WORDS = ("Start", "In 5 minutes", "or 10", "Not now", "Never")
pytestmark = pytest.mark.usefixtures("qapp")


class Row:
    """Some buttons, with a stretch before the last two."""

    def __init__(self, qtbot: QtBot, count: int = 4) -> None:
        self.room = QWidget()
        qtbot.addWidget(self.room)
        self.row = ButtonRow()
        self.buttons = [QPushButton(words) for words in WORDS[:count]]
        for at, button in enumerate(self.buttons):
            if at == count - 2:
                self.row.add_stretch()
            self.row.addWidget(button)
        self.room.setLayout(self.row)

    def laid(self, width: int) -> list[tuple[int, int]]:
        """Return where the buttons stand in a row of this width."""
        self.row.setGeometry(QRect(0, 0, width, self.row.heightForWidth(width)))
        return [(button.x(), button.y()) for button in self.buttons]


def test_one_line_where_there_is_room(qtbot: QtBot) -> None:
    row = Row(qtbot)
    wide = row.row.row_width + 100
    places = row.laid(wide)
    assert len({y for _x, y in places}) == 1
    first, second, third, last = row.buttons
    assert second.x() - first.geometry().right() < 12
    assert third.x() - second.geometry().right() > 100
    assert last.geometry().right() == wide - 1


def test_what_may_grow_shares_the_line(qtbot: QtBot) -> None:
    row = Row(qtbot, 1)
    policy = row.buttons[0].sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Expanding)
    row.buttons[0].setSizePolicy(policy)
    row.laid(300)
    assert row.buttons[0].width() == 300


def test_two_columns_where_one_line_is_too_long(qtbot: QtBot) -> None:
    row = Row(qtbot, 5)
    width = row.row.row_width - 1
    places = row.laid(width)
    assert [x for x, _y in places] == [0, places[1][0], 0, places[1][0], 0]
    assert row.buttons[-1].width() == width
    assert row.row.heightForWidth(width) == row.buttons[-1].geometry().bottom() + 1


def test_a_pile_where_not_even_two_fit(qtbot: QtBot) -> None:
    row = Row(qtbot)
    places = row.laid(row.row.minimumSize().width())
    assert {x for x, _y in places} == {0}
    assert len({y for _x, y in places}) == 4


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    row = Row(qtbot)
    before = row.row.row_width
    row.buttons[1].hide()
    assert row.row.row_width < before
    for button in row.buttons:
        button.hide()
    assert row.row.heightForWidth(200) == 0
    row.laid(200)
    assert row.row.sizeHint().isNull()


def test_it_is_a_layout_as_any_other(qtbot: QtBot) -> None:
    room = Row(qtbot, 2)
    row = room.row
    assert row.count() == 3
    assert row.itemAt(9) is None
    assert row.takeAt(9) is None
    assert row.takeAt(0) is not None
    assert row.count() == 2
