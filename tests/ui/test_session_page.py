"""The page of a session: led through by clicks, told to the journal part by part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import SESSION, Answered, ProfileChanged, Prompted
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.pacing import Reps
from sitwatch.ui.session_page import SessionPage
from tests.fakes.window_source import ValueSource
from tests.ui.session_room import (
    LIFTER,
    card_of,
    do,
    is_on_card,
    lifting,
    shown_page,
    skip_to_load,
)
from tests.ui.window_days import NOW

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def source() -> ValueSource:
    return lifting()


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[SessionPage]:
    with shown_page(qapp, source) as page:
        yield page


def test_it_begins_with_the_warm_up(page: SessionPage) -> None:
    assert page.next.kind.text() == "Warm-up"
    assert page.next.title.text().endswith("min")
    assert page.next.start.isVisible()
    assert page.next.end.text() == "Back"


def test_what_is_to_be_minded_with_a_weight_is_told_on_the_page(
    page: SessionPage,
) -> None:
    assert not page.next.caution.isVisible()
    skip_to_load(page)
    assert page.next.caution.isVisible()
    assert "Stop if pain rises above 5" in page.next.caution.text()


def test_an_exercise_is_done_on_the_card(page: SessionPage) -> None:
    page.next.start.click()
    card = card_of(page)
    assert card.card.isVisible()
    assert card.card.page is card.pace.page
    page.on_started()
    assert card_of(page) is card


def test_what_was_done_is_told_as_a_prompt_and_its_answer(
    page: SessionPage, source: ValueSource
) -> None:
    do(page)
    prompted, answered = source.posted
    assert isinstance(prompted, Prompted)
    assert isinstance(answered, Answered)
    assert prompted.prompt == answered.prompt
    assert prompted.prompt.startswith(SESSION)
    assert (answered.reps_work, answered.effort, answered.sets) == (10, "right", 1)
    assert not is_on_card(page)
    assert source.hushed is not None
    assert timedelta(minutes=8) < source.hushed - NOW <= timedelta(minutes=15)


def test_a_minute_of_rest_follows_and_hurries_nobody(
    page: SessionPage, source: ValueSource
) -> None:
    do(page)
    assert page.next.rest.text() == "Rest, and breathe: 1:00"
    source.ticking.go_on(61)
    page.on_rested()
    assert page.next.rest.text() == "Ready when you are"
    assert page.next.start.isVisible()


def test_what_was_broken_off_at_once_counts_as_left_out(
    page: SessionPage, source: ValueSource
) -> None:
    do(page, Reaction("skipped"))
    assert source.posted == []
    page.next.skip.click()
    assert page.next.kind.text() == "Strength"


def test_another_weight_goes_with_the_exercise(
    page: SessionPage, source: ValueSource
) -> None:
    skip_to_load(page)
    assert page.next.load.value() == 4.0
    page.next.load.setValue(7.5)
    page.next.start.click()
    counted = Reaction("done", reps=Reps(10, -1), load_kg=7.5)
    card_of(page).answered.emit(counted)
    answered = source.posted[-1]
    assert isinstance(answered, Answered)
    assert answered.load_kg == 7.5


def test_it_ends_with_what_was_done(page: SessionPage, source: ValueSource) -> None:
    while page.next.start.isVisible():
        do(page)
    assert page.next.title.text().startswith(f"{len(source.posted) // 2} exercises in")
    assert page.next.exercise.isHidden()
    page.on_skipped()
    page.on_loaded(3.0)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.next.end.click()
    assert left == [True]


def test_it_can_be_ended_before_its_end(page: SessionPage) -> None:
    do(page)
    assert page.is_going_on
    page.refresh()
    assert page.next.end.text() == "End session"
    page.next.end.click()
    assert not page.is_going_on
    assert page.next.title.text().startswith("1 exercise in")


def test_a_sore_day_has_no_session(page: SessionPage, source: ValueSource) -> None:
    told = ProfileChanged(at=NOW, changes={"sore": True})
    source.trained = (LIFTER, told)
    page.refresh()
    assert page.next.title.text() == "No session today"
    assert page.next.start.isHidden()
    assert page.list.frame.isHidden()
    page.on_started()
    assert not is_on_card(page)
