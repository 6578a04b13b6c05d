"""An exercise from Start to its last question: counted, paused, ended, answered."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Began
from sitwatch.core.orders import Portion
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.stages import READY_S, TALL_S
from tests.ui.prompt_room import AWAY, ORDER, Room, begun

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(ORDER)
    return room


def test_start_tells_and_counts(room: Room) -> None:
    card = begun(room, 5 + 6 + 1)
    assert room.resident.posted == [
        Began(at=room.clock.wall - timedelta(seconds=12), up=5000.0, prompt="p1")
    ]
    assert card.card.page is card.pace.page
    assert card.pace.figure.text() == "2"
    assert card.pace.counts.text() == "of 10"


def test_it_ends_standing_tall(room: Room) -> None:
    card = begun(room, 66)
    assert card.card.page is card.pace.page
    assert card.pace.cue.text() == "Stand tall, squeeze"
    room.click(card.pace.end)
    assert not card.effort.correcting.isVisible()
    room.click(card.effort.finish)
    assert (room.answer.reply, room.answer.reps_work) == ("done", 10)


def test_both_sides_and_holds_are_recorded() -> None:
    sided, held = Room(), Room()
    sided.prompt.show(msgspec.structs.replace(ORDER, exercise="standing-kickback"))
    held.prompt.show(msgspec.structs.replace(ORDER, exercise="wall-sit"))
    for room in (sided, held):
        effort = begun(room, 100).effort
        room.click(effort.controls[0])
        room.click(effort.efforts[0])
    assert (sided.answer.reps_work, sided.answer.reps_other) == (10, 10)
    assert (held.answer.reps_work, held.answer.hold_s) == (1, 25)


def test_an_end_before_the_first_repetition_asks_nothing(room: Room) -> None:
    card = begun(room, 3)
    room.click(card.pace.end)
    assert (room.answer.reply, room.answer.reps_work) == ("partial", 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, None])
def test_the_space_bar_or_a_click_anywhere_pauses(
    room: Room, key: Qt.Key | None
) -> None:
    card = begun(room, 12)
    for is_moving in (False, True):
        if key is None:
            QTest.mouseClick(card.pace.cue, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(card.card, key)
        assert card.is_moving is is_moving


def test_other_keys_and_clicks_on_an_offer_pause_nothing(room: Room) -> None:
    QTest.mouseClick(room.card.offer.page, Qt.MouseButton.LeftButton)
    assert room.resident.posted == []
    card = begun(room, 12)
    QTest.keyClick(card.card, Qt.Key.Key_P)
    assert card.is_moving


def test_whoever_asks_is_told_why_and_comes_back(room: Room) -> None:
    card = room.card
    assert card.why is not None
    room.click(card.offer.why)
    assert card.card.page is card.why.page
    assert not card.card.figure.isVisible()
    assert card.why.contrast is not None
    room.click(card.why.back)
    assert card.card.page is card.offer.page
    assert card.card.figure.isVisible()
    room.click(card.offer.why)
    card.on_escaped()
    assert card.card.page is card.offer.page
    assert card.card.isVisible()
    begun(room, 12)
    card.on_why_wanted()
    assert card.card.page is card.pace.page


def test_where_a_clinician_comes_first_there_is_nothing_to_start() -> None:
    room = Room()
    order = msgspec.structs.replace(ORDER, exercise="", urgency="soon")
    room.prompt.start(order)
    assert room.resident.posted == []
    card = room.card
    assert not card.offer.decline.isVisible()
    card.on_why_wanted()
    card.on_end_wanted()
    assert card.card.page is card.offer.page
    room.click(card.offer.start)
    assert (room.answer.reply, room.answer.because) == ("skipped", None)


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


def test_its_first_words_are_there_with_the_page_and_after_a_pause(room: Room) -> None:
    card = room.card
    card.offer.start.click()
    assert card.pace.figure.text() == f"{READY_S:.0f}"
    assert not card.pace.note.text()
    card.on_pause_wanted()
    assert card.pace.note.text() == "Paused"
    card.on_pause_wanted()
    assert not card.pace.note.text()


def test_a_suspend_counts_as_a_pause(room: Room) -> None:
    card = begun(room, 12)
    room.clock.sleep(8 * 3600)
    card.on_frame()
    assert card.pace.figure.text() == "2"


def test_start_twice_begins_once(room: Room) -> None:
    card = room.card
    card.offer.start.click()
    card.offer.start.click()
    assert len(room.resident.posted) == 1


@pytest.mark.parametrize("way", ["on_passed_over", "on_escaped", "on_closed"])
def test_the_last_question_may_be_passed_over(room: Room, way: str) -> None:
    card = begun(room, 66 + TALL_S)
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


def test_the_preview_comes_to_rest_by_itself(room: Room) -> None:
    assert room.card.is_moving
    room.watch(120)
    assert not room.card.is_moving


def test_the_last_question_waits_anew_once_it_is_seen_again(room: Room) -> None:
    card = begun(room, 66 + TALL_S)
    assert card.is_waiting
    room.prompt.withdraw(AWAY)
    room.prompt.show(ORDER)
    assert card.is_waiting
    assert card.card.page is card.effort.page
    assert len(room.resident.posted) == 1


def test_an_exercise_that_a_lock_hides_for_long_ends_with_what_was_done(
    room: Room,
) -> None:
    card = begun(room, 5 + 3 * 6 + 2)
    assert not card.is_waiting
    room.prompt.withdraw(AWAY)
    assert card.is_waiting
    room.prompt.show(ORDER)
    assert not card.is_waiting
    room.prompt.withdraw(AWAY)
    room.clock.go_on(120)
    card.on_passed_over()
    assert (room.answer.reply, room.answer.reps_work) == ("partial", 3)


def test_a_card_closed_in_an_exercise_tells_what_was_done(room: Room) -> None:
    card = begun(room, 5 + 3 * 6 + 2)
    card.card.close()
    assert (room.answer.reply, room.answer.reps_work) == ("partial", 3)
    assert room.prompt.invitation is None


def test_what_was_done_so_far_can_be_asked(room: Room) -> None:
    assert (room.card.so_far, room.card.is_running) == (None, False)
    portion = Portion(sets=2, reps=2, hold_s=0.0)
    room.prompt.show(msgspec.structs.replace(ORDER, prompt="p2", portion=portion))
    card = begun(room, 5 + 2 * 6 + 1)
    assert card.is_running
    so_far = card.so_far
    assert so_far is not None
    assert (so_far.reply, so_far.sets, so_far.reps) == ("partial", 1, Reps(2, -1))
    card.on_pause_wanted()
    assert not card.is_running
