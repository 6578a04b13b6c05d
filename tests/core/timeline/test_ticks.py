"""Two readings tell sleep, a set clock and starvation apart."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.timeline.ticks import Reading, Verdict, classify_tick
from tests.daylight import at

BEFORE = Reading(at("09:00"), up_s=100, awake_s=40)


def later(*, wall_s: float, up_s: float, awake_s: float) -> Reading:
    wall = BEFORE.wall + timedelta(seconds=wall_s)
    return Reading(wall, BEFORE.up_s + up_s, BEFORE.awake_s + awake_s)


@pytest.mark.parametrize(
    ("wall_s", "up_s", "awake_s", "verdict"),
    [
        (1, 1, 1, "plain"),
        (15, 15, 15, "plain"),
        (15.1, 15.1, 15.1, "starved"),
        (28_801, 28_801, 1, "slept"),
        (3, 3, 1, "plain"),
        (3.1, 3.1, 1, "slept"),
        (-3_600, 1, 1, "clock_moved"),
        (3.1, 1, 1, "clock_moved"),
        (3, 1, 1, "plain"),
        (-3_600, 28_801, 1, "slept"),
    ],
    ids=[
        "a second",
        "just not starved",
        "starved",
        "a night asleep",
        "clocks within their slack",
        "a short sleep",
        "set back",
        "set forward",
        "a small correction",
        "set while asleep",
    ],
)
def test_a_tick(wall_s: float, up_s: float, awake_s: float, verdict: Verdict) -> None:
    after = later(wall_s=wall_s, up_s=up_s, awake_s=awake_s)
    assert classify_tick(BEFORE, after) == verdict


def test_a_reading_labels_facts() -> None:
    assert BEFORE.stamp == {"at": at("09:00"), "up": 100}
