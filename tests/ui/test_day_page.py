"""The page of a day: what it shows, and what can be said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.sitting.verdicts import Report, Stretch
from sitwatch.ui import style
from sitwatch.ui.day_page import DayPage
from sitwatch.ui.sources import Records
from tests.fakes.clock import CET
from tests.fakes.window_source import ValueSource
from tests.presenters.days import blank_day
from tests.ui.gestures import put_away
from tests.ui.window_days import BEGUN, NOW, fortnight, nothing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def source() -> ValueSource:
    return ValueSource(fortnight(), NOW)


class Asked:
    """Answers with a path, and remembers what it was asked."""

    def __init__(self) -> None:
        self.path = ""
        self.questions: list[tuple[str, str]] = []

    def __call__(self, _parent: QWidget, name: str, kinds: str) -> str:
        self.questions.append((name, kinds))
        return self.path


def attempted(*steps: Callable[[], None]) -> None:
    for step in steps:
        step()


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qapp: QApplication, source: ValueSource, asked: Asked) -> Iterator[DayPage]:
    style.apply(qapp, "light")
    made = DayPage(source, attempted, ask=asked)
    made.resize(900, 800)
    made.refresh()
    made.show()
    yield made
    put_away(made)
    style.apply(qapp, "system")


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


def choose(page: DayPage, because: str) -> Stretch:
    """Walk to the first piece of a kind; return the stretch that it is."""
    report = page.records.report if page.records else Report((), (), (), ())
    day = [s for s in report.stretches if s.start.date() == NOW.date()]
    wanted = next(s for s in day if s.because == because)
    for _step in range(len(day)):
        QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
        if (
            f"{wanted.start.astimezone(CET):%H:%M} –"
            in page.day.correction.title.text()
        ):
            return wanted
    raise AssertionError(because)


def test_a_piece_is_told_of_and_can_be_corrected(
    page: DayPage, source: ValueSource
) -> None:
    correction = page.day.correction
    assert [button.isVisible() for button in correction.buttons] == [False] * 4
    QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
    assert [button.isVisible() for button in correction.buttons] == [True] * 4
    assert "seated" in correction.title.text()
    assert "Keyboard or mouse was in use" in correction.details.text()
    for button in correction.buttons:
        button.click()
    postures = [posture for _start, _end, posture in source.corrections]
    assert postures == ["sitting", "standing", "away"]
    ((start, end),) = source.elsewhere
    assert source.corrections[0][:2] == (start, end)


def test_the_facts_that_mattered_are_named(page: DayPage) -> None:
    choose(page, "locked")
    assert "screen locked, 20 s after the last input" in (
        page.day.correction.signs.text()
    )


def test_a_word_is_taken_back_where_it_stands(
    page: DayPage, source: ValueSource
) -> None:
    assert not page.day.correction.undo.isVisible()
    stretch = choose(page, "corrected")
    page.day.correction.undo.click()
    assert source.undone == [stretch.end + timedelta(hours=1)]


def test_the_last_words_are_listed_and_taken_back(
    page: DayPage, source: ValueSource
) -> None:
    assert page.said.frame.isVisible()
    assert len(page.said.buttons) == 2
    page.said.buttons[0].click()
    assert len(source.undone) == 1
    source.records = msgspec.structs.replace(source.records, facts=())
    page.refresh()
    assert not page.said.frame.isVisible()


def test_a_stretch_of_ones_own_is_typed_and_corrected(
    page: DayPage, source: ValueSource
) -> None:
    correction = page.day.correction
    correction.start.setText("9:05")
    QTest.keyClick(correction.start, Qt.Key.Key_Return)
    assert correction.end.hasFocus() or not page.isActiveWindow()
    correction.end.setText("1030")
    QTest.keyClick(correction.end, Qt.Key.Key_Return)
    assert correction.title.text() == "09:05 – 10:30: 1 h 25"
    assert correction.details.text().startswith("So far: ")
    assert (correction.start.text(), correction.end.text()) == ("09:05", "10:30")
    correction.buttons[1].click()
    nine = datetime(2026, 3, 12, 9, tzinfo=CET)
    ((start, end, posture),) = source.corrections
    assert (start, end) == (nine + timedelta(minutes=5), nine + timedelta(minutes=90))
    assert posture == "standing"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("noon", "13:00", "“noon” is no time of day. Write it as 10:25."),
        ("13:00", "12:00", "The end comes before the beginning."),
        ("18:00", "19:00", "That time is still to come."),
    ],
)
def test_times_that_mean_nothing_are_refused_in_words(
    page: DayPage, start: str, end: str, words: str
) -> None:
    correction = page.day.correction
    correction.start.setText(start)
    correction.end.setText(end)
    QTest.keyClick(correction.end, Qt.Key.Key_Return)
    assert correction.details.text() == words
    assert not correction.buttons[0].isVisible()


def test_one_time_alone_asks_for_the_other(page: DayPage, qtbot: QtBot) -> None:
    correction = page.day.correction
    correction.end.setText("10:30")
    with qtbot.assertNotEmitted(correction.typed):
        QTest.keyClick(correction.end, Qt.Key.Key_Return)


def test_a_stretch_of_ones_own_is_dragged(page: DayPage) -> None:
    start = datetime(2026, 3, 12, 9, tzinfo=CET)
    page.day.strip.ranged.emit(start, start + timedelta(hours=1))
    assert page.day.correction.title.text() == "09:00 – 10:00: 1 h"
    QTest.keyClick(page.day.strip, Qt.Key.Key_Escape)
    assert page.day.correction.start.text() == ""


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


def test_a_click_beside_every_piece_corrects_nothing(
    page: DayPage, source: ValueSource
) -> None:
    page.day.correction.buttons[0].click()
    page.day.correction.undo.click()
    assert (source.corrections, source.undone) == ([], [])


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
