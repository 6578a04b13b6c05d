from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import ProfileChanged
from sitwatch.core.orders import ShowPrompt, Yesterday
from sitwatch.core.programme.history import Exposure, History, history_after
from sitwatch.core.programme.morning import morning_changes, morning_question
from sitwatch.presenters.feeling import (
    early_words,
    heard_words,
    looking_words,
    morning_view,
    question_of,
    sore_changes,
    sore_view,
    tight_changes,
    tight_view,
)
from tests.daylight import at
from tests.shipped import shipped_catalogue

NOW = at("09:00")
YESTERDAY = NOW - timedelta(days=1)
HARD = Exposure(
    exercise="squat", at=YESTERDAY, day=YESTERDAY.date(), prompt="p", effort="hard"
)


def hurt(days_ago: int) -> Exposure:
    at = NOW - timedelta(days=days_ago)
    return msgspec.structs.replace(HARD, at=at, day=at.date(), pain=6)


def after(history: History, changes: dict[str, object]) -> History:
    return history_after(history, ProfileChanged(at=NOW, changes=changes))


def test_a_sore_day_can_be_told_and_taken_back() -> None:
    assert not sore_view(History(), NOW).is_sore
    sore = after(History(), sore_changes(is_sore=True))
    view = sore_view(sore, NOW)
    assert (view.is_sore, view.words) == (True, "Not sore any more")
    assert "squeezes" in view.note
    assert not sore_view(sore, NOW + timedelta(days=1)).is_sore
    assert not sore_view(after(sore, sore_changes(is_sore=False)), NOW).is_sore


def test_a_tight_day_asks_for_easier_strength_work_and_no_stretch() -> None:
    assert not tight_view(History(), NOW).is_tight
    tight = after(History(), tight_changes(is_tight=True))
    view = tight_view(tight, NOW)
    assert (view.is_tight, view.words) == (True, "Not tight any more")
    assert "a step easier" in view.note
    assert not tight_view(tight, NOW + timedelta(days=1)).is_tight
    assert not tight_view(after(tight, tight_changes(is_tight=False)), NOW).is_tight
    assert not sore_view(tight, NOW).is_sore


def test_pain_that_comes_often_is_to_be_looked_at() -> None:
    twice = (hurt(3), hurt(2))
    assert looking_words(History(exposures=twice), NOW) == ""
    often = History(exposures=(*twice, hurt(1)))
    assert "looked at" in looking_words(often, NOW)


def test_soreness_is_told_of_in_the_first_two_weeks() -> None:
    assert "sore" in early_words(History(), NOW)
    history = History(exposures=(HARD,))
    assert "sore" in early_words(history, NOW)
    assert early_words(history, NOW + timedelta(days=20)) == ""


def test_after_an_easy_day_nothing_is_asked() -> None:
    easy = msgspec.structs.replace(HARD, effort="easy")
    history = History(exposures=(easy,))
    assert morning_view(history, shipped_catalogue(), NOW) is None


@pytest.mark.parametrize(
    ("exercise", "name"),
    [("squat", "Bodyweight squat"), ("at-the-wall", "at-the-wall")],
)
def test_the_question_names_what_was_done(exercise: str, name: str) -> None:
    one = msgspec.structs.replace(HARD, exercise=exercise)
    view = morning_view(History(exposures=(one,)), shipped_catalogue(), NOW)
    assert view is not None
    assert view.title == f"After yesterday: {name}"


@pytest.mark.parametrize(("answer", "worse"), [(0, False), (1, True), (2, None)])
def test_every_answer_is_taken_once(answer: int, *, worse: bool | None) -> None:
    history = History(exposures=(HARD,))
    view = morning_view(history, shipped_catalogue(), NOW)
    assert view is not None
    told = after(history, view.answers[answer][1])
    (one,) = told.exposures
    assert one.worse_next_morning is worse
    assert morning_question(told, NOW) is None


def test_a_card_asks_what_its_order_asks() -> None:
    order = ShowPrompt("p2", "bridge", "seated 45 min", timedelta(minutes=45), 2)
    assert question_of(order, shipped_catalogue()) is None
    asking = msgspec.structs.replace(order, yesterday=Yesterday("p", "squat"))
    asked = question_of(asking, shipped_catalogue())
    assert asked == morning_view(History(exposures=(HARD,)), shipped_catalogue(), NOW)


@pytest.mark.parametrize(
    ("worse", "words"),
    [(True, "what comes next is gentler"), (False, "thank you"), (None, "thank you")],
)
def test_an_answer_is_heard(words: str, *, worse: bool | None) -> None:
    assert words in heard_words(morning_changes("p", worse=worse))


def test_what_is_no_answer_about_the_morning_is_heard_as_well() -> None:
    assert "Noted" in heard_words({"morning": None})
