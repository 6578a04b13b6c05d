"""The morning after, asked on the first card of the day: one tap, or none, and once."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.facts import Answered, Began, Fact, ProfileChanged
from sitwatch.core.orders import Yesterday
from sitwatch.ui.morning_row import MorningRow
from tests.ui.prompt_room import ORDER, Room

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

ASKING = msgspec.structs.replace(ORDER, yesterday=Yesterday("p0", "squat"))
SMALL = msgspec.structs.replace(ASKING, phase="small")


@pytest.fixture
def room() -> Room:
    return Room()


def row_of(room: Room) -> MorningRow:
    row = room.card.offer.morning
    assert row is not None
    return row


def told(room: Room) -> list[object]:
    return [
        fact.changes["morning"]
        for fact in room.resident.posted
        if isinstance(fact, ProfileChanged)
    ]


def kinds(room: Room) -> list[type[Fact]]:
    return [type(fact) for fact in room.resident.posted]


def test_without_a_question_there_is_no_row(room: Room) -> None:
    room.prompt.show(ORDER)
    assert room.card.offer.morning is None
    room.click(room.card.offer.start)
    assert told(room) == []


@pytest.mark.parametrize(
    ("place", "worse", "words"), [(0, False, "thank you"), (1, True, "gentler")]
)
def test_one_tap_answers_and_the_break_is_offered_on(
    room: Room, place: int, words: str, *, worse: bool
) -> None:
    room.prompt.show(ASKING)
    row = row_of(room)
    room.click(row.buttons[place])
    assert told(room) == [{"p0": worse}]
    assert words in row.question.text()
    assert not any(button.isVisible() for button in row.buttons)
    room.click(room.card.offer.start)
    assert told(room) == [{"p0": worse}]


def test_whoever_starts_without_an_answer_has_left_it_out(room: Room) -> None:
    room.prompt.show(ASKING)
    room.click(room.card.offer.start)
    assert told(room) == [{"p0": None}]
    assert kinds(room) == [ProfileChanged, Began]


def test_so_has_whoever_leaves_the_break_out(room: Room) -> None:
    room.prompt.show(ASKING)
    room.leave()
    assert kinds(room) == [ProfileChanged, Answered]


def test_what_is_put_off_is_asked_when_it_comes_again(room: Room) -> None:
    room.prompt.show(ASKING)
    room.click(room.card.offer.snoozes[0])
    assert kinds(room) == [Answered]


def test_a_break_begun_by_a_message_has_not_been_asked(room: Room) -> None:
    room.prompt.start(ASKING)
    assert kinds(room) == [Began]


def test_the_small_card_asks_and_the_large_one_not_again(room: Room) -> None:
    room.prompt.show(SMALL)
    row = room.nudge.morning
    assert row is not None
    room.click(row.buttons[0])
    assert told(room) == [{"p0": False}]
    assert not row.buttons[0].isVisible()
    room.click(room.nudge.start)
    assert room.card.offer.morning is None
    assert kinds(room) == [ProfileChanged, Began]


def test_whoever_starts_on_the_small_card_has_left_it_out(room: Room) -> None:
    room.prompt.show(SMALL)
    room.click(room.nudge.start)
    assert told(room) == [{"p0": None}]


def test_a_screen_reader_is_told_what_the_answers_answer(room: Room) -> None:
    room.prompt.show(ASKING)
    names = [button.accessibleName() for button in row_of(room).buttons]
    assert names == [
        "After yesterday: Bodyweight squat. No",
        "After yesterday: Bodyweight squat. Yes, more pain",
    ]
