"""Widgets in lines: as many in one as there is room for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.ui.flow import Flow
from tests.ui.gestures import put_away

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]


def block() -> QWidget:
    """Return a widget of a known size."""
    made = QWidget()
    made.setFixedSize(100, 20)
    return made


@pytest.fixture
def ground() -> Iterator[QWidget]:
    made = QWidget()
    yield made
    put_away(made)


def laid(ground: QWidget, width: int, *blocks: QWidget) -> list[tuple[int, int]]:
    layout = Flow(blocks, spacing=10)
    ground.setLayout(layout)
    ground.resize(width, 200)
    ground.show()
    QApplication.processEvents()
    return [(each.x(), each.y()) for each in blocks if not each.isHidden()]


def test_what_has_no_room_goes_on_in_the_next_line(ground: QWidget) -> None:
    blocks = [block() for _block in range(3)]
    assert laid(ground, 250, *blocks) == [(0, 0), (110, 0), (0, 30)]
    layout = ground.layout()
    assert isinstance(layout, Flow)
    assert layout.hasHeightForWidth()
    assert [layout.heightForWidth(width) for width in (400, 250, 50)] == [20, 50, 80]
    assert layout.sizeHint() == layout.minimumSize() == QSize(100, 20)


def test_what_is_hidden_takes_no_room(ground: QWidget) -> None:
    blocks = [block() for _block in range(3)]
    blocks[0].hide()
    assert laid(ground, 250, *blocks) == [(0, 0), (110, 0)]


def test_nothing_takes_no_height(ground: QWidget) -> None:
    layout = Flow(())
    ground.setLayout(layout)
    assert layout.heightForWidth(100) == 0
    assert layout.minimumSize() == QSize(0, 0)
    assert not layout.expandingDirections()


def test_items_are_given_out_as_qt_asks_for_them(ground: QWidget) -> None:
    only = block()
    layout = Flow((only,))
    ground.setLayout(layout)
    assert (layout.count(), layout.itemAt(1), layout.takeAt(-1)) == (1, None, None)
    item = layout.takeAt(0)
    assert item is not None
    assert item.widget() is only
    assert layout.count() == 0
