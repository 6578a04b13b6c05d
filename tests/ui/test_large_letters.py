"""Letters of twice the size on a narrow window: nothing is cut off at the side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest

from sitwatch.ports import Page
from sitwatch.presenters.stations import STATIONS, Station
from sitwatch.presenters.welcome import step_to
from sitwatch.ui import style
from sitwatch.ui.column import Column
from sitwatch.ui.window import Window
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, fortnight
from tests.ui.window_sheet import PRODUCT

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PAGES: tuple[Page, ...] = tuple(one for one in get_args(Page) if one != "welcome")
NARROW, LOW = 440, 700


@pytest.fixture
def source(qapp: QApplication) -> Iterator[ValueSource]:
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(large)
    style.apply(qapp, "light")
    source = ValueSource(fortnight(), NOW)
    source.tell({"equipment": ["band", "weight"], "step": 3})
    yield source
    qapp.setFont(usual)
    style.apply(qapp, "system")


def cut_off(source: ValueSource, page: Page) -> list[int]:
    """Return by how many pixels each visible column is wider than the window."""
    window = Window(source, PRODUCT)
    window.resize(NARROW, LOW)
    window.open(page)
    window.show()
    for _turn in range(4):
        QApplication.processEvents()
    columns = [one for one in window.findChildren(Column) if one.isVisible()]
    insides = [one.widget() for one in columns]
    wider = [
        inside.width() - one.viewport().width()
        for one, inside in zip(columns, insides, strict=True)
        if inside is not None
    ]
    put_away(window)
    return wider


@pytest.mark.parametrize("page", PAGES)
def test_no_page_is_wider_than_the_window(source: ValueSource, page: Page) -> None:
    assert cut_off(source, page) == [0]


@pytest.mark.parametrize("station", STATIONS)
def test_no_station_is_wider_than_the_window(
    source: ValueSource, station: Station
) -> None:
    source.tell(step_to(station))
    assert cut_off(source, "welcome") == [0]
