"""Beats keep the tempo of the dose, and hold where the exercise means to."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Exercise, Part
from sitwatch.core.programme.motion import plan_motion
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.beats import (
    Beats,
    beats_of,
    one_sided_beats,
    part_beats,
    phases_of,
    pose_of_part,
    turns_of,
)
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()
PLAIN = [one for one in CATALOGUE.exercises if not one.sequence]
PARTS = [(one, part) for one in CATALOGUE.exercises for part in one.sequence]


def usual(exercise: Exercise) -> Beats:
    return beats_of(exercise, usual_portion(exercise))


def labels(exercise: Exercise, beats: Beats, kind: str) -> list[str]:
    return [exercise.poses[b.pose].label for b in beats if b.kind == kind]


@pytest.mark.parametrize("exercise", PLAIN, ids=lambda one: one.id)
def test_a_cycle_takes_what_the_dose_says(exercise: Exercise) -> None:
    beats = usual(exercise)
    reps = 2 if exercise.side_mode == "alternating" else 1
    assert beats[-1].until_s == pytest.approx(sum(exercise.dose.tempo_s) * reps)
    holds = sum(beat.length_s for beat in beats if beat.kind == "hold")
    assert holds == pytest.approx(exercise.dose.tempo_s[1] * reps)


@pytest.mark.parametrize("exercise", PLAIN, ids=lambda one: one.id)
def test_beats_lie_end_to_end_and_go_once_around(exercise: Exercise) -> None:
    beats = usual(exercise)
    assert (beats[0].since_s, beats[0].first, beats[-1].last) == (0, 0, 1)
    for before, after in pairwise(beats):
        assert after.since_s == before.until_s
        assert after.first == before.last
    assert all(beat.length_s > 0 for beat in beats)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_phases_are_those_of_the_drawn_movement(exercise: Exercise) -> None:
    drawn = plan_motion(exercise, CATALOGUE.body)
    assert phases_of(exercise) == pytest.approx((*drawn.starts, 1.0))


@pytest.mark.parametrize(
    ("exercise", "held"),
    [
        ("seated-squeeze", ["squeeze and hold"]),
        ("chair-rise", ["stand tall, squeeze"]),
        ("chair-rise-heel-raise", ["rise onto the toes"]),
        ("slow-sit", ["hover just above the seat"]),
        ("squat", ["thighs near level"]),
        ("half-squat", []),
        ("wall-sit", ["slide down and hold"]),
        ("bridge", ["lift until knees, hips and shoulders line up"]),
        ("staggered-chair-rise", ["stand tall"]),
        ("single-leg-hinge", ["long line from head to heel"]),
        ("band-standing-abduction", ["leg out, hips stay level"]),
        ("marching-bridge", ["hips level, lift the other knee", "lift the first knee"]),
    ],
)
def test_it_is_held_where_the_movement_turns(exercise: str, held: list[str]) -> None:
    one = CATALOGUE[exercise]
    assert labels(one, usual(one), "hold") == held


@pytest.mark.parametrize("name", ["marching-bridge", "standing-march"])
def test_alternating_sides_share_the_cycle(name: str) -> None:
    exercise = CATALOGUE[name]
    first, second = turns_of(exercise)
    beats = usual(exercise)
    whose = {beat.pose: beat.is_work for beat in beats}
    assert (whose[first], whose[second], whose[0]) == (True, False, False)
    work = sum(beat.length_s for beat in beats if beat.is_work)
    assert work == pytest.approx(beats[-1].until_s / 2, rel=0.2)


def test_a_cycle_may_begin_with_the_other_side() -> None:
    exercise = CATALOGUE["band-side-step"]
    assert [beat.is_work for beat in usual(exercise)] == [False, False, True, True]


@pytest.mark.parametrize(("exercise", "part"), PARTS, ids=lambda one: one.id)
def test_every_part_is_shown_by_the_pose_that_names_its_count(
    exercise: Exercise, part: Part
) -> None:
    turn = pose_of_part(exercise, part)
    assert turn > 0
    assert str(part.reps) in exercise.poses[turn].label


def test_parts_of_the_same_count_are_shown_in_turn() -> None:
    exercise = CATALOGUE["prefatigue-steps-squat"]
    steps, squats = (pose_of_part(exercise, part) for part in exercise.sequence)
    assert exercise.poses[steps].label == "step out wide, 8 each way"
    assert exercise.poses[squats].label == "squat with control, 8 times"


def test_a_part_that_no_pose_names_is_shown_by_the_last() -> None:
    exercise = CATALOGUE["burnout-bridge"]
    unnamed = Part(id="band-bridge", reps=7)
    spoilt = msgspec.structs.replace(exercise, sequence=(unnamed,))
    assert pose_of_part(spoilt, unnamed) == len(exercise.poses) - 1


def test_a_part_goes_there_and_back() -> None:
    exercise = CATALOGUE["burnout-bridge"]
    pulses = exercise.sequence[0]
    there, hold, back = part_beats(exercise, pulses, rep_s=2.5, hold_s=0.5)
    assert (there.kind, hold.kind, back.kind) == ("move", "hold", "move")
    assert (there.first, there.last) == (back.last, back.first)
    assert (there.length_s, hold.length_s, back.until_s) == (1.0, 0.5, 2.5)
    assert exercise.poses[there.pose].label == "pulse up, 20 times"
    assert exercise.poses[back.pose].label == "dip a hand width"


def ways(beats: Beats) -> list[float]:
    return [round(beat.length_s, 3) for beat in beats if beat.kind == "move"]


@pytest.mark.parametrize(
    ("name", "lowering"),
    [
        ("squat", [0, 1]),
        ("bridge", [1]),
        ("chair-rise", [3, 4]),
        ("slow-sit", [0, 1]),
        ("standing-march", [1, 3]),
    ],
)
def test_what_is_slower_is_the_way_down(name: str, lowering: list[int]) -> None:
    exercise = CATALOGUE[name]
    portion = usual_portion(exercise)
    slow = msgspec.structs.replace(portion, lower_s=2.0)
    plain = ways(beats_of(exercise, portion))
    slower = ways(beats_of(exercise, slow))
    changed = [
        at
        for at, (one, other) in enumerate(zip(plain, slower, strict=True))
        if other > one
    ]
    assert changed == lowering
    each = 2 if exercise.side_mode == "alternating" else 1
    assert sum(slower) - sum(plain) == pytest.approx(2.0 * each, abs=0.01)


def test_a_hold_is_as_long_as_the_portion_says() -> None:
    exercise = CATALOGUE["seated-squeeze"]
    longer = msgspec.structs.replace(usual_portion(exercise), hold_s=10.0)
    held = [beat.length_s for beat in beats_of(exercise, longer) if beat.kind == "hold"]
    assert held == [10.0]


def test_one_side_alone_goes_to_its_turn_and_back() -> None:
    exercise = CATALOGUE["standing-march"]
    portion = msgspec.structs.replace(usual_portion(exercise), lower_s=1.0)
    there, hold, back = one_sided_beats(exercise, portion)
    assert (there.first, there.last) == (back.last, back.first)
    assert exercise.poses[there.pose].label == "lift the other knee, stance glute on"
    assert (hold.length_s, back.until_s) == (1.0, 4.0)
    assert all(beat.is_work for beat in (there, hold, back))
