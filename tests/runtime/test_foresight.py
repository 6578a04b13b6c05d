"""Later moments by the clock on the wall, also in the night in which it is changed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from sitwatch.runtime.foresight import wall_from

BERLIN = ZoneInfo("Europe/Berlin")
EVENING = datetime(2026, 3, 28, 22, 0, tzinfo=timezone(timedelta(hours=1)))
ELSEWHERE = datetime(2026, 3, 28, 16, 0, tzinfo=timezone(timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("now", "later_h", "shown"),
    [
        (EVENING, 1, "23:00 +0100"),
        (EVENING, 8, "07:00 +0200"),
        # A day recorded elsewhere has its clock changed in the same night.
        (ELSEWHERE, 1, "17:00 -0500"),
        (ELSEWHERE, 8, "01:00 -0400"),
    ],
)
def test_an_offset_changes_where_this_computer_s_does(
    now: datetime, later_h: int, shown: str
) -> None:
    wall = wall_from(now, lambda moment: moment.astimezone(BERLIN))
    found = wall(now + timedelta(hours=later_h))
    assert f"{found:%H:%M %z}" == shown
