"""The page of a session: led through by clicks, told to the journal part by part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import SESSION, Answered, ProfileChanged, Prompted
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.pacing import Reps
from sitwatch.ui import style
from sitwatch.ui.invitation import Invitation
from sitwatch.ui.session_page import SessionPage
from sitwatch.ui.sources import Attempt
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, fortnight

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support")

LIFTER = ProfileChanged(
    at=NOW - timedelta(days=30),
    changes={
        "step": 3,
        "equipment": ["band", "weight", "bench"],
        "places": ["chair", "desk_standing", "wall", "floor"],
        "load_steps_kg": [4.0, 8.0],
        "office_clothes": False,
    },
)
DONE = Reaction("done", reps=Reps(10, -1), effort="right", control="clean")


def attempt(*steps: Attempt) -> None:
    for step in steps:
        step()


@pytest.fixture
def source() -> ValueSource:
    source = ValueSource(fortnight(), NOW)
    source.trained = (LIFTER,)
    return source


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[SessionPage]:
    style.apply(qapp, "light")
    page = SessionPage(source, attempt)
    page.resize(800, 700)
    page.refresh()
    page.show()
    QApplication.processEvents()
    yield page
    put_away(page)
    style.apply(qapp, "system")


def do(page: SessionPage, reaction: Reaction = DONE) -> None:
    page.next.start.click()
    card_of(page).answered.emit(reaction)


def card_of(page: SessionPage) -> Invitation:
    assert page.under_way is not None
    return page.under_way.invitation


def is_on_card(page: SessionPage) -> bool:
    return page.under_way is not None


def skip_to_load(page: SessionPage) -> None:
    while page.next.load.isHidden():
        page.next.skip.click()


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
