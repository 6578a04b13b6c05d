"""Sleep, starvation, set clocks and late facts: what the engine makes of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from tests.runtime.desk import Desk

MINUTE = 60


def test_sleep_that_nobody_told_of_is_told_by_the_clocks(desk: Desk) -> None:
    desk.type_for(5)
    slept_at = desk.clock.wall
    desk.clock.sleep(3600)
    desk.engine.beat()
    assert [fact.at for fact in desk.kept(f.Slept)] == [slept_at]
    assert [fact.at for fact in desk.kept(f.Woke)] == [desk.clock.wall]


def test_sleep_that_the_session_told_of_is_told_once(desk: Desk) -> None:
    desk.engine.take(f.Slept(**desk.clock.read().stamp))
    desk.clock.sleep(3600)
    desk.engine.take(f.Woke(**desk.clock.read().stamp))
    desk.engine.beat()
    assert desk.kinds == ["Started", "Slept", "Woke"]
    desk.clock.sleep(600)
    desk.engine.beat()
    assert desk.kinds[3:] == ["Slept", "Woke"]


def test_while_nobody_looked_nothing_is_known(desk: Desk) -> None:
    desk.clock.go_on(60)
    desk.engine.beat()
    (blind,), (sighted,) = desk.kept(f.Blinded), desk.kept(f.Sighted)
    assert sighted.at - blind.at == timedelta(seconds=60)
    assert blind.source == sighted.source == "sitwatch"


def test_the_blind_do_not_see_again_because_nobody_looked(desk: Desk) -> None:
    desk.source.is_lost = True
    desk.idle_for(2)
    desk.clock.go_on(60)
    desk.engine.beat()
    assert desk.kept(f.Sighted) == []
    assert desk.face.mood == "blind"


def test_a_clock_that_is_set_is_no_fact_and_costs_no_time(desk: Desk) -> None:
    desk.type_for(20 * MINUTE)
    desk.clock.wall -= timedelta(hours=3)
    desk.type_for(5 * MINUTE)
    assert set(desk.kinds) == {"Started", "Input"}
    face = desk.engine.face()
    assert face is not None
    assert face.bout == timedelta(minutes=25)


@pytest.mark.parametrize("hours", [-3, 3])
def test_the_face_is_right_while_a_set_clock_is_all_that_was_seen(
    desk: Desk, hours: int
) -> None:
    desk.type_for(20 * MINUTE)
    desk.clock.wall += timedelta(hours=hours)
    desk.idle_for(MINUTE)
    face = desk.engine.face()
    assert face is not None
    assert face.bout == timedelta(minutes=21)


def test_a_fact_told_late_turns_nothing_back(desk: Desk) -> None:
    desk.type_for(3)
    late = desk.clock.read().stamp
    desk.type_for(3)
    desk.engine.flush()
    now = desk.engine.state.now
    assert now is not None
    desk.engine.take(f.Locked(**late))
    assert desk.engine.state.now == now
    assert desk.face.held == "locked"
    desk.engine.take(f.Unlocked(**desk.clock.read().stamp))
    desk.type_for(1)
    assert desk.engine.state.now >= now
