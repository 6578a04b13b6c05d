"""The pacer says at every moment what to do, and counts what was done."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.pacing import (
    PICTURES_A_SECOND,
    Reps,
    next_phase,
    pace_at,
    pictures_of,
    reps_done,
    still_phase,
)
from sitwatch.presenters.stages import CHANGE_S, READY_S, TALL_S, Plan, plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def plan(name: str, **changes: object) -> Plan:
    exercise = CATALOGUE[name]
    portion: Portion = msgspec.structs.replace(usual_portion(exercise), **changes)
    return plan_pace(exercise, portion)


@pytest.mark.parametrize(
    ("gone_s", "kind", "beat", "rep", "left_s"),
    [
        (-1, "ready", "move", 1, READY_S),
        (0, "ready", "move", 1, READY_S),
        (2, "ready", "move", 1, 3),
        # A repetition: 1 s into the squeeze, 5 s of holding, 2 s of letting go.
        (READY_S, "work", "move", 1, 0),
        (READY_S + 0.5, "work", "move", 1, 0),
        (READY_S + 1, "work", "hold", 1, 5),
        (READY_S + 5.5, "work", "hold", 1, 0.5),
        (READY_S + 6, "work", "move", 1, 0),
        (READY_S + 8, "work", "move", 2, 0),
        (READY_S + 79, "work", "move", 10, 0),
        (READY_S + 80, "tall", "move", 1, TALL_S),
        (READY_S + 999, "tall", "move", 1, 0),
    ],
)
def test_squeezes_are_counted_and_held(
    gone_s: float, kind: str, beat: str, rep: int, left_s: float
) -> None:
    pace = pace_at(plan("seated-squeeze"), gone_s)
    assert (pace.stage.kind, pace.beat.kind, pace.rep) == (kind, beat, rep)
    assert pace.left_s == pytest.approx(left_s)
    assert pace.of == 10
    assert pace.side is None


def test_the_end_is_told_and_not_before() -> None:
    squeeze = plan("seated-squeeze")
    assert not pace_at(squeeze, squeeze.length_s - 0.01).is_over
    assert pace_at(squeeze, squeeze.length_s).is_over
    assert pace_at(squeeze, 0).gone == 0
    assert pace_at(squeeze, squeeze.length_s / 2).gone == pytest.approx(0.5)
    assert pace_at(squeeze, squeeze.length_s * 2).gone == 1


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_the_figure_moves_without_jumps_within_a_stage(exercise: Exercise) -> None:
    """Between two frames a phase changes little, or wraps where the cycle ends."""
    paced = plan(exercise.id)
    before = pace_at(paced, 0)
    for frame in range(1, int(paced.length_s * PICTURES_A_SECOND)):
        pace = pace_at(paced, frame / PICTURES_A_SECOND)
        if pace.stage is before.stage:
            step = abs(pace.phase - before.phase)
            assert min(step, 1 - step) < 0.06
        assert 0 <= pace.phase <= 1
        before = pace


def test_one_side_follows_the_other() -> None:
    kickback = plan("standing-kickback")
    moments = [READY_S + 1, READY_S + 39, READY_S + 41, READY_S + CHANGE_S + 41]
    paces = [pace_at(kickback, moment) for moment in moments]
    assert [pace.side for pace in paces] == ["right", "right", "left", "left"]
    assert [pace.is_mirrored for pace in paces] == [False, False, True, True]
    assert [pace.rep for pace in paces] == [1, 10, 1, 1]


def test_alternating_sides_share_a_repetition() -> None:
    march = plan("standing-march")
    sides = [pace_at(march, READY_S + 3 * step + 0.1) for step in range(4)]
    assert [(pace.rep, pace.side) for pace in sides] == [
        (1, "right"),
        (1, "left"),
        (2, "right"),
        (2, "left"),
    ]
    assert not any(pace.is_mirrored for pace in sides)


def test_who_begins_with_the_left_sees_the_figure_turned() -> None:
    march = plan("standing-march", first="other")
    pace = pace_at(march, READY_S + 0.1)
    assert (pace.side, pace.is_mirrored) == ("left", True)


@pytest.mark.parametrize(
    ("name", "gone_s", "reps"),
    [
        ("squat", 0, Reps(0, -1)),
        ("squat", READY_S + 5.9, Reps(0, -1)),
        ("squat", READY_S + 6, Reps(1, -1)),
        ("squat", READY_S + 60, Reps(10, -1)),
        ("squat", 999, Reps(10, -1)),
        ("standing-kickback", READY_S + 8, Reps(2, 0)),
        ("standing-kickback", READY_S + CHANGE_S + 52, Reps(10, 3)),
        ("standing-march", READY_S + 3.1, Reps(1, 0)),
        ("standing-march", READY_S + 6.1, Reps(1, 1)),
        ("standing-march", READY_S + 60, Reps(10, 10)),
        # It is drawn with the other side first, so it is turned round.
        ("band-side-step", READY_S + 3.2, Reps(1, 0)),
        ("band-side-step", READY_S + 6, Reps(1, 1)),
        # The best set counts, not the sum of the sets.
        ("wall-sit", 999, Reps(1, -1)),
        # Only the main part of a sequence counts.
        ("prefatigue-steps-squat", READY_S + 36, Reps(0, -1)),
        ("prefatigue-steps-squat", 999, Reps(8, -1)),
        ("burnout-bridge", READY_S + 40, Reps(20, -1)),
    ],
)
def test_finished_repetitions_are_counted(name: str, gone_s: float, reps: Reps) -> None:
    assert reps_done(plan(name), gone_s) == reps


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_whoever_goes_to_the_end_has_done_the_dose(exercise: Exercise) -> None:
    paced = plan(exercise.id)
    other = exercise.dose.reps if exercise.dose.per_side else -1
    assert reps_done(paced, paced.length_s) == Reps(exercise.dose.reps, other)


@pytest.mark.parametrize(
    ("name", "gone_s", "reps"),
    [
        ("standing-kickback", READY_S + 8, Reps(0, 2)),
        ("standing-kickback", READY_S + CHANGE_S + 52, Reps(3, 10)),
        ("standing-march", READY_S + 3.1, Reps(0, 1)),
        ("band-side-step", READY_S + 3.2, Reps(0, 1)),
    ],
)
def test_records_know_right_from_left_whoever_goes_first(
    name: str, gone_s: float, reps: Reps
) -> None:
    assert reps_done(plan(name, first="other"), gone_s) == reps


def test_one_set_more_of_a_side_makes_no_repetition_more() -> None:
    paced = plan("standing-kickback", reps=6, first="other", extra_set=True)
    assert reps_done(paced, paced.length_s) == Reps(6, 6)


def test_every_repetition_shows_the_same_pictures() -> None:
    rise = plan("chair-rise")
    first, third = (
        {pace_at(rise, READY_S + 6 * rep + at / 37).phase for at in range(6 * 37)}
        for rep in (0, 2)
    )
    assert first == third
    assert len(first) <= 6 * PICTURES_A_SECOND


def test_the_pictures_of_a_cycle_are_known_before_it_begins() -> None:
    rise = plan("chair-rise")
    shown = {pace_at(rise, READY_S + at / 37).phase for at in range(6 * 37)}
    assert set(pictures_of(rise.stages[0])) == shown


def test_the_pose_to_come_is_known_before_it_comes() -> None:
    squeeze = plan("seated-squeeze")
    moments = (0.0, READY_S, READY_S + 2, READY_S + 7, READY_S + 81)
    coming = [next_phase(pace_at(squeeze, moment)) for moment in moments]
    third = pytest.approx(1 / 3)
    assert coming == [third, third, 1, 1, None]
    march = pace_at(plan("single-leg-bridge", hold_s=1.0), READY_S)
    assert next_phase(march) == march.beat.last


def test_a_hold_at_the_end_of_a_cycle_leads_into_the_next() -> None:
    squeeze = plan("seated-squeeze")
    held = pace_at(squeeze, READY_S + 2)
    last = msgspec.structs.replace(held.stage, beats=held.stage.beats[:2])
    assert next_phase(msgspec.structs.replace(held, stage=last)) == held.beat.last


def test_stills_show_where_a_moment_leads() -> None:
    squeeze = plan("seated-squeeze")
    assert still_phase(pace_at(squeeze, 1)) == 0
    assert still_phase(pace_at(squeeze, READY_S)) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("gone_s", "held"),
    [
        (0, 0.0),
        (READY_S / 2, 0.5),
        (READY_S + 0.5, None),
        (READY_S + 1, 0.0),
        (READY_S + 3.5, 0.5),
    ],
)
def test_how_much_of_a_hold_or_a_wait_is_over(
    gone_s: float, held: float | None
) -> None:
    assert pace_at(plan("seated-squeeze"), gone_s).held == pytest.approx(held)


def test_words_stay_while_what_they_hang_on_does() -> None:
    squeeze = plan("seated-squeeze")
    moments = (READY_S + 1.2, READY_S + 1.9, READY_S + 2.1, READY_S + 9.9)
    one, same, next_second, next_rep = (
        pace_at(squeeze, moment).said for moment in moments
    )
    assert one == same
    assert next_second != same
    assert next_rep != next_second
