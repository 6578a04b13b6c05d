"""What every alarm promises, held against the fake and the real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from queue import Queue

import msgspec
import pytest

from sitwatch.adapters.alarm import SchedulerAlarm
from sitwatch.adapters.clock import SystemClock
from sitwatch.ports import Alarm
from tests.fakes.alarm import FakeAlarm

SOON = timedelta(seconds=0.1)
PATIENCE_S = 20


class Case(msgspec.Struct, frozen=True):
    """An alarm that is open, what the time is, and a wait for the next ring.

    The wait returns when it rang, or raises `Empty`; `is_silent` tells that nothing
    rang that was not waited for.
    """

    alarm: Alarm
    now: Callable[[], datetime]
    next_ring: Callable[[], datetime]
    is_silent: Callable[[], bool]


@contextmanager
def _fake() -> Iterator[Case]:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    alarm = FakeAlarm(now)
    rings: Queue[datetime] = Queue()
    alarm.open(lambda: rings.put(now))

    def next_ring() -> datetime:
        nonlocal now
        now = max(now, alarm.at or now)
        alarm.reach(now)
        return rings.get_nowait()

    with closing(alarm):
        yield Case(alarm, lambda: now, next_ring, rings.empty)


@contextmanager
def _real() -> Iterator[Case]:
    alarm, clock = SchedulerAlarm(), SystemClock()
    rings: Queue[datetime] = Queue()
    alarm.open(lambda: rings.put(clock.read().wall))

    def next_ring() -> datetime:
        return rings.get(timeout=PATIENCE_S)

    with closing(alarm):
        yield Case(alarm, lambda: clock.read().wall, next_ring, rings.empty)


@pytest.fixture(params=[_fake, _real], ids=["fake", "real"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with request.param() as case:
        yield case


def test_it_rings_at_the_moment_and_not_before(case: Case) -> None:
    at = case.now() + SOON
    case.alarm.set(at)
    assert case.next_ring() >= at


def test_a_moment_that_is_past_rings_at_once(case: Case) -> None:
    case.alarm.set(case.now() - timedelta(days=30))
    assert case.next_ring() <= case.now()


def test_a_later_setting_replaces_the_earlier(case: Case) -> None:
    at = case.now() + 2 * SOON
    case.alarm.set(case.now() + SOON)
    case.alarm.set(at)
    assert case.next_ring() >= at


def test_an_earlier_moment_replaces_a_later_one(case: Case) -> None:
    case.alarm.set(case.now() + timedelta(hours=8))
    case.alarm.set(case.now() + SOON)
    assert case.next_ring() < case.now() + timedelta(hours=1)


def test_it_can_be_told_not_to_ring(case: Case) -> None:
    case.alarm.set(None)
    case.alarm.set(case.now() + SOON)
    case.alarm.set(None)
    at = case.now() + 3 * SOON
    case.alarm.set(at)
    assert case.next_ring() >= at


def test_it_rings_once_and_can_be_set_again(case: Case) -> None:
    for _ in range(3):
        at = case.now() + SOON
        case.alarm.set(at)
        assert case.next_ring() >= at


def test_offsets_are_understood(case: Case) -> None:
    at = case.now() + SOON
    case.alarm.set(at.astimezone(UTC))
    assert case.next_ring() >= at


def test_after_closing_it_never_rings(case: Case) -> None:
    case.alarm.set(case.now() + timedelta(hours=8))
    case.alarm.close()
    case.alarm.close()
    case.alarm.set(case.now() - SOON)
    case.alarm.set(None)
    assert case.is_silent()
