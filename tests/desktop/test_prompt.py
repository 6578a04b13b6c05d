"""A break that falls due, and what somebody answers with the mouse."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.desktop.card import BUTTONS, Card
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.notepad import open_notepad
from tests.desktop.program import Sitwatch, minutes_of_typing
from tests.desktop.waiting import stays, until

pytestmark = pytest.mark.desktop

START, LATER, NOT_NOW = 0, 1, -1
END_EARLY = -1
REASONS, FLOW = -2, 1
NO_REASON = -1
A_WHILE_S = 1.0


@pytest.fixture
def offered(sitwatch: Sitwatch, hands: Hands, card: Card) -> Card:
    """Let a break be due, by a minute before the start and a little more typing."""
    sitwatch.set(breaks='after_min = 1\nwindow_min = 0\nstyle = "card"')
    sitwatch.remember(*minutes_of_typing(1))
    sitwatch.start()
    hands.type_until(card.is_up)
    assert card.words().startswith("You have been sitting for 1 min")
    return card


def test_a_break_can_be_put_off(sitwatch: Sitwatch, offered: Card) -> None:
    offered.click(BUTTONS, LATER)
    answered = sitwatch.fact("answered")
    at, end = (datetime.fromisoformat(answered[key]) for key in ("at", "until"))
    assert (answered["reply"], end - at) == ("snoozed", timedelta(minutes=5))
    assert not offered.is_up()


def test_a_break_can_be_declined(sitwatch: Sitwatch, offered: Card) -> None:
    offered.click(BUTTONS, NOT_NOW)
    until(lambda: offered.words().startswith("All right"))
    offered.click(REASONS, FLOW)
    answered = sitwatch.fact("answered")
    assert (answered["reply"], answered["because"]) == ("skipped", "flow")
    assert not offered.is_up()


def test_an_exercise_can_be_ended_early(sitwatch: Sitwatch, offered: Card) -> None:
    offered.click(BUTTONS, START)
    until(lambda: not offered.words().startswith("You have been sitting"))
    assert sitwatch.count("began") == 1
    assert offered.takes_keys()
    offered.click(BUTTONS, END_EARLY)
    assert sitwatch.fact("answered")["reply"] == "partial"
    assert not offered.is_up()


def test_keys_go_where_they_went_before_and_after_an_answer(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, card: Card
) -> None:
    with open_notepad(desk) as file:
        busy = hands.focus()
        sitwatch.start()
        sitwatch.ask("break")
        until(card.is_up)
        assert not card.takes_keys()
        stays(lambda: hands.focus() == busy, A_WHILE_S)
        hands.type("on and on")
        card.click(BUTTONS, NOT_NOW)
        until(lambda: card.words().startswith("All right"))
        card.click(BUTTONS, NO_REASON)
        until(lambda: hands.focus() == busy)
        hands.type(" and on")
        until(lambda: file.read_text() == "on and on and on")
