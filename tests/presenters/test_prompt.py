"""The words of the card that offers a break, or sends to a clinician."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.orders import Because, Portion, ShowPrompt, Urgency
from sitwatch.presenters.prompt import offer_of
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()
ORDER = ShowPrompt(
    prompt="p1",
    exercise="chair-rise",
    why="seated 45 min",
    seated=timedelta(minutes=45),
    snoozes_left=2,
)


def test_the_offer_invites_in_few_words() -> None:
    exercise = CATALOGUE["chair-rise"]
    offer = offer_of(ORDER, exercise)
    assert offer.sat == "You have been sitting for 45 min"
    assert offer.title == "Chair rise, the strong way"
    assert offer.dose == "10 times · about 60 s"
    assert offer.cues == exercise.cues
    assert offer.start == "Start"
    assert offer.exercise is exercise
    assert offer.snoozes == (timedelta(minutes=5), timedelta(minutes=10))


def test_who_wants_a_break_before_the_first_minute_is_told_no_figure() -> None:
    wished = msgspec.structs.replace(ORDER, seated=timedelta(seconds=20))
    assert offer_of(wished, None).sat == "A break, as you wished"


def test_what_cannot_be_put_off_any_more_offers_no_snooze() -> None:
    last = msgspec.structs.replace(ORDER, snoozes_left=0)
    assert offer_of(last, CATALOGUE["chair-rise"]).snoozes == ()
    assert offer_of(last, None).snoozes == ()


def test_without_an_exercise_it_invites_to_stand_up() -> None:
    offer = offer_of(ORDER, None)
    assert offer.title == "Stand up for a minute"
    assert offer.start == "I am up"
    assert offer.exercise is None
    assert len(offer.cues) == 3


def test_it_says_for_how_long_to_stay_up() -> None:
    long = msgspec.structs.replace(ORDER, is_long=True)
    rise = CATALOGUE["chair-rise"]
    assert (
        offer_of(ORDER, rise).afterwards
        == "Then walk or stand for a minute, if you can."
    )
    assert "three to five minutes" in offer_of(long, rise).afterwards
    assert offer_of(long, None).title == "Stand up for three to five minutes"


STOP = (
    "Stop if pain rises above 5 of 10, or with dizziness or chest pain. You choose what"
    " you do."
)


@pytest.mark.parametrize(
    ("exercise", "note", "words"),
    [
        ("chair-rise", "Raise the seat.", "Raise the seat."),
        ("chair-rise", "", "Go gently the first time, and stop if it hurts."),
        ("wall-sit", "Stay high.", "Stay high. Keep breathing while you hold."),
        ("wall-sit", "", "Keep breathing while you hold."),
        ("goblet-squat", "Begin light.", f"Begin light. {STOP}"),
    ],
)
def test_a_caution_is_told_where_it_is_asked_for(
    exercise: str, note: str, words: str
) -> None:
    known = CATALOGUE[exercise]
    safety = msgspec.structs.replace(known.safety, note=note)
    noted = msgspec.structs.replace(known, safety=safety)
    cautious = msgspec.structs.replace(ORDER, is_cautious=True)
    assert offer_of(cautious, noted).caution == words
    assert offer_of(ORDER, noted).caution == ""


def test_at_most_three_cues_are_given() -> None:
    long = msgspec.structs.replace(CATALOGUE["squat"], cues=("a", "b", "c", "d"))
    assert offer_of(ORDER, long).cues == ("a", "b", "c")


def test_the_first_one_in_a_break_is_done_without_the_weight() -> None:
    portion = Portion(sets=1, reps=7, hold_s=0.0, load_kg=8.0)
    order = msgspec.structs.replace(ORDER, portion=portion)
    squat = CATALOGUE["goblet-squat"]
    first, *others = offer_of(order, squat).cues
    assert first == "Do the first one without the weight"
    assert others == list(squat.cues[:2])
    warm = msgspec.structs.replace(order, prompt="session-20260302T090000-3")
    assert offer_of(warm, squat).cues == squat.cues[:3]


def test_the_portion_of_the_order_is_what_is_offered() -> None:
    portion = Portion(sets=1, reps=7, hold_s=0.0, load_kg=8.0)
    order = msgspec.structs.replace(ORDER, portion=portion)
    offer = offer_of(order, CATALOGUE["goblet-squat"])
    assert offer.portion is portion
    assert offer.dose == "7 times · 8 kg · about 35 s"
    assert offer.because == ""


@pytest.mark.parametrize(
    ("because", "words"),
    [
        ("harder", "A little more than last time: it went well"),
        ("easier", "A little easier this time"),
        ("pain", "Kept gentle, because it hurt: a smaller movement is fine"),
        ("return", "Welcome back: a little less today"),
    ],
)
def test_one_line_says_why_it_is_not_as_expected(because: Because, words: str) -> None:
    portion = Portion(sets=1, reps=7, hold_s=1.0, because=because)
    order = msgspec.structs.replace(ORDER, portion=portion)
    assert offer_of(order, CATALOGUE["chair-rise"]).because == words


@pytest.mark.parametrize(
    ("urgency", "title"),
    [("soon", "Please have this looked at"), ("emergency", "Please get help now")],
)
def test_a_clinician_comes_before_any_exercise(urgency: Urgency, title: str) -> None:
    order = msgspec.structs.replace(ORDER, urgency=urgency, commitment=True)
    offer = offer_of(order, CATALOGUE["chair-rise"])
    assert (offer.title, offer.urgency, offer.exercise) == (title, urgency, None)
    assert "the local emergency number" in offer.cues[0]
    named = offer_of(msgspec.structs.replace(order, emergency_number="911"), None)
    assert "call 911" in named.cues[0].lower()
    assert offer.snoozes == ()
    assert not offer.is_committed
