"""The body moves through its poses without sinking, sliding, stretching, jumping."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.limbs import Leg, to_heel, to_toe
from sitwatch.core.programme.motion import (
    Motion,
    Posture,
    eased,
    landmark_of,
    plan_motion,
    posture_at,
)
from sitwatch.core.programme.poses import Movement
from sitwatch.core.programme.vectors import Vector

STEPS = 24
HAIR = 0.002  # of a body height: 3 mm of a person
IDS = [
    *("seated-squeeze", "standing-squeeze", "chair-rise", "slow-sit"),
    *("chair-rise-heel-raise", "half-squat", "squat", "wall-sit", "hip-hinge"),
    *("bridge", "marching-bridge", "standing-march", "standing-kickback"),
    *("band-squat", "band-bridge", "band-marching-bridge", "band-side-step"),
    *("band-seated-knees-out", "band-standing-abduction", "goblet-squat"),
    *("loaded-hinge", "hip-thrust", "reverse-lunge", "staggered-chair-rise"),
    *("single-leg-bridge", "single-leg-hinge", "prefatigue-steps-squat"),
    *("prefatigue-knees-out-thrust", "burnout-bridge", "burnout-half-squat"),
    "chair-rise-wrong",
]


def movement(catalogue: Catalogue, name: str) -> Movement:
    found = catalogue.find(name)
    return found or next(one for one in catalogue.contrasts if one.id == name)


@pytest.fixture(params=IDS)
def motion(request: pytest.FixtureRequest, catalogue: Catalogue) -> Motion:
    return plan_motion(movement(catalogue, request.param), catalogue.body)


def changes(motion: Motion) -> Iterator[list[Posture]]:
    """Yield the postures of every change between two key poses, both included."""
    ends = (*motion.starts[1:], 1.0 - 1e-12)
    for start, end in zip(motion.starts, ends, strict=True):
        shares = [step / STEPS for step in range(STEPS)]
        phases = [*(start + (end - start) * share for share in shares), end - 1e-9]
        yield [posture_at(motion, phase) for phase in phases]


def soles(motion: Motion, leg: Leg) -> tuple[Vector, Vector]:
    body = motion.body
    return leg.ankle + to_heel(leg.foot, body), leg.ankle + to_toe(leg.foot, body)


def test_all_drawn_movements_are_tested(catalogue: Catalogue) -> None:
    drawn = {one.id for one in catalogue.exercises}
    drawn |= {one.id for one in catalogue.contrasts}
    assert drawn == set(IDS)


def test_feet_stay_above_the_floor(motion: Motion) -> None:
    lowest = min(
        point.up
        for change in changes(motion)
        for posture in change
        for leg in posture.legs
        for point in soles(motion, leg)
    )
    assert lowest > -1e-9


def test_feet_that_stand_do_not_slide(motion: Motion) -> None:
    """A foot on the floor at one place at both ends of a change stays all the while."""
    for change in changes(motion):
        for side in (0, 1):
            toes = [soles(motion, posture.legs[side])[1] for posture in change]
            stands = max(toes[0].up, toes[-1].up) < HAIR
            if stands and (toes[0] - toes[-1]).length < 0.04:
                assert max((toe - toes[0]).length for toe in toes) < HAIR


def test_a_foot_that_goes_elsewhere_is_lifted(motion: Motion) -> None:
    for change in changes(motion):
        for side in (0, 1):
            toes = [soles(motion, posture.legs[side])[1] for posture in change]
            stands = max(toes[0].up, toes[-1].up) < HAIR
            if stands and (toes[0] - toes[-1]).length >= 0.04:
                assert max(toe.up for toe in toes) > 0.008


def test_somebody_always_carries_the_body(motion: Motion) -> None:
    """A foot is on the floor at any moment; nobody floats."""
    for change in changes(motion):
        for posture in change:
            heights = [p.up for leg in posture.legs for p in soles(motion, leg)]
            assert min(heights) < HAIR


def test_bones_keep_their_length(motion: Motion) -> None:
    body = motion.body
    for change in changes(motion):
        for posture in change:
            for leg in posture.legs:
                assert (leg.knee - leg.hip).length == pytest.approx(
                    body.thigh, abs=HAIR
                )
                shank = (leg.ankle - leg.knee).length
                assert shank == pytest.approx(body.shank, abs=HAIR)


def test_knees_bend_the_way_knees_bend(motion: Motion) -> None:
    if motion.movement.view == "front":
        return
    for change in changes(motion):
        for posture in change:
            for leg in posture.legs:
                thigh, shank = leg.knee - leg.hip, leg.ankle - leg.knee
                turn = thigh.forward * shank.up - thigh.up * shank.forward
                assert turn < 0.1 * motion.body.thigh * motion.body.shank


def test_nothing_jumps(motion: Motion) -> None:
    for before, after in pairwise(
        posture_at(motion, step / 400 % 1.0) for step in range(401)
    ):
        assert (after.pelvis - before.pelvis).length < 0.02
        for old, new in zip(before.legs, after.legs, strict=True):
            assert (new.knee - old.knee).length < 0.04
            assert (new.ankle - old.ankle).length < 0.04


def test_the_fixed_landmark_stays(motion: Motion) -> None:
    """The landmark of each pose does not move during the change into that pose."""
    view, body = motion.movement.view, motion.body
    for index, change in enumerate(changes(motion)):
        fixed = motion.keys[(index + 1) % len(motion.keys)].pose.fixed
        if fixed not in {"seat", "shoulders"}:
            continue
        spots = [
            posture.pelvis + landmark_of(posture.pose, body, fixed, view)
            for posture in change
        ]
        assert max((spot - spots[0]).length for spot in spots) < HAIR


def test_the_first_pose_is_anchored(motion: Motion) -> None:
    view, body, key = motion.movement.view, motion.body, motion.keys[0]
    spot = key.pelvis + landmark_of(key.pose, body, key.pose.fixed, view)
    across = spot.forward if view == "side" else spot.aside
    assert across == pytest.approx(0.0)
    assert spot.up == pytest.approx(motion.movement.anchor_y)


STANDING = [
    ("standing-squeeze", 1),
    ("chair-rise", 3),
    ("slow-sit", 0),
    ("squat", 0),
    ("standing-march", 0),
    ("goblet-squat", 0),
    ("reverse-lunge", 0),
    ("staggered-chair-rise", 3),
]


@pytest.mark.parametrize(("name", "index"), STANDING)
def test_standing_poses_are_upright(
    catalogue: Catalogue, name: str, index: int
) -> None:
    motion = plan_motion(catalogue[name], catalogue.body)
    posture = posture_at(motion, motion.starts[index])
    assert abs(posture.pose.lean) <= 3
    assert posture.pelvis.up > 0.51


@pytest.mark.parametrize("name", ["chair-rise", "slow-sit", "chair-rise-heel-raise"])
def test_the_seat_is_left_with_a_long_lean(catalogue: Catalogue, name: str) -> None:
    """The trunk leans about 44 degrees as the hips leave the seat (sts2005)."""
    motion = plan_motion(catalogue[name], catalogue.body)
    seat = min(key.pelvis.up for key in motion.keys)
    rising = [
        later.pose.lean
        for earlier, later in pairwise(
            posture_at(motion, step / 600) for step in range(601)
        )
        if earlier.pelvis.up <= seat + 0.01 < later.pelvis.up
    ]
    assert rising
    assert all(42 <= lean <= 46 for lean in rising)


def test_phases_follow_the_seconds_of_the_poses(catalogue: Catalogue) -> None:
    motion = plan_motion(catalogue["chair-rise"], catalogue.body)
    assert motion.seconds == pytest.approx(5.5)
    assert motion.starts == pytest.approx((0, 1 / 5.5, 1.5 / 5.5, 2.5 / 5.5, 4.5 / 5.5))


def test_the_cycle_closes(motion: Motion) -> None:
    first, last = posture_at(motion, 0.0), posture_at(motion, 1.0 - 1e-9)
    assert posture_at(motion, 1.0) == first
    assert (last.pelvis - first.pelvis).length < 1e-6


def test_a_cycle_that_drifts_is_led_back_gently(catalogue: Catalogue) -> None:
    """Down with the feet fixed and up with the seat fixed leads elsewhere."""
    squat = catalogue["goblet-squat"]
    up, down = squat.poses
    drifting = replace(squat, poses=(replace(up, fixed="seat"), down))
    motion = plan_motion(drifting, catalogue.body)
    heights = [posture_at(motion, step / 60).pelvis.up for step in range(61)]
    assert heights[-1] == pytest.approx(heights[0])
    assert max(abs(b - a) for a, b in pairwise(heights)) < 0.03


def test_key_poses_are_reached_as_they_are_written(motion: Motion) -> None:
    for key, start in zip(motion.keys, motion.starts, strict=True):
        reached = posture_at(motion, start)
        assert reached.pose.lean == pytest.approx(key.pose.lean)
        assert reached.pose.glute == pytest.approx(key.pose.glute)
        assert (reached.pelvis - key.pelvis).length < 1e-9


@given(st.floats(0, 1))
def test_easing_is_gentle_at_both_ends_and_never_turns_back(share: float) -> None:
    assert eased(0) == 0
    assert eased(1) == 1
    assert 0 <= eased(share) <= 1
    assert eased(min(1.0, share + 0.01)) >= eased(share)
    assert eased(share) == pytest.approx(1 - eased(1 - share))


def test_the_pace_changes_nothing_but_time(catalogue: Catalogue) -> None:
    squat = catalogue["squat"]
    slow = replace(squat, poses=tuple(replace(p, s=p.s * 3) for p in squat.poses))
    quick, calm = (plan_motion(one, catalogue.body) for one in (squat, slow))
    assert calm.starts == pytest.approx(quick.starts)
    assert calm.seconds == pytest.approx(quick.seconds * 3)
