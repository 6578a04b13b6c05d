"""A session under way: what the page says and offers meanwhile, and what it keeps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.facts import Answered, ProfileChanged
from sitwatch.presenters.answers import Reaction
from sitwatch.ui.session_page import SessionPage
from tests.fakes.window_source import ValueSource
from tests.ui.session_room import (
    DONE,
    LIFTER,
    card_of,
    do,
    is_on_card,
    lifting,
    shown_page,
    skip_to_load,
)
from tests.ui.window_days import NOW

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def source() -> ValueSource:
    return lifting()


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[SessionPage]:
    with shown_page(qapp, source) as page:
        yield page


def test_a_window_that_is_put_away_keeps_what_was_done(
    page: SessionPage, source: ValueSource
) -> None:
    page.next.start.click()
    source.ticking.go_on(5 + 4 * 6)
    page.hide()
    assert not is_on_card(page)
    answered = source.posted[-1]
    assert isinstance(answered, Answered)
    assert (answered.reply, answered.sets) == ("partial", 1)
    assert answered.reps_work


def test_another_page_leaves_the_card_alone(page: SessionPage) -> None:
    page.next.start.click()
    QApplication.sendEvent(page, QHideEvent())
    assert card_of(page).is_running


def test_breaks_are_hushed_for_what_is_left_of_it(
    page: SessionPage, source: ValueSource
) -> None:
    do(page)
    whole = source.hushed
    do(page)
    assert whole is not None
    assert source.hushed is not None
    assert source.hushed < whole


def test_what_feels_wrong_leads_to_the_questions_and_may_end_it(
    page: SessionPage, source: ValueSource
) -> None:
    wanted: list[bool] = []
    page.care_wanted.connect(lambda: wanted.append(True))
    page.next.start.click()
    card_of(page).effort.pain_scale.wrong.click()
    assert wanted == [True]
    assert not is_on_card(page)
    page.refresh()
    assert page.is_going_on
    held = ProfileChanged(at=NOW, changes={"red_flags": ["collapse"]})
    source.trained = (LIFTER, held)
    page.refresh()
    assert not page.is_going_on
    assert not page.next.start.isVisible()


def test_while_the_card_is_up_the_page_offers_nothing_but_an_end(
    page: SessionPage, source: ValueSource
) -> None:
    page.next.start.click()
    assert not page.next.start.isEnabled()
    assert not page.next.skip.isEnabled()
    assert page.next.rest.text() == "The card leads you through it."
    assert page.next.end.text() == "End session"
    source.ticking.go_on(5 + 4 * 6)
    page.next.end.click()
    assert not is_on_card(page)
    assert not page.is_going_on
    assert isinstance(source.posted[-1], Answered)


def test_what_was_left_out_is_followed_by_no_rest(page: SessionPage) -> None:
    do(page, Reaction("skipped"))
    assert page.next.rest.text() == ""
    assert page.next.start.isEnabled()


def test_it_says_how_far_it_has_come(page: SessionPage) -> None:
    count = page.next.title.text().split()[0]
    page.next.start.click()
    assert page.next.title.text() == f"Exercise 1 of {count}"
    card_of(page).answered.emit(DONE)
    assert page.next.title.text() == f"Exercise 2 of {count}"
    assert page.next.line.text().startswith("about ")
    assert page.next.line.text().endswith(" left")


def test_another_weight_is_said_with_the_portion(page: SessionPage) -> None:
    skip_to_load(page)
    page.next.load.setValue(7.5)
    assert "7.5 kg" in page.next.dose.text()


def test_the_keys_reach_the_weight_before_the_start(page: SessionPage) -> None:
    skip_to_load(page)
    page.activateWindow()
    QApplication.processEvents()
    page.next.load.setFocus()
    QTest.keyClick(page.next.load, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.next.start
