from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sitwatch.core.facts import Locked
from sitwatch.presenters.today import Tile, bounds_of, local_day, offset_on
from tests.fakes.clock import CET
from tests.presenters.days import THURSDAY

NOW = datetime(2026, 3, 12, 16, 38, tzinfo=CET)
HOUR = timedelta(hours=1)
ROLLOVER = 4 * HOUR


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 3, 12, 4, 0, tzinfo=CET), 12),
        (datetime(2026, 3, 12, 3, 59, tzinfo=CET), 11),
        (datetime(2026, 3, 12, 23, 59, tzinfo=CET), 12),
    ],
    ids=["at the rollover", "before it", "at night"],
)
def test_the_day_is_that_of_the_local_clock(now: datetime, day: int) -> None:
    assert local_day(now, ROLLOVER).day == day


def test_a_day_begins_and_ends_at_the_rollover_hour_of_its_offset() -> None:
    whole = bounds_of(THURSDAY, HOUR, ROLLOVER)
    assert whole.start == datetime(2026, 3, 12, 4, tzinfo=CET)
    assert whole.end == datetime(2026, 3, 13, 4, tzinfo=CET)
    assert whole.start.utcoffset() == HOUR


def test_the_offset_of_a_day_is_that_of_what_was_seen_in_it() -> None:
    facts = [Locked(at=NOW.astimezone(UTC)), Locked(at=NOW - timedelta(days=3))]
    assert offset_on(THURSDAY, facts, NOW, ROLLOVER) == timedelta()
    assert offset_on(THURSDAY, facts[1:], NOW, ROLLOVER) == HOUR


def test_a_tile_may_do_without_a_note() -> None:
    assert Tile("Breaks taken", "4").note == ""
