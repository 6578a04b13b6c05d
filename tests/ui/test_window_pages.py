"""What is done on a page of the window, and what comes of it on others."""

from __future__ import annotations

from datetime import date

import pytest

from sitwatch.ui.care_page import CarePage
from sitwatch.ui.day_page import DayPage
from sitwatch.ui.session_page import SessionPage
from sitwatch.ui.week_page import WeekPage
from sitwatch.ui.welcome_page import WelcomePage
from sitwatch.ui.whole_day_page import WholeDayPage
from sitwatch.ui.window import Window
from sitwatch.ui.you_page import YouPage
from tests.fakes.window_source import ValueSource
from tests.ui.window_room import TROUBLE, shown_today

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_correction_is_passed_on_and_shown(
    window: Window, source: ValueSource
) -> None:
    window.open("today")
    reads = len(source.read_days)
    page = shown_today(window)
    QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
    first = source.records.report.stretches
    page.day.correction.buttons[2].click()
    ((start, _end, posture),) = source.corrections
    assert posture == "away"
    assert start in {stretch.start for stretch in first}
    assert len(source.read_days) == reads + 1


def test_a_correction_that_fails_says_so(window: Window, source: ValueSource) -> None:
    window.open("today")
    page = shown_today(window)
    QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
    source.trouble = TROUBLE
    page.day.correction.buttons[0].click()
    assert window.trouble.text() == TROUBLE


def test_turning_to_another_week_reads_it(window: Window, source: ValueSource) -> None:
    window.open("week")
    assert isinstance(window.page, WeekPage)
    window.page.earlier.click()
    assert source.read_days[-1][0].isoformat() == "2026-03-02"


def test_a_day_of_the_week_is_opened_and_today_comes_back(
    window: Window, source: ValueSource
) -> None:
    window.open("week")
    assert isinstance(window.page, WeekPage)
    window.page.day_picked.emit(date(2026, 3, 10))
    page = shown_today(window)
    assert page.column.title.text() == "Tuesday 10 March"
    assert source.read_days[-1] == (date(2026, 3, 10), date(2026, 3, 10))
    assert window.navigation.currentItem().text() == "Today"
    window.open("week")
    window.open("today")
    assert page.column.title.text() == "Today"


def test_what_is_set_for_the_whole_day_is_passed_on(
    window: Window, source: ValueSource
) -> None:
    window.open("whole")
    assert isinstance(window.page, WholeDayPage)
    window.page.all.desk.shares.buttons[3].click()
    assert source.desk_shares == [0.75]
    source.trouble = TROUBLE
    window.page.all.desk.shares.buttons[1].click()
    assert window.trouble.text() == TROUBLE


def listed(window: Window) -> list[str]:
    """Return the pages that are listed."""
    items = (window.navigation.item(row) for row in range(window.navigation.count()))
    return [item.text() for item in items if not item.isHidden()]


def test_a_quiet_row_remains_until_the_first_run_is_done(
    window: Window, source: ValueSource
) -> None:
    source.tell({"welcome": "declined"})
    window.open("today")
    assert "Set up" in listed(window)
    source.tell({"welcome": "done"})
    window.refresh()
    assert "Set up" not in listed(window)


def test_the_first_run_stands_alone_and_leads_to_today(window: Window) -> None:
    window.open("welcome")
    assert not window.navigation.isVisibleTo(window)
    assert isinstance(window.page, WelcomePage)
    window.page.on_later()
    assert isinstance(window.page, DayPage)
    assert window.navigation.isVisibleTo(window)


def test_what_feels_wrong_in_a_session_leads_to_the_questions(window: Window) -> None:
    window.open("session")
    assert isinstance(window.page, SessionPage)
    window.page.care_wanted.emit()
    assert isinstance(window.page, CarePage)


def test_what_feels_wrong_leads_back_to_the_page_about_the_user(
    window: Window,
) -> None:
    window.open("you")
    assert isinstance(window.page, YouPage)
    window.page.care.wrong.click()
    care = window.page
    assert isinstance(care, CarePage)
    assert window.navigation.currentItem().text() == "About you"
    care.on_left()
    assert isinstance(window.page, YouPage)
