"""The page of today: what it shows, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.sitting.verdicts import Report
from sitwatch.ui import style
from sitwatch.ui.sources import Records
from sitwatch.ui.today_page import TodayPage
from tests.fakes.window_source import ValueSource
from tests.presenters.days import blank_day
from tests.ui.gestures import put_away
from tests.ui.window_days import BEGUN, NOW, fortnight, nothing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def source() -> ValueSource:
    return ValueSource(fortnight(), NOW)


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[TodayPage]:
    style.apply(qapp, "light")
    made = TodayPage(source)
    made.resize(900, 800)
    made.refresh()
    made.show()
    yield made
    put_away(made)
    style.apply(qapp, "system")


def seen(page: TodayPage) -> list[QWidget]:
    parts = (page.nothing.frame, page.total.frame, page.day.frame, page.tiles)
    return [part for part in parts if part.isVisible()]


def test_today_is_shown_with_its_figures(page: TodayPage) -> None:
    assert seen(page) == [page.total.frame, page.day.frame, page.tiles]
    assert page.total.figure.text().endswith(("h", "min")) or " h " in (
        page.total.figure.text()
    )
    assert page.total.likely.text().startswith("likely ")
    assert page.total.next_break.text() == "Next break in 20 min."
    assert page.total.frame.accessibleName().startswith("Seated ")


@pytest.mark.usefixtures("page")
def test_only_today_is_asked_for(source: ValueSource) -> None:
    assert source.read_days == [(NOW.date(), NOW.date())]


def test_a_fresh_installation_says_what_will_appear(
    page: TodayPage, source: ValueSource
) -> None:
    source.records = nothing()
    page.refresh()
    assert seen(page) == [page.nothing.frame]
    assert page.nothing.title.text() == "sitwatch has just begun to look"


def test_a_later_day_without_records_is_not_the_first(
    page: TodayPage, source: ValueSource
) -> None:
    source.records = Records(nothing().report, BEGUN)
    page.refresh()
    assert page.nothing.title.text() == "Nothing recorded today"
    source.records = fortnight()
    page.refresh()
    assert seen(page) == [page.total.frame, page.day.frame, page.tiles]


def test_a_day_of_which_nothing_is_known_has_no_scale(
    page: TodayPage, source: ValueSource
) -> None:
    day = blank_day(NOW.date())
    source.records = Records(Report((day,), (), (), ()), BEGUN)
    page.refresh()
    assert page.total.figure.text() == "–"
    assert not page.total.scale.isVisible()
    assert not page.total.next_break.isVisible()


def test_the_page_keeps_still_while_nothing_changes(
    page: TodayPage, qtbot: QtBot
) -> None:
    QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(page.day.strip.chosen):
        page.refresh()


def test_a_piece_is_told_of_and_can_be_corrected(page: TodayPage) -> None:
    told: list[tuple[object, str]] = []
    page.corrected.connect(lambda *what: told.append(what))
    correction = page.day.correction
    assert [button.isVisible() for button in correction.buttons] == [False] * 3
    QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
    assert [button.isVisible() for button in correction.buttons] == [True] * 3
    assert "seated" in correction.title.text()
    assert "Because keyboard or mouse was in use" in correction.details.text()
    for button in correction.buttons:
        button.click()
    assert [posture for _segment, posture in told] == ["sitting", "standing", "away"]


def test_a_click_beside_every_piece_corrects_nothing(
    page: TodayPage, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(page.corrected):
        page.day.correction.buttons[0].click()


@pytest.mark.parametrize(
    ("width", "direction"),
    [
        (900, QBoxLayout.Direction.LeftToRight),
        (400, QBoxLayout.Direction.TopToBottom),
    ],
)
def test_the_buttons_stand_where_there_is_room(
    page: TodayPage, width: int, direction: QBoxLayout.Direction
) -> None:
    page.resize(width, 800)
    QApplication.processEvents()
    layout = page.day.correction.layout()
    assert isinstance(layout, QBoxLayout)
    assert layout.direction() == direction


def test_the_strip_takes_what_the_rest_leaves_of_the_height(page: TodayPage) -> None:
    heights = []
    for height in (300, 800, 2000):
        page.resize(900, height)
        QApplication.processEvents()
        heights.append(page.day.strip.height())
    assert heights == [76, 800 - 47 * page.fontMetrics().height(), 220]
    assert 76 < heights[1] < 220


def test_the_day_goes_on(page: TodayPage, source: ValueSource) -> None:
    before = page.total.figure.text()
    source.moment = NOW - timedelta(hours=4)
    source.records = fortnight(source.moment)
    page.refresh()
    assert page.total.figure.text() != before
