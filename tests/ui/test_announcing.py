"""What a screen reader finds on a card that never has the focus."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from sitwatch.ui.announcing import announce
from tests.ui.prompt_room import ORDER, Room

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def _reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_reader")
def test_words_are_said_to_whoever_listens() -> None:
    widget = QWidget()
    assert announce(widget, "Time to rise")
    assert not announce(widget, "")


def test_without_a_reader_nothing_is_said() -> None:
    assert not announce(QWidget(), "Time to rise")


@pytest.mark.usefixtures("_reader")
@pytest.mark.parametrize("phase", ["small", "card"])
@pytest.mark.parametrize("is_committed", [False, True])
def test_everything_to_press_has_a_name(phase: str, is_committed: bool) -> None:  # noqa: FBT001 - by pytest
    room = Room()
    room.prompt.show(
        msgspec.structs.replace(ORDER, phase=phase, commitment=is_committed)
    )
    card = room.nudge.card if phase == "small" else room.card.card
    name = QAccessible.Text.Name
    assert QAccessible.queryAccessibleInterface(card).text(name).startswith("You have")
    for button in card.findChildren(QPushButton):
        assert QAccessible.queryAccessibleInterface(button).text(name), button
    room.prompt.close()
