from __future__ import annotations

from datetime import timedelta

import msgspec

from sitwatch.core.orders import ShowPrompt, ShowQuestion
from sitwatch.presenters.notices import (
    Message,
    offer_message,
    question_message,
    trouble_message,
)
from tests.daylight import at
from tests.shipped import shipped_catalogue

ORDER = ShowPrompt(
    prompt="p1",
    exercise="chair-rise",
    why="seated 45 min",
    seated=timedelta(minutes=45),
    snoozes_left=2,
)
CHAIR_RISE = shipped_catalogue()["chair-rise"]


def test_an_offer_says_how_long_and_what_to_do() -> None:
    message = offer_message(ORDER, CHAIR_RISE)
    assert message.title == "Chair rise, the strong way"
    assert message.body.splitlines() == [
        "You have been sitting for 45 min",
        *CHAIR_RISE.cues[:3],
    ]


def test_an_offer_is_answered_by_its_buttons() -> None:
    assert offer_message(ORDER, CHAIR_RISE).buttons == (
        ("start", "Start"),
        ("later", "In 5 min"),
        ("skip", "Not now"),
    )


def test_what_cannot_be_put_off_any_more_has_no_button_for_it() -> None:
    last = msgspec.structs.replace(ORDER, snoozes_left=0)
    answers = [answer for answer, _words in offer_message(last, CHAIR_RISE).buttons]
    assert answers == ["start", "skip"]


def test_without_an_exercise_standing_up_is_offered() -> None:
    message = offer_message(ORDER, None)
    assert message.title == "Stand up for a minute"
    assert message.buttons[0] == ("start", "I am up")


def test_a_trouble_is_said_in_its_own_words() -> None:
    assert trouble_message("the disk is full") == Message(
        title="sitwatch needs you", body="the disk is full"
    )


def test_a_question_is_answered_by_its_buttons() -> None:
    asked = ShowQuestion("pause-1", at("10:02"), at("10:31"))
    message = question_message(asked)
    assert message.title == "What was this?"
    assert message.body == "10:02 – 10:31, 29 min without input"
    answers = [answer for answer, _words in message.buttons]
    assert answers == ["sitting", "standing", "away", "elsewhere", "stop"]
