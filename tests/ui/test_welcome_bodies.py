"""What is asked on each station of the first run, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.ui.setting_editors import HoursEditor
from sitwatch.ui.welcome_bodies import (
    HoursBody,
    KitBody,
    MeasureBody,
    SittingBody,
    Words,
)
from sitwatch.ui.welcome_page import WelcomePage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.welcome_room import flags, onward, opened, ticks

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(
    qapp: QApplication, source: ValueSource, attempts: Attempts
) -> Iterator[WelcomePage]:
    with opened(qapp, source, attempts) as made:
        yield made


def test_an_answer_that_holds_exercises_back_says_so(page: WelcomePage) -> None:
    onward(page)
    ticks(page).ticks["dizziness"].box.click()
    onward(page)
    page.turn_to("done")
    assert isinstance(page.body, Words)
    assert "clinician" in page.body.held.text()


def test_what_cannot_be_read_keeps_the_station(
    page: WelcomePage, source: ValueSource
) -> None:
    page.turn_to("kit")
    assert isinstance(page.body, KitBody)
    page.body.form.equipment.ticks["weight"].box.click()
    page.body.form.weights.setText("heavy")
    onward(page)
    assert (page.station, source.tellings) == ("kit", [])
    assert "heavy" in page.body.form.problem.text()
    page.body.form.weights.setText("4, 8")
    onward(page)
    assert flags(source).load_steps_kg == (4, 8)


def test_hours_are_set_in_one_tap(page: WelcomePage, source: ValueSource) -> None:
    page.turn_to("hours")
    assert isinstance(page.body, HoursBody)
    page.body.presets.buttons["late"].click()
    assert source.kept.hours.mon == ("09:00-18:00",)
    assert source.kept.hours.sun == ()
    editor = page.body.cards.rows["hours.mon"].editor
    assert isinstance(editor, HoursEditor)
    assert editor.ranges == ("09:00-18:00",)


def test_what_waits_in_the_fields_of_the_hours_is_written(
    page: WelcomePage, source: ValueSource
) -> None:
    page.turn_to("hours")
    assert isinstance(page.body, HoursBody)
    page.body.cards.on_edited("hours.tue", ["10:00-12:00"])
    onward(page)
    assert source.kept.hours.tue == ("10:00-12:00",)


def test_the_whole_day_is_kept_as_it_is_said(
    page: WelcomePage, source: ValueSource
) -> None:
    page.turn_to("sitting")
    assert isinstance(page.body, SittingBody)
    page.body.cards.desk.shares.buttons[3].click()
    assert source.desk_shares == [0.75]


def test_a_measure_is_taken_and_told(page: WelcomePage, source: ValueSource) -> None:
    page.turn_to("test")
    assert isinstance(page.body, MeasureBody)
    test = page.body.test
    test.start.click()
    assert test.frames.isActive()
    source.ticking.go_on(20)
    test.on_frame()
    assert (test.figure.text(), test.bar.value()) == ("15", 500)
    source.ticking.go_on(20)
    test.on_frame()
    assert (test.frames.isActive(), test.rises.hasFocus()) == (False, True)
    test.rises.setValue(14)
    test.left.setValue(10)
    onward(page)
    told = source.tellings[-1]
    assert told["self_test"] == {"chair_stands": 14, "march_left": 10}


def test_a_timer_that_nobody_sees_stops(page: WelcomePage) -> None:
    page.turn_to("test")
    assert isinstance(page.body, MeasureBody)
    QApplication.processEvents()
    page.body.test.start.click()
    page.hide()
    assert not page.body.test.frames.isActive()
