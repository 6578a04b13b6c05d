from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.clock import SystemClock

Travel = Callable[[str], None]


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Travel]:
    yield lambda zone: monkeypatch.setenv("TZ", zone)
    monkeypatch.undo()
    time.tzset()


def offset(clock: SystemClock) -> timedelta | None:
    return clock.read().wall.utcoffset()


def test_the_offset_is_the_one_in_force(travel: Travel) -> None:
    travel("Europe/Berlin")
    before = datetime(2026, 3, 29, 0, 59, 59, 999000, tzinfo=UTC).timestamp()
    seconds = iter([before, before + 0.001])
    clock = SystemClock(lambda: next(seconds))
    assert offset(clock) == timedelta(hours=1)
    assert offset(clock) == timedelta(hours=2)


def test_a_traveller_has_the_new_offset_within_a_minute(travel: Travel) -> None:
    travel("Europe/Berlin")
    noon = datetime(2026, 1, 7, 12, tzinfo=UTC).timestamp()
    seconds = iter([noon, noon + 60])
    clock = SystemClock(lambda: next(seconds))
    assert offset(clock) == timedelta(hours=1)
    travel("Asia/Tokyo")
    assert offset(clock) == timedelta(hours=9)


def test_the_wall_says_what_time_it_is(travel: Travel) -> None:
    travel("America/St_Johns")
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert SystemClock(moment.timestamp).read().wall == moment


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_up_is_the_time_since_the_machine_began() -> None:
    before = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    reading = SystemClock().read()
    after = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    assert before <= reading.up_s <= after + 0.01
    assert reading.awake_s <= reading.up_s + 0.01
