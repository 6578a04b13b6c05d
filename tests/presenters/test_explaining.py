"""Why an exercise is offered is told to whoever asks."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.explaining import explanation_of, why_words
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_every_exercise_has_its_reason_without_keys_of_sources(
    exercise: Exercise,
) -> None:
    told = explanation_of(CATALOGUE, exercise)
    heading, (summary, reason) = told.parts[0]
    assert (heading, summary) == ("Why", exercise.summary)
    assert reason
    assert not any(f"({key}" in reason for key in CATALOGUE.sources)


def test_mistakes_are_told_with_what_mends_them() -> None:
    parts = dict(explanation_of(CATALOGUE, CATALOGUE["seated-squeeze"]).parts)
    assert parts["What often goes wrong"][0] == (
        "Holding the breath: count the hold out loud in your head while breathing"
    )
    assert parts["You should feel"] == (CATALOGUE["seated-squeeze"].feel,)
    assert why_words() == "Why this?"


def test_where_both_ways_are_drawn_no_words_repeat_the_wrong_one() -> None:
    told = explanation_of(CATALOGUE, CATALOGUE["chair-rise"])
    assert told.ways is not None
    assert "What often goes wrong" not in dict(told.parts)


def test_a_note_on_safety_is_told_where_there_is_one() -> None:
    rise = CATALOGUE["chair-rise"]
    silent = msgspec.structs.replace(rise.safety, note="")
    without = msgspec.structs.replace(rise, safety=silent)
    told, untold = (
        dict(explanation_of(CATALOGUE, one).parts) for one in (rise, without)
    )
    assert told["Good to know"] == (rise.safety.note,)
    assert "Good to know" not in untold
