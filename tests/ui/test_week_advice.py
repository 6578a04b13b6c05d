"""The advice on the page of the week: offered, taken, let be, and not there else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.ui import style
from sitwatch.ui.advice_card import AdviceCard
from sitwatch.ui.week_page import WeekPage
from sitwatch.ui.window import Window
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, advised, fortnight
from tests.ui.window_room import PRODUCT

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TROUBLE = "The settings cannot be written: the disk is full. Make room and try again."


@pytest.fixture
def source() -> ValueSource:
    made = ValueSource(fortnight(), NOW)
    made.advised = advised()
    return made


@pytest.fixture
def window(qapp: QApplication, source: ValueSource) -> Iterator[Window]:
    made = Window(source, PRODUCT)
    made.open("week")
    made.show()
    yield made
    put_away(made)
    style.apply(qapp, "system")


def page(window: Window) -> WeekPage:
    assert isinstance(window.page, WeekPage)
    return window.page


def card(window: Window) -> AdviceCard:
    return page(window).advice


def press(window: Window, words: str) -> None:
    (button,) = [each for each in card(window).buttons if each.text() == words]
    button.click()


def test_without_advice_there_is_no_card(window: Window, source: ValueSource) -> None:
    source.advised = None
    source.moment += timedelta(days=1)
    window.refresh()
    assert not card(window).frame.isVisible()


def test_an_advice_is_offered_with_its_choices(window: Window) -> None:
    assert card(window).frame.isVisible()
    assert card(window).title.text() == "How do your breaks suit you?"
    assert "00:00-13:00, 16:00-24:00" in card(window).note.text()
    assert [each.text() for each in card(window).buttons] == [
        "Leave those hours out",
        "Every 60 minutes",
        "A small card only",
        "Leave it as it is",
    ]


def test_what_is_taken_is_done_and_said(window: Window, source: ValueSource) -> None:
    press(window, "Every 60 minutes")
    assert source.answers == [("rarer", "rarer")]
    assert source.kept.breaks.after_min == 60
    assert card(window).body.text().startswith("Done: Every 60 minutes.")
    assert not any(each.isVisible() for each in card(window).buttons)
    assert not card(window).note.isVisible()


def test_an_answer_stands_until_the_page_is_left(window: Window) -> None:
    press(window, "Every 60 minutes")
    window.refresh()
    assert card(window).frame.isVisible()
    window.open("about")
    window.open("week")
    assert not card(window).frame.isVisible()


def test_what_is_let_be_goes_at_once(window: Window, source: ValueSource) -> None:
    before = source.kept
    press(window, "Leave it as it is")
    assert (source.answers, source.kept) == ([("rarer", "")], before)
    assert not card(window).frame.isVisible()


def test_an_answer_that_cannot_be_kept_leaves_the_offer(
    window: Window, source: ValueSource
) -> None:
    source.trouble = TROUBLE
    press(window, "Every 60 minutes")
    assert window.trouble.text() == TROUBLE
    assert all(each.isVisible() for each in card(window).buttons)


def test_an_offer_waits_while_other_pages_and_weeks_are_seen(window: Window) -> None:
    page(window).earlier.click()
    assert not card(window).frame.isVisible()
    page(window).this_week.click()
    assert card(window).frame.isVisible()
    window.open("about")
    window.open("week")
    assert card(window).frame.isVisible()


def test_the_weeks_are_looked_back_on_once_a_day(
    window: Window, source: ValueSource
) -> None:
    window.refresh()
    assert source.advice_reads == 1
    source.moment += timedelta(days=1)
    window.refresh()
    assert source.advice_reads == 2


def test_a_button_of_an_advice_that_is_gone_answers_nothing(
    window: Window, source: ValueSource
) -> None:
    (first, *_rest) = card(window).buttons
    card(window).show_advice(None)
    first.click()
    assert source.answers == []
