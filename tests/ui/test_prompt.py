"""From the order to the answer: what is shown, what is posted, what is left behind."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Answered, PostureTold
from sitwatch.core.orders import WithdrawPrompt
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.voice import Voice
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue
from tests.ui.prompt_room import AWAY, ORDER, Room, begun

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(ORDER)
    return room


def test_the_offer_is_shown_and_nothing_is_posted_yet(room: Room) -> None:
    card = room.card
    assert card.card.isVisible()
    assert card.card.page is card.offer.page
    assert card.card.windowTitle() == (
        "You have been sitting for 45 min. Chair rise, the strong way"
    )
    assert room.resident.posted == []


def test_not_now_skips(room: Room) -> None:
    room.click(room.card.offer.decline)
    assert room.resident.posted == []
    room.click(room.card.reasons.none)
    assert room.answer.because is None
    assert (room.answer.prompt, room.answer.reply) == ("p1", "skipped")
    assert room.answer.reps_work is None
    assert room.prompt.invitation is None


@pytest.mark.parametrize(("index", "minutes"), [(0, 5), (1, 10)])
def test_a_snooze_says_until_when(room: Room, index: int, minutes: int) -> None:
    room.clock.go_on(7)
    room.click(room.card.offer.snoozes[index])
    assert room.answer.reply == "snoozed"
    assert room.answer.until == room.clock.wall + timedelta(minutes=minutes)
    assert room.answer.at == room.clock.wall


def test_what_was_put_off_twice_is_not_offered_to_be_put_off() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, snoozes_left=0))
    assert room.card.offer.snoozes == []
    assert room.card.offer.decline.isVisible()


def test_a_lock_takes_the_card_away_and_brings_it_back_as_it_was(room: Room) -> None:
    card = begun(room, 12)
    room.prompt.withdraw(AWAY)
    assert not card.card.isVisible()
    assert not card.is_moving
    room.clock.go_on(600)
    room.prompt.show(ORDER)
    assert room.card is card
    assert card.card.isVisible()
    assert card.pace.figure.text() == "2"
    assert card.pace.pause.text() == "Go on"


def test_a_hidden_offer_comes_back_as_an_offer(room: Room) -> None:
    card = room.card
    room.prompt.withdraw(AWAY)
    room.prompt.show(ORDER)
    assert room.card is card
    assert card.card.page is card.offer.page
    assert room.resident.posted == []


def test_orders_about_another_prompt_change_nothing(room: Room) -> None:
    room.prompt.withdraw(WithdrawPrompt(prompt="p0"))
    assert room.card.card.isVisible()


def test_a_new_prompt_takes_the_place_of_the_one_before(room: Room) -> None:
    room.prompt.show(msgspec.structs.replace(ORDER, prompt="p2", exercise="squat"))
    room.leave()
    assert [room.answer.prompt] == ["p2"]
    assert len(room.resident.posted) == 1


def test_one_tap_tells_the_posture_and_answers_nothing(room: Room) -> None:
    postures = room.card.offer.postures
    assert not postures.sitting.isChecked()
    assert not postures.standing.isChecked()
    room.clock.go_on(3)
    for chip in (postures.standing, postures.standing, postures.sitting):
        room.click(chip)
    told = [fact for fact in room.resident.posted if isinstance(fact, PostureTold)]
    assert [fact.posture for fact in told] == ["standing", "sitting"]
    assert told[0].at == room.clock.wall
    assert postures.sitting.isChecked()
    assert not postures.standing.isChecked()
    assert room.card.card.isVisible()
    room.leave()
    assert room.answer.reply == "skipped"


def test_two_answers_in_a_row_are_one(room: Room) -> None:
    card = room.card
    card.offer.decline.click()
    card.offer.decline.click()
    card.offer.start.click()
    card.reasons.reasons[1].click()
    card.reasons.none.click()
    card.offer.start.click()
    card.on_passed_over()
    assert [fact.__class__ for fact in room.resident.posted] == [Answered]


def test_closing_without_an_answer_posts_nothing(room: Room) -> None:
    room.card.card.close()
    assert not room.card.card.isVisible()
    assert room.resident.posted == []


@pytest.mark.parametrize("exercise", ["", "from-the-future"])
def test_without_an_exercise_it_invites_to_stand_up(exercise: str) -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, exercise=exercise))
    assert room.card.offer.start.text() == "I am up"
    room.click(room.card.offer.start)
    assert (room.answer.reply, room.answer.reps_work) == ("done", None)


def test_a_clock_that_runs_fast_does_not_hurry_the_exercise() -> None:
    fast, steady = HandClock(), HandClock()
    resident = RecordingResident()
    voice = Voice(FakeSounds())
    prompt = Prompt(resident, fast, shipped_catalogue(), voice, pace_by=steady)
    prompt.show(ORDER)
    assert prompt.invitation is not None
    prompt.invitation.on_started()
    fast.go_on(500)
    steady.go_on(12)
    prompt.invitation.on_frame()
    assert prompt.invitation.pace.figure.text() == "2"
    prompt.invitation.on_end_wanted()
    prompt.invitation.on_passed_over()
    assert resident.posted[-1].at == fast.wall


def test_no_window_is_left_behind(qapp: QApplication, room: Room) -> None:
    room.prompt.close()
    room.prompt.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(qapp.topLevelWidgets())
    for number in range(50):
        order = msgspec.structs.replace(ORDER, prompt=f"p{number}")
        room.prompt.show(order)
        room.prompt.withdraw(WithdrawPrompt(prompt=order.prompt))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(qapp.topLevelWidgets()) <= before + 1
    room.prompt.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(qapp.topLevelWidgets()) == before


def test_an_offer_made_anew_takes_the_place_of_the_one_before(room: Room) -> None:
    before = room.card
    room.prompt.show(msgspec.structs.replace(ORDER, exercise="half-squat"))
    assert room.card is not before
    assert room.card.offer.title == "Half squat at the desk"


def test_what_was_begun_is_not_offered_anew(room: Room) -> None:
    card = begun(room, 12)
    room.prompt.show(msgspec.structs.replace(ORDER, exercise="half-squat"))
    assert room.card is card


def test_whoever_leaves_a_break_out_is_offered_nothing_anew(room: Room) -> None:
    room.click(room.card.offer.decline)
    card = room.card
    room.prompt.show(msgspec.structs.replace(ORDER, exercise="half-squat"))
    assert room.card is card
