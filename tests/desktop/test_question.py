"""The question on return, as it comes to somebody who is typing already."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.core.facts import Input, Started
from tests.desktop.card import Card
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.notepad import open_notepad
from tests.desktop.program import Sitwatch, now
from tests.desktop.waiting import stays, until

pytestmark = pytest.mark.desktop

ANSWERS, STOP = 1, 2
AWAY, ELSEWHERE, ONLY = 2, 3, 0
A_WHILE_S = 2.0
A_MOMENT = timedelta(milliseconds=1)
"""What is summed up of the pieces of input may be off by less."""


@pytest.fixture
def plain(desk: Desk, sitwatch: Sitwatch) -> Card:
    """The question's card, which has no figure."""
    sitwatch.set(estimate="questions_per_day = 20")
    return Card(desk, sitwatch, figure=0.0)


@pytest.fixture
def asked(sitwatch: Sitwatch, plain: Card) -> Card:
    """Let somebody come back from ten minutes without input."""
    sitwatch.launch(module="tests.desktop.lived_day")
    until(plain.is_up)
    assert plain.words().startswith("What was this?")
    assert "10 min without input" in plain.words()
    return plain


def test_one_click_answers_and_no_key_goes_astray(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, plain: Card
) -> None:
    with open_notepad(desk) as file:
        busy = hands.focus()
        sitwatch.launch(module="tests.desktop.lived_day")
        until(plain.is_up)
        assert not plain.takes_keys()
        hands.type("1234")
        assert hands.focus() == busy
        assert plain.is_up()
        plain.click(ANSWERS, AWAY)
        until(lambda: not plain.is_up())
        until(lambda: hands.focus() == busy)
        assert file.read_text() == "1234"
    answer = sitwatch.fact("corrected")
    start, end = (datetime.fromisoformat(answer[key]) for key in ("start", "end"))
    assert (answer["is"], answer["asked"]) == ("away", True)
    assert end - start == pytest.approx(timedelta(minutes=10), abs=A_MOMENT)


def test_who_sat_elsewhere_has_it_counted(sitwatch: Sitwatch, asked: Card) -> None:
    asked.click(ANSWERS, ELSEWHERE)
    assert sitwatch.fact("declared")["label"] == "elsewhere"
    assert sitwatch.fact("corrected")["is"] == "away"
    assert sitwatch.today()["declared_s"] == 600


def test_after_a_click_into_the_card_a_key_answers(
    sitwatch: Sitwatch, hands: Hands, asked: Card
) -> None:
    asked.click(0, 0)
    until(asked.takes_keys)
    hands.press("1")
    assert sitwatch.fact("corrected")["is"] == "sitting"
    until(lambda: not asked.is_up())


def test_no_more_questions_today(sitwatch: Sitwatch, asked: Card) -> None:
    asked.click(STOP, ONLY)
    until(lambda: sitwatch.count("questions_off") == 1)
    assert not asked.is_up()
    assert sitwatch.count("corrected") == 0


def test_what_was_recorded_before_the_start_is_not_asked(
    sitwatch: Sitwatch, hands: Hands, plain: Card
) -> None:
    began = now() - timedelta(minutes=30)
    typed = (Input(at=began + timedelta(minutes=each), for_s=300) for each in (0, 20))
    sitwatch.remember(Started(at=began), *typed)
    sitwatch.start()
    hands.type("and on")
    stays(lambda: not plain.is_up(), A_WHILE_S)
