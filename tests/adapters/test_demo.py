from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from sitwatch.adapters.demo import DemoClock, RecordedSource, moved_to
from sitwatch.core.facts import Corrected, Input, Locked, Started, Unknown
from sitwatch.core.timeline.ticks import classify_tick
from tests.fakes.clock import CET, MONDAY, HandClock

STEP = timedelta(seconds=10)
FRIDAY = datetime(2026, 3, 13, 9, tzinfo=CET)


@pytest.fixture
def real() -> HandClock:
    return HandClock()


@pytest.fixture
def clock(real: HandClock) -> DemoClock:
    return DemoClock(real, FRIDAY, STEP)


def live(clock: DemoClock) -> list[float]:
    """Live the steps; return after how many seconds of the recorded day each ended."""
    return [(reading.wall - FRIDAY).total_seconds() for reading in clock.steps()]


def test_the_clock_begins_at_a_moment_of_its_own(clock: DemoClock) -> None:
    assert clock.read().wall == FRIDAY
    assert live(clock) == []


def test_it_runs_as_fast_as_it_is_told_to(clock: DemoClock, real: HandClock) -> None:
    clock.rate = 100
    real.go_on(0.25)
    assert live(clock) == [10, 20, 25]
    clock.rate = 1
    real.go_on(2)
    assert live(clock) == [27]
    assert clock.read().wall == FRIDAY + timedelta(seconds=27)


def test_what_is_left_of_a_beat_is_lived_at_the_new_pace(
    clock: DemoClock, real: HandClock
) -> None:
    clock.rate = 100
    real.go_on(1)
    steps = clock.steps()
    next(steps)
    clock.rate = 1
    ends = [(reading.wall - FRIDAY).total_seconds() for reading in steps]
    assert ends == [pytest.approx(10.9)]


def test_no_step_looks_like_a_sleep_or_a_pause_of_the_machine(
    clock: DemoClock, real: HandClock
) -> None:
    clock.rate = 600
    real.go_on(5)
    readings = [clock.read(), *clock.steps()]
    pairs = pairwise(readings)
    assert {classify_tick(before, after) for before, after in pairs} == {"plain"}


def test_it_stands_still_while_the_machine_sleeps(
    clock: DemoClock, real: HandClock
) -> None:
    real.sleep(3600)
    assert live(clock) == []


def test_facts_are_seen_when_their_time_has_come(clock: DemoClock) -> None:
    locked = Locked(at=FRIDAY + timedelta(seconds=5), up=77.0)
    source = RecordedSource([Unknown(at=FRIDAY), locked])
    assert source.look(clock.read()) == ()
    late = HandClock(FRIDAY + timedelta(seconds=8))
    (seen,) = source.look(late.read())
    assert isinstance(seen, Locked)
    assert seen.at == locked.at
    assert seen.up == late.up_s - 3
    assert source.look(late.read()) == ()


def test_input_is_seen_up_to_now_and_counted_once() -> None:
    typed = Input(at=MONDAY, for_s=25.0, keys=40, pointer=2)
    source, clock, seen = RecordedSource([typed]), HandClock(), []
    for _ in range(3):
        clock.go_on(10)
        seen += [fact for fact in source.look(clock.read()) if isinstance(fact, Input)]
    assert [fact.for_s for fact in seen] == [10, 10, 5]
    assert [fact.at for fact in seen] == [
        MONDAY + timedelta(seconds=s) for s in (0, 10, 20)
    ]
    assert [fact.keys for fact in seen] == [40, 0, 0]
    assert [fact.pointer for fact in seen] == [2, 0, 0]


def test_the_recording_says_what_it_is() -> None:
    source = RecordedSource([])
    assert (source.finding.part, source.finding.used) == ("input", "demo")
    source.close()


@pytest.mark.usefixtures("in_berlin")
def test_a_recording_is_moved_by_days_and_keeps_its_times_of_day() -> None:
    before = Started(at=FRIDAY - timedelta(days=1), up=5.0)
    said = Corrected(
        at=FRIDAY,
        up=9.0,
        start=FRIDAY - timedelta(hours=1),
        end=FRIDAY,
        posture="away",
    )
    moved = list(moved_to(date(2026, 7, 1), [before, said]))
    assert [fact.at for fact in moved] == [
        datetime(2026, 6, 30, 7, tzinfo=UTC),
        datetime(2026, 7, 1, 7, tzinfo=UTC),
    ]
    assert [fact.up for fact in moved] == [None, None]
    assert isinstance(moved[1], Corrected)
    assert moved[1].start == datetime(2026, 7, 1, 6, tzinfo=UTC)
    assert moved[1].posture == "away"


@pytest.mark.usefixtures("in_berlin")
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_on_days_on_which_clocks_change_the_times_of_day_stay(day: date) -> None:
    recorded = [Locked(at=FRIDAY + timedelta(minutes=20 * n)) for n in range(30)]
    moved = [fact.at for fact in moved_to(day, recorded)]
    assert [f"{at:%H:%M}" for at in moved] == [f"{f.at:%H:%M}" for f in recorded]
    assert {moment.date() for moment in moved} == {day}


def test_nothing_is_moved_to_any_day() -> None:
    assert list(moved_to(date(2026, 7, 1), [])) == []
