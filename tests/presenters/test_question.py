"""The question on return: its words, and the facts that its answers make."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.facts import Corrected, Declared, QuestionsStopped
from sitwatch.core.orders import ShowQuestion
from sitwatch.core.timeline.ticks import Reading
from sitwatch.presenters.question import (
    Answer,
    answer_choices,
    facts_of,
    question_words,
    spoken_question,
    stop_choice,
)
from tests.daylight import at

ORDER = ShowQuestion("pause-1", at("10:02"), at("10:31:20"))
NOW = Reading(at("10:31:30"), 50.0, 40.0)


def test_it_says_when_and_how_long() -> None:
    assert question_words(ORDER) == "10:02 – 10:31, 29 min without input"
    assert spoken_question(ORDER).startswith("What was this? 10:02")


def test_there_are_four_answers_and_an_end_of_it() -> None:
    assert [(choice.answer, choice.words) for choice in answer_choices()] == [
        ("sitting", "Sat here"),
        ("standing", "Stood"),
        ("away", "Was away"),
        ("elsewhere", "Sat elsewhere"),
    ]
    assert stop_choice().words == "Don't ask again today"


@pytest.mark.parametrize("answer", ["sitting", "standing", "away"])
def test_an_answer_is_a_correction_that_was_asked_for(answer: Answer) -> None:
    (fact,) = facts_of(ORDER, answer, NOW)
    assert isinstance(fact, Corrected)
    assert (fact.posture, fact.asked) == (answer, True)
    assert (fact.start, fact.end) == (ORDER.start, ORDER.end)
    assert (fact.at, fact.up) == (NOW.wall, NOW.up_s)


def test_sitting_elsewhere_is_being_away_and_declared_at_the_same_moment() -> None:
    away, elsewhere = facts_of(ORDER, "elsewhere", NOW)
    assert isinstance(away, Corrected)
    assert isinstance(elsewhere, Declared)
    assert (away.posture, away.asked) == ("away", True)
    assert (elsewhere.label, elsewhere.share) == ("elsewhere", 1.0)
    assert (elsewhere.start, elsewhere.end) == (ORDER.start, ORDER.end)
    assert away.at == elsewhere.at == NOW.wall
    assert ORDER.end - ORDER.start > timedelta(minutes=29)


def test_whoever_wants_no_more_says_nothing_of_the_pause() -> None:
    assert facts_of(ORDER, "stop", NOW) == (QuestionsStopped(at=NOW.wall, up=NOW.up_s),)
