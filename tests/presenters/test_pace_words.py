"""Every moment of the pacer says what to do, and what comes then."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.pace_words import PaceWords, all_cues, pace_words
from sitwatch.presenters.pacing import pace_at
from sitwatch.presenters.stages import CHANGE_S, READY_S, Plan, plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def plan_of(name: str, **changes: object) -> Plan:
    exercise = CATALOGUE[name]
    portion: Portion = msgspec.structs.replace(usual_portion(exercise), **changes)
    return plan_pace(exercise, portion)


def words(name: str, gone_s: float, **changes: object) -> PaceWords:
    plan = plan_of(name, **changes)
    return pace_words(plan, pace_at(plan, gone_s))


def said(name: str, gone_s: float, **changes: object) -> tuple[str, ...]:
    told = words(name, gone_s, **changes)
    return told.figure, told.counts, told.cue, told.then, told.note


@pytest.mark.parametrize(
    ("name", "gone_s", "told"),
    [
        (
            "squat",
            0,
            ("5", "get ready", "Stand tall", "Next: quarter way, hips first", ""),
        ),
        (
            "squat",
            READY_S,
            ("1", "of 10", "Quarter way, hips first", "Next: thighs near level", ""),
        ),
        ("squat", READY_S + 3.2, ("1", "of 10", "Hold … 1", "Next: stand tall", "")),
        (
            "squat",
            READY_S + 5,
            ("1", "of 10", "Stand tall", "Next: quarter way, hips first", ""),
        ),
        (
            "squat",
            READY_S + 59,
            ("10", "of 10", "Stand tall", "Next: stand tall, squeeze", ""),
        ),
        ("squat", READY_S + 60, ("5", "", "Stand tall, squeeze", "", "")),
        (
            "seated-squeeze",
            READY_S + 9,
            ("2", "of 10", "Hold … 5", "Next: sit tall, relaxed", ""),
        ),
        (
            "seated-squeeze",
            READY_S + 80,
            ("5", "", "Sit or stand tall, squeeze", "", ""),
        ),
        (
            "wall-sit",
            READY_S + 10,
            (
                "17",
                "seconds",
                "Slide down and hold",
                "Next: back flat on the wall",
                "Set 1 of 2",
            ),
        ),
        (
            "wall-sit",
            READY_S + 27.5,
            ("1", "of 1", "Back flat on the wall", "Next: rest for 15 s", "Set 1 of 2"),
        ),
        (
            "wall-sit",
            READY_S + 28,
            (
                "15",
                "seconds",
                "Rest, and breathe",
                "Next: slide down and hold",
                "Set 2 of 2",
            ),
        ),
        (
            "standing-kickback",
            READY_S + 39.5,
            (
                "10",
                "of 10",
                "Lean on the desk, weight on one leg",
                "Next: left side",
                "Right side",
            ),
        ),
        (
            "standing-march",
            READY_S,
            (
                "1",
                "of 10",
                "Lift the other knee, stance glute on",
                "Next: foot down quietly",
                "Right side",
            ),
        ),
        (
            "burnout-bridge",
            READY_S + 39.9,
            (
                "20",
                "of 20",
                "Dip a hand width",
                "Next: hold and open the knees, 10 times",
                "",
            ),
        ),
        (
            "burnout-bridge",
            READY_S + 40,
            (
                "4",
                "",
                "Now: hold and open the knees, 10 times",
                "",
                "",
            ),
        ),
    ],
)
def test_every_moment_says_what_to_do_and_what_comes_then(
    name: str, gone_s: float, told: tuple[str, ...]
) -> None:
    assert said(name, gone_s) == told


def test_a_change_of_sides_is_said() -> None:
    change = READY_S + 40 + CHANGE_S / 2
    assert words("standing-kickback", change).cue == "Now the left side"
    assert words("standing-kickback", change, first="other").cue == "Now the right side"


def test_a_count_in_the_words_is_that_of_the_portion() -> None:
    told = words("burnout-bridge", READY_S - 1, reps=24)
    assert told.then == "Next: pulse up, 24 times"


def test_a_repetition_does_not_say_how_many_there_are() -> None:
    told = words("burnout-bridge", READY_S, reps=24)
    assert (told.cue, told.counts) == ("Pulse up", "of 24")
    told = words("burnout-bridge", READY_S + 1)
    assert (told.cue, told.then) == ("Dip a hand width", "Next: pulse up")


@pytest.mark.parametrize(
    "exercise", [one for one in CATALOGUE.exercises if one.sequence], ids=lambda x: x.id
)
def test_no_moment_of_a_sequence_says_one_thing_twice(exercise: Exercise) -> None:
    plan = plan_pace(exercise, usual_portion(exercise))
    for tenth in range(round(plan.length_s * 10)):
        told = pace_words(plan, pace_at(plan, tenth / 10))
        assert told.cue not in {"", told.then}
        assert not told.cue.startswith(("Next", "Then"))
        assert not told.then.startswith("Next: then")


def test_the_way_back_of_a_part_is_not_called_by_another_part() -> None:
    back = READY_S + 40 + CHANGE_S + 2.0
    assert words("burnout-bridge", back).cue == "And back"


def test_side_and_set_are_both_told() -> None:
    told = words("standing-kickback", READY_S + 1, sets=2)
    assert told.note == "Right side · Set 1 of 2"


def test_what_does_not_end_tall_ends_with_its_last_word() -> None:
    exercise = CATALOGUE["squat"]
    plan = plan_pace(exercise, usual_portion(exercise), ends_tall=False)
    last = pace_words(plan, pace_at(plan, READY_S + 59.5))
    assert (last.cue, last.then) == ("Stand tall", "")


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_a_countdown_never_shows_nothing(exercise: Exercise) -> None:
    plan = plan_pace(exercise, usual_portion(exercise))
    for frame in range(int(plan.length_s * 4)):
        told = pace_words(plan, pace_at(plan, frame / 4))
        assert int(told.figure) >= 1
        assert told.cue[:1] == told.cue[:1].upper()


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_room_is_kept_for_every_cue(exercise: Exercise) -> None:
    plan = plan_pace(exercise, usual_portion(exercise))
    cues = all_cues(exercise, plan.portion)
    longest = max(len(cue) for cue in cues)
    for moment in range(int(plan.length_s)):
        told = pace_words(plan, pace_at(plan, moment))
        assert len(told.cue) <= longest
        assert told.then in cues
