"""The soft phase: a small card, which grows, starts, or is left."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Began
from sitwatch.core.orders import WithdrawPrompt
from sitwatch.presenters.prompt import offer_of
from sitwatch.ui.nudge import Nudge
from tests.ui.prompt_room import ORDER, Room

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

SMALL = msgspec.structs.replace(ORDER, phase="small")


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(SMALL)
    return room


def test_a_soft_offer_is_a_small_card(room: Room) -> None:
    card = room.nudge.card
    assert card.isVisible()
    assert room.prompt.invitation is None
    room.prompt.show(ORDER)
    assert room.card.card.isVisible()
    assert room.prompt.nudges == []
    assert card.width() < room.card.card.width()
    assert card.height() < room.card.card.height()


def test_it_says_that_the_break_begins_by_itself(room: Room) -> None:
    assert room.nudge.card.windowTitle() == (
        "You have been sitting for 45 min. Chair rise, the strong way. "
        "Get up when it suits you: the break begins by itself"
    )


def test_where_a_clinician_comes_first_nobody_is_asked_to_get_up(
    qapp: QApplication,
) -> None:
    order = msgspec.structs.replace(SMALL, exercise="", urgency="soon")
    nudge = Nudge(offer_of(order, None), qapp.primaryScreen())
    said = [label.text() for label in nudge.page.findChildren(QLabel)]
    assert "Please have this looked at" in said
    assert not any("Get up" in words for words in said)
    assert nudge.start.text() == "Read on"
    nudge.close()


def test_it_takes_no_keys(room: Room) -> None:
    flags = room.nudge.card.windowHandle().flags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert room.nudge.card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_start_goes_on_in_the_whole_card(room: Room) -> None:
    room.click(room.nudge.start)
    assert [type(fact) for fact in room.resident.posted] == [Began]
    assert room.card.card.isVisible()
    assert room.card.card.page is room.card.pace.page
    assert room.prompt.nudges == []
    room.prompt.show(ORDER)
    assert room.card.card.page is room.card.pace.page


def test_it_can_be_put_off_once_by_the_usual_length(room: Room) -> None:
    assert room.nudge.snooze is not None
    room.click(room.nudge.snooze)
    assert room.answer.reply == "snoozed"
    assert room.answer.until == room.clock.wall + timedelta(minutes=5)
    assert room.prompt.nudges == []


def test_what_was_put_off_twice_is_not_offered_to_be_put_off() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(SMALL, snoozes_left=0))
    assert room.nudge.snooze is None


@pytest.mark.parametrize(
    ("key", "because"), [("1", "call"), ("2", "flow"), ("3", "place"), ("4", "sore")]
)
def test_one_tap_says_why_it_does_not_suit(room: Room, key: str, because: str) -> None:
    assert room.nudge.decline is not None
    room.click(room.nudge.decline)
    assert room.resident.posted == []
    QTest.keyClicks(room.nudge.card, key)
    assert (room.answer.reply, room.answer.because) == ("skipped", because)
    assert room.prompt.nudges == []


def test_a_number_says_nothing_before_it_is_asked(room: Room) -> None:
    QTest.keyClicks(room.nudge.card, "1")
    assert room.resident.posted == []


def test_whoever_says_no_more_has_no_reason(room: Room) -> None:
    assert room.nudge.decline is not None
    room.nudge.decline.click()
    assert room.nudge.reasons.patience.isActive()
    room.nudge.reasons.on_passed_over()
    assert (room.answer.reply, room.answer.because) == ("skipped", None)


def test_nothing_grows_while_the_reason_is_asked_for(room: Room) -> None:
    assert room.nudge.decline is not None
    room.click(room.nudge.decline)
    room.prompt.show(ORDER)
    assert room.prompt.invitation is None
    assert room.nudge.card.isVisible()


def test_an_answer_is_not_lost_with_the_card(room: Room) -> None:
    assert room.nudge.decline is not None
    room.click(room.nudge.decline)
    room.prompt.withdraw(WithdrawPrompt(prompt="p1"))
    assert room.resident.posted == []
    assert room.nudge.reasons.patience.interval() == 0
    room.nudge.reasons.on_passed_over()
    assert room.answer.reply == "skipped"


@pytest.mark.parametrize("is_asked", [False, True])
def test_escape_leaves_it_without_a_word(room: Room, is_asked: bool) -> None:  # noqa: FBT001 - by pytest
    if is_asked:
        assert room.nudge.decline is not None
        room.click(room.nudge.decline)
    QTest.keyClick(room.nudge.card, Qt.Key.Key_Escape)
    assert (room.answer.reply, room.answer.because) == ("skipped", None)


def test_what_hides_it_brings_it_back_small(room: Room) -> None:
    room.prompt.withdraw(WithdrawPrompt(prompt="p1"))
    assert not room.nudge.card.isVisible()
    room.prompt.show(SMALL)
    assert room.nudge.card.isVisible()
    assert room.resident.posted == []


def test_whoever_is_committed_leaves_by_the_whole_card_alone() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(SMALL, commitment=True))
    assert room.nudge.decline is None
    QTest.keyClick(room.nudge.card, Qt.Key.Key_Escape)
    assert room.resident.posted == []
    assert room.nudge.card.isVisible()
