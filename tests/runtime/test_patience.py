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
    GONE,
    LOCKED,
    OFTEN,
    STEADY,
    TOLD,
    Scene,
    decide_wait,
    scene_of,
)
from tests.runtime.desk import Desk

MINUTE = 60
TIMERS_ARE_LATE = 1.01
NOON_S = 3 * 3600.0


@pytest.mark.parametrize(
    ("scene", "wait"),
    [
        pytest.param(
            Scene(can_wait=True, quiet_s=0, goes_on=True), STEADY, id="input goes on"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=14.9, goes_on=True), STEADY, id="hands rest"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=15, goes_on=True), OFTEN, id="is it over"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=29, goes_on=True), OFTEN, id="not yet a pause"
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=30, goes_on=True), GONE, id="a pause"
        ),
        pytest.param(Scene(can_wait=True, quiet_s=NOON_S), GONE, id="nobody there"),
        pytest.param(Scene(can_wait=True, quiet_s=0), OFTEN, id="does it begin"),
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
            Scene(can_wait=False, quiet_s=0, is_locked=True, is_end_told=True),
            TOLD,
            id="locked by whoever tells of the end",
        ),
        pytest.param(
            Scene(can_wait=True, quiet_s=60, is_end_told=True), GONE, id="not locked"
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
    longest = timedelta(seconds=STEADY * BEAT_S) * TIMERS_ARE_LATE
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


def seen(desk: Desk) -> Scene:
    """Return the scene at a desk that is in use."""
    state = desk.engine.state
    return scene_of(state, 0.0, can_wait=True, awaits_return=lambda: False)


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
    assert not seen(desk).can_wait


def test_at_the_start_somebody_may_be_there(patient: Desk) -> None:
    assert [waited(patient) for _ in range(20)] == [OFTEN] * 20


def test_input_goes_on_from_its_second_look_until_something_ends_it(
    desk: Desk,
) -> None:
    def goes_on() -> bool:
        return seen(desk).goes_on

    desk.idle_for(MINUTE)
    desk.engine.take(f.Input(**desk.clock.read().stamp, for_s=0))
    assert not goes_on()
    desk.engine.take(f.Input(**desk.clock.read().stamp, for_s=0.8))
    assert goes_on()
    desk.engine.hear(f.Slept(**desk.clock.read().stamp))
    desk.engine.hear(f.Woke(**desk.clock.read().stamp))
    assert not goes_on()


def test_a_day_at_a_desk(patient: Desk) -> None:
    waits = [typing(patient) for _ in range(20)]
    assert set(waits[3:]) == {STEADY}
    rests = [waited(patient) for _ in range(9)]
    assert rests == [STEADY] * 4 + [OFTEN] * 5
    pause = [waited(patient) for _ in range(6 * MINUTE)]
    assert pause == sorted(pause)
    assert pause[-1] == GONE
    bump = [typing(patient), waited(patient)]
    assert bump == [GONE, OFTEN]
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


@pytest.mark.parametrize("can_wait", [False, True])
def test_a_day_comes_to_the_same_however_it_is_looked_at(
    desk: Desk, *, can_wait: bool
) -> None:
    desk.source.can_wait = can_wait
    typed_s = typed_for(desk, 20 * MINUTE)
    desk.idle_for(10 * MINUTE)
    typed_for(desk, 10 * MINUTE)
    first = next(each for each in desk.engine.state.today if each.state == "seated")
    assert abs(first.length.total_seconds() - typed_s) <= GONE * BEAT_S
    pause = desk.engine.state.today[-1]
    assert abs(pause.length.total_seconds() - 10 * MINUTE) <= GONE * BEAT_S


def typed_for(desk: Desk, seconds: float) -> float:
    """Type for so long, until the look after it; return how long that was."""
    began_s = desk.clock.up_s
    while desk.clock.up_s < began_s + seconds:
        typing(desk)
    return desk.clock.up_s - began_s
