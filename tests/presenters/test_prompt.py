"""The words of the card, for each kind of exercise and each moment of it."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.pacing import pace_at
from sitwatch.presenters.prompt import (
    PaceWords,
    all_cues,
    dose_words,
    effort_choices,
    held_s,
    offer_of,
    pace_words,
    pain_words,
)
from sitwatch.presenters.stages import CHANGE_S, READY_S, plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()
ORDER = ShowPrompt(
    prompt="p1",
    exercise="chair-rise",
    why="seated 45 min",
    seated=timedelta(minutes=45),
    snoozes_left=2,
)


def words(name: str, gone_s: float) -> PaceWords:
    plan = plan_pace(CATALOGUE[name])
    return pace_words(plan, pace_at(plan, gone_s))


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


def test_at_most_three_cues_are_given() -> None:
    long = msgspec.structs.replace(CATALOGUE["squat"], cues=("a", "b", "c", "d"))
    assert offer_of(ORDER, long).cues == ("a", "b", "c")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("chair-rise", "10 times · about 60 s"),
        ("standing-march", "10 times each side · about 60 s"),
        ("wall-sit", "2 times · about 71 s"),
        ("burnout-bridge", "2 parts · about 65 s"),
    ],
)
def test_the_dose_is_told_in_times_and_seconds(name: str, said: str) -> None:
    assert dose_words(CATALOGUE[name]) == said


@pytest.mark.parametrize(
    ("name", "gone_s", "said"),
    [
        ("squat", 0, PaceWords("5", "", "Get ready: stand tall", "")),
        ("squat", 4.2, PaceWords("1", "", "Get ready: stand tall", "")),
        (
            "squat",
            READY_S,
            PaceWords("1", "of 10", "Quarter way, hips first", ""),
        ),
        ("squat", READY_S + 3.2, PaceWords("1", "of 10", "Hold … 1", "")),
        ("squat", READY_S + 5, PaceWords("1", "of 10", "Stand tall", "")),
        ("seated-squeeze", READY_S + 9, PaceWords("2", "of 10", "Hold … 5", "")),
        (
            "wall-sit",
            READY_S + 10,
            PaceWords("17", "seconds", "Slide down and hold", "Set 1 of 2"),
        ),
        (
            "wall-sit",
            READY_S + 28,
            PaceWords("15", "", "Rest, and breathe", "Set 2 of 2"),
        ),
        (
            "standing-kickback",
            READY_S + 40,
            PaceWords("4", "", "Now the left side", "Left side"),
        ),
        (
            "standing-march",
            READY_S,
            PaceWords(
                "1", "of 10", "Lift the other knee, stance glute on", "Right side"
            ),
        ),
        (
            "burnout-bridge",
            READY_S + 40,
            PaceWords("4", "", "Next: hold and open the knees 10 times", ""),
        ),
    ],
)
def test_every_moment_says_what_to_do(
    name: str, gone_s: float, said: PaceWords
) -> None:
    assert words(name, gone_s) == said


def test_who_begins_with_the_left_changes_to_the_right() -> None:
    plan = plan_pace(CATALOGUE["standing-kickback"], first="left")
    change = pace_at(plan, READY_S + 40 + CHANGE_S / 2)
    assert pace_words(plan, change).cue == "Now the right side"


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_a_countdown_never_shows_nothing(exercise: Exercise) -> None:
    plan = plan_pace(exercise)
    for frame in range(int(plan.length_s * 4)):
        said = pace_words(plan, pace_at(plan, frame / 4))
        assert int(said.figure) >= 1
        assert said.cue[:1] == said.cue[:1].upper()


def test_effort_goes_from_easy_to_too_hard() -> None:
    assert [choice.effort for choice in effort_choices()] == [
        "easy",
        "right",
        "hard",
        "too_hard",
    ]


def test_a_hold_is_recorded_where_holding_is_the_aim() -> None:
    assert held_s(plan_pace(CATALOGUE["wall-sit"])) == 25
    assert held_s(plan_pace(CATALOGUE["squat"])) is None


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_room_is_kept_for_every_cue(exercise: Exercise) -> None:
    plan = plan_pace(exercise)
    longest = max(len(cue) for cue in all_cues(exercise))
    for moment in range(int(plan.length_s)):
        assert len(pace_words(plan, pace_at(plan, moment)).cue) <= longest


@pytest.mark.parametrize(
    ("pain", "words"),
    [
        (1, "Pain 1 of 10: fine to carry on"),
        (3, "Pain 3 of 10: fine to carry on"),
        (4, "Pain 4 of 10: go easier next time"),
        (5, "Pain 5 of 10: go easier next time"),
        (6, "Pain 6 of 10: leave this one out for now"),
        (10, "Pain 10 of 10: leave this one out for now"),
    ],
)
def test_pain_is_told_as_a_traffic_light(pain: int, words: str) -> None:
    assert pain_words(pain) == words
