from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.adapters.input.suspicion import APART
from sitwatch.core import facts as f
from sitwatch.core.merging import REACH
from sitwatch.core.sitting.pauses import PAUSE
from sitwatch.core.timeline.ticks import STARVED_AFTER
from sitwatch.ports import HOLD
from sitwatch.runtime.patience import (
    BEAT_S,
    LOCKED,
    OFTEN,
    QUIET,
    STEADY,
    Scene,
    decide_wait,
    scene_of,
)
from tests.runtime.desk import Desk

MINUTE = 60
TIMERS_ARE_COARSE = 1.05
NOON_S = 3 * 3600.0


@pytest.mark.parametrize(
    ("scene", "wait"),
    [
        pytest.param(Scene(can_wait=True, quiet_s=0), STEADY, id="input goes on"),
        pytest.param(Scene(can_wait=True, quiet_s=14.9), STEADY, id="hands rest"),
        pytest.param(Scene(can_wait=True, quiet_s=15), QUIET, id="a longer rest"),
        pytest.param(Scene(can_wait=True, quiet_s=NOON_S), QUIET, id="nobody there"),
        pytest.param(
            Scene(can_wait=True, quiet_s=0, is_bump=True), OFTEN, id="is it a return"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=NOON_S, is_bump=True), QUIET, id="it was none"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=0, is_offering=True), OFTEN, id="a card is up"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=60, is_offering=True), OFTEN, id="they rest"
        ),
        pytest.param(Scene(can_wait=False, quiet_s=0), OFTEN, id="it cannot wait"),
        pytest.param(Scene(can_wait=False, quiet_s=NOON_S), OFTEN, id="nor in a pause"),
        pytest.param(
            Scene(can_wait=True, quiet_s=0, is_locked=True), LOCKED, id="a password"
        ),
        pytest.param(
            Scene(can_wait=False, quiet_s=0, is_locked=True), LOCKED, id="locked"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=9, is_locked=True, is_offering=True),
            LOCKED,
            id="locked with a card up",
        ),
    ],
)
def test_how_long_to_wait(scene: Scene, wait: float) -> None:
    assert decide_wait(scene) == wait


def test_no_wait_decides_anything() -> None:
    """What is told of input that goes on is the same however it is looked at."""
    longest = timedelta(seconds=STEADY * BEAT_S) * TIMERS_ARE_COARSE
    assert 2 * longest < REACH
    assert REACH + longest < PAUSE
    assert longest < HOLD
    assert longest < APART
    assert timedelta(seconds=LOCKED * BEAT_S) < STARVED_AFTER


@pytest.fixture
def patient(desk: Desk) -> Desk:
    """A desk whose source can wait."""
    desk.source.can_wait = True
    return desk


def waited(desk: Desk) -> float:
    """Live until the next look is due, and return how long that took."""
    beats = desk.engine.wait
    desk.clock.go_on(beats * BEAT_S)
    desk.engine.beat()
    return beats


def typing(desk: Desk) -> float:
    """Type until the next look."""
    desk.source.keys = 1
    return waited(desk)


def test_before_the_start_nobody_waits() -> None:
    desk = Desk()
    desk.source.can_wait = True
    assert desk.engine.wait == OFTEN
    assert not scene_of(desk.engine.state, 0.0, can_wait=True).can_wait


def test_a_day_at_a_desk(patient: Desk) -> None:
    waits = [typing(patient) for _ in range(20)]
    assert set(waits[3:]) == {STEADY}
    rests = [waited(patient) for _ in range(9)]
    assert rests == [STEADY] * 4 + [QUIET] * 5
    for _ in range(5 * MINUTE):
        waited(patient)
    bump = [typing(patient), waited(patient)]
    assert bump == [QUIET, OFTEN]
    back = [typing(patient) for _ in range(3)]
    assert back == [OFTEN, STEADY, STEADY]


def test_while_a_break_is_offered_each_second_counts(patient: Desk) -> None:
    typing(patient)
    patient.engine.want_break()
    assert patient.engine.wait == OFTEN


def test_behind_a_lock_it_hardly_looks_and_looks_at_once_after_it(
    patient: Desk,
) -> None:
    patient.type_for(30)
    patient.engine.hear(f.Locked(**patient.clock.read().stamp))
    assert waited(patient) == LOCKED
    assert patient.kinds[-1] == "Locked"
    patient.source.keys = 8
    patient.clock.go_on(3)
    patient.engine.hear(f.Unlocked(**patient.clock.read().stamp))
    assert patient.kinds[-2:] == ["Input", "Unlocked"]
    assert patient.engine.wait < LOCKED
    patient.engine.hear(f.UserLeft(**patient.clock.read().stamp))
    assert patient.engine.wait == LOCKED


def test_input_is_on_disk_within_the_promised_time(patient: Desk) -> None:
    patient.type_for(20)
    for _ in range(20):
        before = patient.clock.wall
        typing(patient)
        written = patient.kept(f.Input)[-1]
        assert written.at + written.length > before
        assert patient.clock.wall - before < HOLD


def test_a_day_looked_at_seldom_is_the_same_day(patient: Desk) -> None:
    often, seldom = Desk(), patient
    often.engine.start()
    for desk in (often, seldom):
        typed_until(desk, 20 * MINUTE)
        desk.idle_for(10 * MINUTE)
        typed_until(desk, 10 * MINUTE)
    stretches = [
        [each for each in desk.engine.state.today if each.state == "seated"]
        for desk in (often, seldom)
    ]
    seated = [sum((e.end - e.start for e in told), timedelta(0)) for told in stretches]
    assert len(stretches[0]) == len(stretches[1])
    assert abs(seated[0] - seated[1]) < timedelta(seconds=QUIET * BEAT_S)


def typed_until(desk: Desk, seconds: float) -> None:
    """Type for so long, looked at as seldom as the engine wants it."""
    end_s = desk.clock.up_s + seconds
    while desk.clock.up_s < end_s:
        typing(desk)
