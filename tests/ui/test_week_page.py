"""The page of the week: turning weeks, telling days, saving files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.policy import changed
from sitwatch.core.sitting.verdicts import Report
from sitwatch.presenters.records import Records
from sitwatch.ui import style
from sitwatch.ui.week_page import WeekPage
from tests.fakes.window_source import ValueSource
from tests.ui.day_room import attempted
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, nothing

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

HINT = "Point at a day for its figures; click to see its course."

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Asked:
    """Answers with a path, and remembers what it was asked."""

    def __init__(self, path: str = "") -> None:
        self.path = path
        self.questions: list[tuple[str, str]] = []

    def __call__(self, _parent: QWidget, name: str, kinds: str) -> str:
        self.questions.append((name, kinds))
        return self.path


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qapp: QApplication, source: ValueSource, asked: Asked) -> Iterator[WeekPage]:
    style.apply(qapp, "light")
    made = WeekPage(source, attempted, ask=asked)
    made.turned.connect(made.refresh)
    made.resize(900, 800)
    made.refresh()
    made.show()
    yield made
    put_away(made)
    style.apply(qapp, "system")


def title(page: WeekPage) -> str:
    return page.column.title.text()


def test_this_week_is_shown_first(page: WeekPage, source: ValueSource) -> None:
    assert title(page) == "9 – 15 March"
    assert page.details.text() == HINT
    ((first, last),) = source.read_days
    assert (first.isoformat(), last.isoformat()) == ("2026-03-09", "2026-03-15")
    enabled = [b.isEnabled() for b in (page.earlier, page.this_week, page.later)]
    assert enabled == [True, False, False]


def test_weeks_are_turned_back_and_forth(page: WeekPage) -> None:
    titles = []
    for button in (page.earlier, page.earlier, page.later, page.later):
        button.click()
        titles.append(title(page))
    assert titles == [
        "2 – 8 March",
        "23 February – 1 March",
        "2 – 8 March",
        "9 – 15 March",
    ]


def test_there_is_no_week_before_the_records(page: WeekPage) -> None:
    for _click in range(5):
        page.earlier.click()
    assert title(page) == "23 February – 1 March"


def test_one_click_leads_back_to_this_week(page: WeekPage) -> None:
    page.earlier.click()
    page.earlier.click()
    page.this_week.click()
    assert title(page) == "9 – 15 March"


def test_a_page_that_has_read_nothing_stays_calm(qtbot: QtBot) -> None:
    page = WeekPage(ValueSource(nothing(), NOW), attempted, ask=Asked())
    qtbot.addWidget(page)
    page.on_earlier()
    page.on_later()
    page.on_save("png")
    page.on_pointed(None)
    assert page.details.text() == ""


def test_an_empty_week_says_so(page: WeekPage, source: ValueSource) -> None:
    source.records = nothing()
    page.refresh()
    assert page.details.text() == "Nothing was recorded in this time."


def test_a_day_is_told_while_it_is_pointed_at(page: WeekPage) -> None:
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert page.details.text().startswith("Monday 9 March · Seated ")
    QTest.keyClick(page.chart, Qt.Key.Key_Escape)
    assert page.details.text() == HINT


def test_a_day_is_picked_unless_it_is_still_to_come(page: WeekPage) -> None:
    told: list[date] = []
    page.day_picked.connect(told.append)
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    QTest.keyClick(page.chart, Qt.Key.Key_Return)
    QTest.keyClick(page.chart, Qt.Key.Key_Escape)
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert told == [date(2026, 3, 9)]


def test_the_legend_tells_what_is_there_to_be_seen(
    page: WeekPage, source: ValueSource
) -> None:
    def words() -> set[str]:
        return {each.text() for each in page.legend.findChildren(QLabel)}

    said = {"Corrected by you", "Elsewhere, as you said", "Unknown"}
    assert said <= words()
    (day, *_rest) = source.records.report.days[-1:]
    plain = msgspec.structs.replace(
        day, declared=timedelta(), corrected=timedelta(), unknown=timedelta()
    )
    source.records = Records(Report((plain,), (), (), ()), day.day)
    page.refresh()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not said & words()


def test_a_refresh_without_news_keeps_the_day_pointed_at(page: WeekPage) -> None:
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    page.refresh()
    assert page.details.text().startswith("Monday 9 March")


def test_the_line_follows_the_settings(page: WeekPage, source: ValueSource) -> None:
    source.kept = changed(source.kept, {"day.goal_h": 7.5})
    page.refresh()
    words = [label.text() for label in page.legend.findChildren(QLabel)]
    assert "Your line, 7 h 30" in words


def save(page: WeekPage, kind: str) -> None:
    menu = page.save.menu()
    (action,) = [a for a in menu.actions() if kind in a.text()]
    action.trigger()


def test_the_chart_is_saved_as_a_picture(
    page: WeekPage, asked: Asked, tmp_path: Path
) -> None:
    asked.path = str(tmp_path / "week.png")
    save(page, "PNG")
    assert QImage(asked.path).width() == 2 * page.chart.width()
    assert asked.questions == [("sitwatch-2026-03-09.png", "Pictures (*.png)")]
    assert page.details.text() == f"Saved as {asked.path}"


def test_the_days_are_saved_as_a_table(
    page: WeekPage, asked: Asked, tmp_path: Path
) -> None:
    asked.path = str(tmp_path / "week.csv")
    save(page, "CSV")
    with Path(asked.path).open(newline="") as file:
        days = [row["day"] for row in csv.DictReader(file)]
    assert days == ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"]
    assert asked.questions == [("sitwatch-2026-03-09.csv", "Tables (*.csv)")]


def test_nothing_is_written_without_a_name(page: WeekPage, asked: Asked) -> None:
    save(page, "CSV")
    assert len(asked.questions) == 1
    assert page.details.text() == HINT


@pytest.mark.parametrize("kind", ["PNG", "CSV"])
def test_a_file_that_cannot_be_written_is_told_of(
    page: WeekPage, asked: Asked, tmp_path: Path, kind: str
) -> None:
    asked.path = str(tmp_path / "no such folder" / "week")
    save(page, kind)
    assert page.details.text().startswith(f"Could not write {asked.path}")


def test_ten_weeks_are_a_bar_each_and_lead_back_to_their_days(
    page: WeekPage, qtbot: QtBot
) -> None:
    page.views.buttons["weeks"].click()
    assert title(page) == "5 January – 15 March"
    assert page.details.text() == (
        "Point at a week for its figures; click to see its days."
    )
    page.on_earlier()
    assert title(page) == "29 December 2025 – 8 March 2026"
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(page.turned):
        QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert title(page) == "2 – 8 March"
    assert page.views.buttons["days"].isChecked()


def test_the_keys_reach_the_last_of_ten_weeks(page: WeekPage) -> None:
    page.views.buttons["weeks"].click()
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.details.text().startswith("Week of Monday 9 March · Seated")


def test_a_table_of_ten_weeks_has_all_their_days(
    page: WeekPage, source: ValueSource, asked: Asked, tmp_path: Path
) -> None:
    asked.path = str(tmp_path / "weeks.csv")
    page.views.buttons["weeks"].click()
    page.on_save("csv")
    rows = (tmp_path / "weeks.csv").read_text().splitlines()
    assert len(rows) == 1 + len(source.records.report.days)
