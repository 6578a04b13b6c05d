"""An exercise from Start to its last question: counted, paused, ended, answered."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Began
from tests.ui.prompt_room import AWAY, ORDER, Room, begun

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support raise"),
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


def test_start_twice_begins_once(room: Room) -> None:
    card = room.card
    card.offer.start.click()
    card.offer.start.click()
    assert len(room.resident.posted) == 1


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


def test_the_preview_comes_to_rest_by_itself(room: Room) -> None:
    assert room.card.is_moving
    room.watch(120)
    assert not room.card.is_moving


def test_the_last_question_waits_while_nobody_can_see_it(room: Room) -> None:
    card = begun(room, 66)
    assert card.is_waiting
    room.prompt.withdraw(AWAY)
    assert not card.is_waiting
    room.prompt.show(ORDER)
    assert card.is_waiting
    assert card.card.page is card.effort.page
    assert len(room.resident.posted) == 1
