"""From the order to the answer: what is shown, what is posted, what is left behind."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from sitwatch.core.facts import Answered, Began
from sitwatch.core.orders import ShowPrompt, WithdrawPrompt
from sitwatch.ui.invitation import Invitation
from sitwatch.ui.prompt import Prompt
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident
from tests.shipped import shipped_catalogue

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support raise"),
]

ORDER = ShowPrompt(
    prompt="p1",
    exercise="chair-rise",
    why="seated 45 min",
    seated=timedelta(minutes=45),
    snoozes_left=2,
)
AWAY = WithdrawPrompt(prompt="p1")
MINUTE = timedelta(minutes=1)


class Room:
    """The prompt with a resident and a clock, and a user who looks and clicks."""

    def __init__(self) -> None:
        self.resident = RecordingResident()
        self.clock = HandClock()
        self.prompt = Prompt(self.resident, self.clock, shipped_catalogue())

    @property
    def card(self) -> Invitation:
        assert self.prompt.invitation is not None
        return self.prompt.invitation

    def click(self, button: QPushButton) -> None:
        assert button.isVisible()
        button.click()

    def watch(self, seconds: float) -> None:
        """Let time pass; one picture at its end shows the same as all before."""
        self.clock.go_on(seconds)
        self.card.on_frame()

    @property
    def answer(self) -> Answered:
        answer = self.resident.posted[-1]
        assert isinstance(answer, Answered)
        return answer


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(ORDER)
    return room


def begun(room: Room, seconds: float) -> Invitation:
    room.click(room.card.offer.start)
    room.watch(seconds)
    return room.card


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
    assert (room.answer.prompt, room.answer.reply) == ("p1", "skipped")
    assert room.answer.reps_work is None
    assert room.prompt.invitation is None


@pytest.mark.parametrize(("index", "minutes"), [(0, 5), (1, 10)])
def test_a_snooze_says_until_when(room: Room, index: int, minutes: int) -> None:
    room.clock.go_on(7)
    room.click(room.card.offer.snoozes[index])
    assert room.answer.reply == "snoozed"
    assert room.answer.until == room.clock.wall + minutes * MINUTE
    assert room.answer.at == room.clock.wall


def test_what_was_put_off_twice_is_not_offered_to_be_put_off() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, snoozes_left=0))
    assert room.card.offer.snoozes == []
    assert room.card.offer.decline.isVisible()


def test_start_tells_and_counts(room: Room) -> None:
    card = begun(room, 5 + 6 + 1)
    assert room.resident.posted == [
        Began(at=room.clock.wall - timedelta(seconds=12), up=5000.0, prompt="p1")
    ]
    assert card.card.page is card.pace.page
    assert card.pace.figure.text() == "2"
    assert card.pace.counts.text() == "of 10"


def test_the_whole_exercise_ends_in_one_tap(room: Room) -> None:
    card = begun(room, 66)
    assert card.card.page is card.effort.page
    assert len(room.resident.posted) == 1
    room.click(card.effort.efforts[1])
    answer = room.answer
    assert (answer.reply, answer.effort) == ("done", "right")
    assert (answer.reps_work, answer.reps_other) == (10, -1)
    assert (answer.hold_s, answer.control, answer.pain) == (None, None, None)


def test_what_was_shaky_or_hurt_can_be_said(room: Room) -> None:
    effort = begun(room, 66).effort
    assert not effort.slider.isVisible()
    room.click(effort.shaky)
    room.click(effort.hurt)
    assert effort.slider.isVisible()
    effort.slider.setValue(6)
    assert effort.how_much.text() == "Pain 6 of 10: leave this one out for now"
    room.click(effort.efforts[3])
    answer = room.answer
    assert (answer.effort, answer.control, answer.pain) == ("too_hard", "shaky", 6)


def test_both_sides_and_holds_are_recorded() -> None:
    sided, held = Room(), Room()
    sided.prompt.show(msgspec.structs.replace(ORDER, exercise="standing-kickback"))
    held.prompt.show(msgspec.structs.replace(ORDER, exercise="wall-sit"))
    for room in (sided, held):
        room.click(begun(room, 90).effort.efforts[0])
    assert (sided.answer.reps_work, sided.answer.reps_other) == (10, 10)
    assert (held.answer.reps_work, held.answer.hold_s) == (1, 25)


def test_an_early_end_records_what_was_done(room: Room) -> None:
    card = begun(room, 5 + 3 * 6 + 2)
    room.click(card.pace.end)
    assert (room.answer.reply, room.answer.reps_work) == ("partial", 3)
    assert room.answer.effort is None


def test_a_pause_stops_figure_and_count(room: Room) -> None:
    card = begun(room, 12)
    room.click(card.pace.pause)
    assert card.pace.pause.text() == "Go on"
    assert card.pace.note.text() == "Paused"
    room.clock.go_on(600)
    card.on_frame()
    assert card.pace.figure.text() == "2"
    assert not card.is_moving
    room.click(card.pace.pause)
    room.watch(6)
    assert card.pace.pause.text() == "Pause"
    assert card.pace.figure.text() == "3"


def test_a_suspend_counts_as_a_pause(room: Room) -> None:
    card = begun(room, 12)
    room.clock.sleep(8 * 3600)
    card.on_frame()
    assert card.pace.figure.text() == "2"


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
    room.click(room.card.offer.decline)
    assert [room.answer.prompt] == ["p2"]
    assert len(room.resident.posted) == 1


def test_two_answers_in_a_row_are_one(room: Room) -> None:
    card = room.card
    card.offer.decline.click()
    card.offer.decline.click()
    card.offer.start.click()
    card.on_passed_over()
    assert [fact.__class__ for fact in room.resident.posted] == [Answered]


def test_start_twice_begins_once(room: Room) -> None:
    card = room.card
    card.offer.start.click()
    card.offer.start.click()
    assert len(room.resident.posted) == 1


def test_closing_without_an_answer_posts_nothing(room: Room) -> None:
    room.card.card.close()
    assert not room.card.card.isVisible()
    assert room.resident.posted == []


@pytest.mark.parametrize("way", ["on_passed_over", "on_escaped", "on_closed"])
def test_the_last_question_may_be_passed_over(room: Room, way: str) -> None:
    card = begun(room, 66)
    getattr(card, way)()
    assert (room.answer.reply, room.answer.effort) == ("done", None)
    assert room.answer.reps_work == 10


def test_escape_takes_the_smallest_step_back(room: Room) -> None:
    card = room.card
    card.on_escaped()
    assert not card.card.isVisible()
    room.prompt.show(ORDER)
    begun(room, 12)
    card.on_escaped()
    assert card.pace.note.text() == "Paused"
    card.on_escaped()
    assert card.card.isVisible()
    assert not card.is_moving


@pytest.mark.parametrize("exercise", ["", "from-the-future"])
def test_without_an_exercise_it_invites_to_stand_up(exercise: str) -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, exercise=exercise))
    assert room.card.offer.start.text() == "I am up"
    room.click(room.card.offer.start)
    assert (room.answer.reply, room.answer.reps_work) == ("done", None)


def test_the_preview_comes_to_rest_by_itself(room: Room) -> None:
    assert room.card.is_moving
    room.watch(120)
    assert not room.card.is_moving


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


def test_the_last_question_waits_while_nobody_can_see_it(room: Room) -> None:
    card = begun(room, 66)
    assert card.is_waiting
    room.prompt.withdraw(AWAY)
    assert not card.is_waiting
    room.prompt.show(ORDER)
    assert card.is_waiting
    assert card.card.page is card.effort.page
    assert len(room.resident.posted) == 1
