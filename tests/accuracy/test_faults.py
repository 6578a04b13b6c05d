"""A bad day must not make the estimate a bad one."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.policy import Policy
from sitwatch.runtime.replay import history
from tests.accuracy import faults
from tests.accuracy.faults import Facts
from tests.accuracy.lives import draw_life
from tests.accuracy.people import LEAVERS, READERS
from tests.accuracy.pieces import between, common, length
from tests.accuracy.telling import LivedDay
from tests.accuracy.trial import silent_facts

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
LOCKS = f.Locked | f.Unlocked


class Case(msgspec.Struct, frozen=True):
    """A day without locks, its journal, and its longest absence."""

    day: LivedDay
    facts: Facts
    left: datetime
    back: datetime

    @property
    def plain(self) -> Sums:
        """What the day comes to when nothing goes wrong."""
        return summed(self.facts)


class Sums(msgspec.Struct, frozen=True):
    """What all days of a journal come to together."""

    seated: timedelta
    low: timedelta
    high: timedelta
    unknown: timedelta
    days: int


def summed(facts: Facts) -> Sums:
    days = history(facts, Policy()).days
    return Sums(
        seated=sum((day.seated for day in days), timedelta(0)),
        low=sum((day.low for day in days), timedelta(0)),
        high=sum((day.high for day in days), timedelta(0)),
        unknown=sum((day.unknown for day in days), timedelta(0)),
        days=len(days),
    )


def true_seated(case: Case, start: datetime, end: datetime) -> timedelta:
    window = ((case.day.seconds(start), case.day.seconds(end)),)
    return timedelta(seconds=length(common(case.day.true.at("chair"), window)))


@pytest.fixture(params=range(4))
def case(request: pytest.FixtureRequest) -> Case:
    """Return one day of a reader or of a leaver."""
    number: int = request.param
    world = (READERS, LEAVERS)[number % 2]
    life = draw_life(world, 1, 500 + number)
    (day,) = life.days
    off = between(day.true.at("chair", "feet"), day.true.start, day.true.end)
    left, back = max(off, key=lambda piece: piece[1] - piece[0])
    told = silent_facts(life)
    facts: Facts = [fact for fact in told if not isinstance(fact, LOCKS)]
    return Case(day, facts, day.clock(left), day.clock(back))


@pytest.mark.parametrize("is_locked", [True, False])
@pytest.mark.parametrize("is_woken", [True, False])
def test_a_sleep_of_eight_hours_adds_nothing(
    case: Case, *, is_locked: bool, is_woken: bool
) -> None:
    slept = faults.slept_through(case.facts, case.left + MINUTE, is_locked=is_locked)
    facts = faults.woken_in_the_dark(slept) if is_woken else slept
    found = summed(facts)
    assert abs(found.seated - case.plain.seated) < 12 * MINUTE
    assert found.unknown == timedelta(0)


def test_dark_wakes_are_there() -> None:
    slept = [f.Slept(at=faults.CLOCKS_GO_FORWARD, up=0.0)]
    woke = [f.Woke(at=faults.CLOCKS_GO_FORWARD + 8 * HOUR, up=8 * 3600.0)]
    assert len(faults.woken_in_the_dark([*slept, *woke])) == 2 + 2 * 7


def test_clocks_that_go_forward_change_no_total(case: Case) -> None:
    into_the_night = timedelta(days=26, hours=13)
    facts = faults.clocks_forward(case.facts, into_the_night)
    assert {fact.at.utcoffset() for fact in facts} == {HOUR, 2 * HOUR}
    found = summed(facts)
    assert found.days == 2
    assert abs(found.seated - case.plain.seated) < 2 * MINUTE


def test_midnight_parts_nothing(case: Case) -> None:
    facts = [faults.moved(fact, timedelta(hours=9)) for fact in case.facts]
    assert facts[0].at.date() != facts[-1].at.date()
    found = summed(facts)
    assert found == case.plain


@pytest.mark.parametrize("minutes", [0, 10])
def test_a_clock_that_is_set_back_changes_nothing(case: Case, minutes: int) -> None:
    """It is set while they are away, and again while they work."""
    at = case.back + minutes * MINUTE if minutes else case.left + MINUTE
    found = summed(faults.set_back(case.facts, at))
    assert abs(found.seated - case.plain.seated) < MINUTE


def test_what_a_dead_sensor_missed_is_unknown_and_within_the_bounds(case: Case) -> None:
    start = case.day.clock(case.day.true.start) + HOUR
    end = start + HOUR
    found = summed(faults.sensor_dead(case.facts, start, end))
    assert HOUR / 2 < found.unknown <= HOUR
    assert found.seated < case.plain.seated
    assert found.low <= case.plain.seated <= found.high


def test_a_player_resets_the_idle_clock_of_nobody(case: Case) -> None:
    """A film counts for three hours at most, in front of an empty chair too."""
    start = case.facts[-1].at + MINUTE
    tail = f.Stopped(at=start + 12 * HOUR, up=1e6)
    film = faults.film_shown([*case.facts[:-1], tail], start, tail.at - HOUR)
    assert summed(film).seated - case.plain.seated < 3 * HOUR + 10 * MINUTE


@pytest.mark.parametrize(
    ("every", "most"), [(MINUTE, 12 * MINUTE), (timedelta(seconds=10), 3 * MINUTE)]
)
def test_a_jiggler_is_believed_for_minutes_at_most(
    case: Case, every: timedelta, most: timedelta
) -> None:
    jiggled = [*faults.pulses(case.left, case.back, every)]
    told = [*faults.told_by_recorder(jiggled)]
    assert 0 < len(told) < len(jiggled)
    found = summed(faults.in_order([*case.facts, *told]))
    assert abs(found.seated - case.plain.seated) < most


def test_a_jiggler_that_the_system_names_is_never_believed(case: Case) -> None:
    jiggled = faults.pulses(case.left, case.back, MINUTE, injected=True)
    found = summed(faults.in_order([*case.facts, *jiggled]))
    assert abs(found.seated - case.plain.seated) < MINUTE / 2


def test_a_gamepad_that_never_rests_is_believed_for_half_an_hour(case: Case) -> None:
    noise = faults.pulses(case.left, case.left + 8 * HOUR, timedelta(seconds=1))
    told = [*faults.told_by_recorder(noise)]
    assert abs(told[-1].at - case.left - HOUR / 2) < MINUTE


def test_a_late_start_counts_from_then_on(case: Case) -> None:
    at = case.day.clock(case.day.true.start) + 2 * HOUR
    end = case.facts[-1].at
    found = summed(faults.started_late(case.facts, at))
    before = true_seated(case, case.facts[0].at, at)
    assert before > HOUR / 4
    assert abs(found.seated - true_seated(case, at, end)) < HOUR
    assert abs(case.plain.seated - before - found.seated) < HOUR / 2


@pytest.mark.parametrize("hours", [1, 4])
def test_work_through_a_remote_desktop_counts_as_work(case: Case, hours: int) -> None:
    """The lock at the screen is doubted as soon as work goes on behind it."""
    start = case.day.clock(case.day.true.start) + HOUR
    end = start + hours * HOUR
    facts = faults.worked_remotely(case.facts, start, end)
    assert sum(isinstance(x, f.Input) for x in facts) > len(case.facts)
    found = summed(facts)
    assert found.unknown == timedelta(0)
    assert abs(found.seated - case.plain.seated) < 10 * MINUTE


def test_a_remote_desktop_that_nobody_uses_adds_nothing(case: Case) -> None:
    quiet = [x for x in case.facts if not case.left <= x.at < case.back]
    found = summed(faults.worked_remotely(quiet, case.left, case.back))
    assert found.seated - case.plain.seated < MINUTE


def test_two_computers_that_see_the_same_count_it_once(case: Case) -> None:
    found = summed(faults.written_twice(case.facts))
    assert abs(found.seated - case.plain.seated) < 3 * MINUTE
