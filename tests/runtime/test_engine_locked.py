"""Behind a lock whose end will be told nobody looks, and nothing is lost by that."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.runtime.patience import BEAT_S, LOCKED, STEADY, TOLD
from tests.runtime.desk import Desk

MINUTE = 60


@pytest.fixture
def patient(desk: Desk) -> Desk:
    """A desk whose source can wait."""
    desk.source.can_wait = True
    return desk


def waited(desk: Desk) -> None:
    """Live until the next look is due."""
    desk.clock.go_on(desk.engine.wait * BEAT_S)
    desk.engine.beat()


def typed_for(desk: Desk, seconds: float) -> None:
    """Type for so long, until the look after it."""
    end_s = desk.clock.up_s + seconds
    while desk.clock.up_s < end_s:
        desk.source.keys = 1
        waited(desk)


def lock(desk: Desk) -> None:
    """Lock the screen by hand, and have it known that unlocking it will be told."""
    typed_for(desk, 1)
    desk.awaits_return = True
    desk.engine.hear(f.Locked(**desk.clock.read().stamp))


def unlock(desk: Desk) -> None:
    """Unlock the screen, with a password."""
    desk.source.keys = 8
    desk.awaits_return = False
    desk.engine.hear(f.Unlocked(**desk.clock.read().stamp))


def test_behind_a_lock_whose_end_is_told_nobody_looks(patient: Desk) -> None:
    patient.type_for(30)
    lock(patient)
    assert patient.engine.wait == TOLD
    patient.clock.go_on(8 * 3600)
    unlock(patient)
    assert patient.kinds[-3:] == ["Locked", "Input", "Unlocked"]
    assert patient.kept(f.Blinded) == []
    typed_for(patient, 10)
    face = patient.engine.face()
    assert face is not None
    assert (face.bout, face.held) == (timedelta(0), "")
    *_, absence = patient.engine.state.today
    assert (absence.state, absence.because) == ("away", "locked")
    assert absence.length >= timedelta(hours=8)


def test_another_users_turn_is_not_looked_at_either(patient: Desk) -> None:
    patient.awaits_return = True
    patient.engine.hear(f.UserLeft(**patient.clock.read().stamp))
    assert patient.engine.wait == TOLD
    patient.clock.go_on(3600)
    patient.awaits_return = False
    patient.engine.hear(f.UserReturned(**patient.clock.read().stamp))
    assert patient.kept(f.Blinded) == []


def test_where_the_line_is_lost_behind_a_lock_it_is_looked_again(
    patient: Desk,
) -> None:
    patient.type_for(30)
    lock(patient)
    patient.clock.go_on(3600)
    patient.awaits_return = False
    assert patient.engine.wait == LOCKED
    typed_for(patient, 120)
    assert patient.kept(f.Blinded) == []
    assert patient.engine.wait == STEADY
    face = patient.engine.face()
    assert face is not None
    assert face.held != "locked"


def test_sleep_behind_a_lock_that_nobody_told_of_is_as_long_as_it_was(
    patient: Desk,
) -> None:
    patient.type_for(30)
    lock(patient)
    patient.clock.go_on(600)
    fell = patient.clock.wall
    patient.clock.sleep(3600)
    unlock(patient)
    assert patient.kinds[-5:] == ["Locked", "Slept", "Woke", "Input", "Unlocked"]
    (slept,) = patient.kept(f.Slept)
    assert slept.at == fell


@pytest.mark.parametrize("hours", [1, 20])
def test_hours_behind_a_lock_come_to_the_same_looked_at_or_not(hours: int) -> None:
    """Also where a day ends meanwhile."""
    faces = []
    for awaits_return in (True, False):
        desk = Desk()
        desk.engine.start()
        desk.source.can_wait = True
        typed_for(desk, 20 * MINUTE)
        desk.awaits_return = awaits_return
        desk.engine.hear(f.Locked(**desk.clock.read().stamp))
        end_s = desk.clock.up_s + hours * 3600
        while desk.clock.up_s < end_s and not awaits_return:
            waited(desk)
        desk.clock.go_on(end_s - desk.clock.up_s)
        unlock(desk)
        typed_for(desk, 5 * MINUTE)
        faces.append((desk.engine.face(), desk.engine.state.today))
    assert faces[0] == faces[1]


def test_whoever_ends_it_behind_a_lock_leaves_the_truth_behind(patient: Desk) -> None:
    patient.type_for(30)
    lock(patient)
    assert patient.kinds[-1] == "Locked"
    later = Desk(patient.journal.on_disk)
    later.clock.wall += patient.clock.wall - later.clock.wall + timedelta(hours=1)
    later.engine.start()
    typed_for(later, 60)
    unseen = max(later.engine.state.today, key=lambda stretch: stretch.length)
    assert (unseen.state, unseen.because) == ("unknown", "off")
    assert unseen.length >= timedelta(hours=1)
