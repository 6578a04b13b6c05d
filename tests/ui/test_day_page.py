"""The page of a day: what it shows, and which day it is turned to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.sitting.verdicts import Report
from sitwatch.ui.day_page import DayPage
from sitwatch.ui.sources import Records
from tests.fakes.window_source import ValueSource
from tests.presenters.days import blank_day
from tests.ui.day_room import Asked, attempted, opened
from tests.ui.window_days import BEGUN, NOW, coming, fortnight, nothing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qapp: QApplication, source: ValueSource, asked: Asked) -> Iterator[DayPage]:
    with opened(qapp, source, asked) as made:
        yield made


def seen(page: DayPage) -> list[QWidget]:
    parts = (page.nothing.frame, page.total.frame, page.day.frame, page.tiles)
    return [part for part in parts if part.isVisible()]


def test_today_is_shown_with_its_figures(page: DayPage) -> None:
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
    page: DayPage, source: ValueSource
) -> None:
    source.records = nothing()
    page.refresh()
    assert seen(page) == [page.nothing.frame]
    assert page.nothing.title.text() == "sitwatch has just begun to look"


def test_a_later_day_without_records_is_not_the_first(
    page: DayPage, source: ValueSource
) -> None:
    source.records = Records(nothing().report, BEGUN)
    page.refresh()
    assert page.nothing.title.text() == "Nothing recorded today"
    source.records = fortnight()
    page.refresh()
    assert seen(page) == [page.total.frame, page.day.frame, page.tiles]


def test_a_day_of_which_nothing_is_known_has_no_scale(
    page: DayPage, source: ValueSource
) -> None:
    day = blank_day(NOW.date())
    source.records = Records(Report((day,), (), (), ()), BEGUN)
    page.refresh()
    assert page.total.figure.text() == "–"
    assert not page.total.scale.isVisible()
    assert not page.total.next_break.isVisible()


def test_the_page_keeps_still_while_nothing_changes(
    page: DayPage, qtbot: QtBot
) -> None:
    QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(page.day.strip.chosen):
        page.refresh()


def test_days_of_before_are_turned_to(page: DayPage, source: ValueSource) -> None:
    titles = []
    for button in (page.earlier, page.earlier, page.later, page.today):
        button.click()
        titles.append(page.column.title.text())
    assert titles == ["Wednesday 11 March", "Tuesday 10 March", *titles[:1], "Today"]
    assert source.read_days[2] == (date(2026, 3, 10), date(2026, 3, 10))
    assert not page.later.isEnabled()
    page.turn_to(date(2026, 3, 10))
    page.refresh()
    assert page.total.caption.text() == "Seated that day"
    assert not page.total.next_break.isVisible()


def test_a_day_without_records_is_turned_past(page: DayPage) -> None:
    page.turn_to(date(2026, 3, 8))
    page.refresh()
    assert page.nothing.title.text() == "Nothing was recorded that day"
    assert page.earlier.isEnabled()
    page.turn_to(BEGUN)
    page.refresh()
    assert not page.earlier.isEnabled()


def test_a_page_that_has_read_nothing_stays_calm(
    qtbot: QtBot, source: ValueSource, asked: Asked
) -> None:
    page = DayPage(source, attempted, ask=asked)
    qtbot.addWidget(page)
    page.on_earlier()
    page.on_typed("9", "10")
    page.on_ranged(NOW, NOW)
    page.on_wrong()
    assert (source.read_days, asked.questions) == ([], [])


def test_a_day_that_is_wrong_is_saved_to_send_along(
    page: DayPage, asked: Asked, tmp_path: Path
) -> None:
    page.day.wrong.click()
    assert asked.questions == [("sitwatch-2026-03-12.jsonl", "Traces (*.jsonl)")]
    asked.path = str(tmp_path / "day.jsonl")
    page.day.wrong.click()
    assert Path(asked.path).read_text() == "2026-03-12\n"
    assert page.day.note.text().startswith(f"Saved as {asked.path}. Times and kinds")


def test_the_strip_takes_what_the_rest_leaves_of_the_height(page: DayPage) -> None:
    heights = []
    for height in (300, 800, 2000):
        page.resize(900, height)
        QApplication.processEvents()
        heights.append(page.day.strip.height())
    assert heights == [76, 800 - 50 * page.fontMetrics().height(), 220]
    assert 76 < heights[1] < 220


def test_the_day_goes_on(page: DayPage, source: ValueSource) -> None:
    before = page.total.figure.text()
    source.moment = NOW - timedelta(hours=4)
    source.records = fortnight(source.moment)
    page.refresh()
    assert page.total.figure.text() != before


def test_the_rest_of_today_is_told_and_marked(
    page: DayPage, source: ValueSource
) -> None:
    assert not page.ahead.frame.isVisible()
    bare = page.day.strip.grab().toImage()
    source.coming = coming()
    page.refresh()
    assert page.ahead.frame.isVisible()
    assert page.day.strip.grab().toImage() != bare
    source.records = nothing()
    page.refresh()
    assert not page.ahead.frame.isVisible()


def test_a_day_that_is_over_has_no_rest(page: DayPage, source: ValueSource) -> None:
    source.coming = coming()
    page.refresh()
    page.earlier.click()
    assert not page.ahead.frame.isVisible()
    bare = page.day.strip.grab().toImage()
    source.coming = None
    page.refresh()
    assert page.day.strip.grab().toImage() == bare
