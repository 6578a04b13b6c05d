"""The page on which people measure themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.presenters.self_test import Measure
from sitwatch.ui.measure_page import MeasurePage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.page_room import put_up

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[MeasurePage]:
    made = MeasurePage(source, Attempts())
    with put_up(qapp, made, made.refresh):
        yield made


@pytest.fixture
def left(page: MeasurePage) -> list[bool]:
    told: list[bool] = []
    page.left.connect(lambda: told.append(True))
    return told


def test_it_says_whether_it_is_time(page: MeasurePage) -> None:
    assert page.line.text().startswith("A measure now")


def test_a_hold_is_timed_until_it_is_stopped(
    page: MeasurePage, source: ValueSource
) -> None:
    button = page.holds.buttons["left"]
    button.click()
    source.ticking.go_on(12)
    page.holds.on_frame()
    assert (page.holds.figures["left"].text(), button.text()) == ("12 s", "Stop")
    button.click()
    source.ticking.go_on(9)
    page.holds.on_frame()
    assert (page.holds.held_s["left"], button.text()) == (12, "Start")


def test_one_side_is_timed_at_a_time(page: MeasurePage, source: ValueSource) -> None:
    page.holds.buttons["left"].click()
    source.ticking.go_on(5)
    page.holds.buttons["right"].click()
    source.ticking.go_on(7)
    assert page.holds.held_s == {"left": 5, "right": 7}


def test_figures_are_kept(
    page: MeasurePage, source: ValueSource, left: list[bool]
) -> None:
    page.counts.rises.setValue(14)
    page.holds.buttons["right"].click()
    source.ticking.go_on(18)
    page.keep.click()
    figures = {"chair_stands": 14, "hold_right_s": 18}
    assert source.tellings == [{"self_test": figures}]
    assert left == [True]


def test_the_next_visit_measures_anew(page: MeasurePage, source: ValueSource) -> None:
    page.counts.rises.setValue(14)
    page.counts.start.click()
    page.holds.buttons["right"].click()
    source.ticking.go_on(18)
    page.keep.click()
    assert page.counts.measure == Measure()
    assert page.counts.start.text() == "Start the timer"
    assert page.holds.held_s == {"left": 0, "right": 0}
    assert not page.holds.frames.isActive()


def test_without_figures_there_is_nothing_to_keep(
    page: MeasurePage, source: ValueSource, left: list[bool]
) -> None:
    page.keep.click()
    assert (source.tellings, left) == ([], [])
    page.back.click()
    assert left == [True]


def test_a_page_that_is_left_times_nothing(
    page: MeasurePage, source: ValueSource
) -> None:
    page.holds.buttons["left"].click()
    page.hide()
    source.ticking.go_on(9)
    assert page.holds.held_s["left"] == 0
    assert not page.holds.frames.isActive()


def test_behind_a_red_flag_nothing_is_asked_for(
    page: MeasurePage, source: ValueSource
) -> None:
    source.tell({"red_flags": ["night_pain"]})
    page.refresh()
    cards = (*page.counts.cards.values(), page.holds.card)
    assert not any(card.frame.isVisible() for card in cards)
    assert not page.keep.isVisible()
    assert page.line.text().startswith("Please have what you told looked at")


def test_what_does_not_suit_is_left_out_and_what_is_to_be_minded_is_told(
    page: MeasurePage, source: ValueSource
) -> None:
    source.tell({"troubles": ["pregnancy"]})
    page.refresh()
    assert not page.holds.card.frame.isVisible()
    rises, march = page.counts.cards["rises"], page.counts.cards["march"]
    assert rises.frame.isVisible()
    assert not rises.note.isVisible()
    assert march.note.isVisible()
    assert page.keep.isVisible()
