"""What every clock promises, held against the fake and the real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

import pytest

from sitwatch.adapters.clock import SystemClock
from sitwatch.core.timeline.ticks import classify_tick
from sitwatch.ports import Clock
from tests.fakes.clock import HandClock

Made: TypeAlias = tuple[Clock, Callable[[], None]]


def _hand() -> Made:
    clock = HandClock()
    return clock, lambda: clock.go_on(0.01)


def _system() -> Made:
    return SystemClock(), lambda: None


@pytest.fixture(params=[_hand, _system], ids=["hand", "system"])
def made(request: pytest.FixtureRequest) -> Made:
    made: Made = request.param()
    return made


def test_the_wall_has_an_offset(made: Made) -> None:
    clock, _ = made
    assert clock.read().wall.utcoffset() is not None


def test_no_clock_runs_back_and_all_agree(made: Made) -> None:
    clock, go_on = made
    before = clock.read()
    for _ in range(1000):
        go_on()
        after = clock.read()
        assert after.up_s >= before.up_s
        assert after.awake_s >= before.awake_s
        assert after.wall - before.wall < timedelta(seconds=5)
        assert classify_tick(before, after) == "plain"
        before = after


def test_a_reading_labels_a_fact(made: Made) -> None:
    reading = made[0].read()
    assert reading.stamp == {"at": reading.wall, "up": reading.up_s}
    assert reading.up_s >= 0
