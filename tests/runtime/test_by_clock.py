from __future__ import annotations

from datetime import UTC, timedelta
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.facts import Blinded, Sighted, Slept, Ticked, Woke
from sitwatch.core.timeline.line import Anchor, place
from sitwatch.core.timeline.ticks import SLACK
from sitwatch.runtime.by_clock import soonest, told_by
from tests.fakes.clock import MONDAY, HandClock

NOON = MONDAY.astimezone(UTC)
SECOND = timedelta(seconds=1)
SEEN = Anchor(at=NOON, wall=NOON, up=100.0)


def test_what_passed_between_two_looks_begins_and_ends_with_them() -> None:
    clock = HandClock()
    last = clock.read()
    clock.sleep(60)
    now = clock.read()
    slept, woke = told_by("slept", last, now)
    assert slept == Slept(**last.stamp)
    assert woke == Woke(**now.stamp)
    blind, sighted = told_by("starved", last, now)
    assert blind == Blinded(**last.stamp, source="sitwatch")
    assert sighted == Sighted(**now.stamp, source="sitwatch")
    assert told_by("clock_moved", last, now) == ()
    assert told_by("plain", last, now) == ()


def test_nothing_that_is_to_come_never_comes() -> None:
    assert soonest({None: SEEN}, (None, None)) == inf


def test_the_first_of_what_is_to_come_counts_and_clocks_may_differ() -> None:
    coming = (NOON + 90 * SECOND, None, NOON + 60 * SECOND)
    assert soonest({None: SEEN}, coming) == 100 + 60 - SLACK.total_seconds()


def test_where_no_clock_was_seen_anything_may_come_at_once() -> None:
    assert soonest({}, (NOON,)) == 0.0
    assert soonest({None: Anchor(at=NOON, wall=NOON, up=None)}, (NOON,)) == 0.0
    assert soonest({"laptop": SEEN}, (NOON,)) == 0.0


@given(
    due_s=st.floats(0, 5000),
    passed_s=st.floats(0, 5000),
    set_s=st.sampled_from([0.0, 1.9, -1.9, 2.1, -2.1, 7200.0, -7200.0]),
)
def test_the_line_is_never_there_before(
    due_s: float, passed_s: float, set_s: float
) -> None:
    due, up = NOON + due_s * SECOND, 100.0 + passed_s
    tick = Ticked(at=NOON + (passed_s + set_s) * SECOND, up=up)
    if place({None: SEEN}, tick).at >= due:
        assert up >= soonest({None: SEEN}, (due,)) - 0.001
