"""What can be said of a day on its page: corrected, taken back, drawn and typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.ui.day_page import DayPage
from tests.fakes.clock import CET
from tests.fakes.window_source import ValueSource
from tests.ui.day_room import Asked, choose, opened

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[DayPage]:
    with opened(qapp, source, Asked()) as made:
        yield made


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


def test_a_click_beside_every_piece_corrects_nothing(
    page: DayPage, source: ValueSource
) -> None:
    page.day.correction.buttons[0].click()
    page.day.correction.undo.click()
    assert (source.corrections, source.undone) == ([], [])
