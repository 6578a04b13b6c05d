"""Every third break of a day is a long one."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.breaks.length import Kept, is_long, kept_after
from tests.daylight import at

TODAY = at("10:00").date()


def test_every_third_break_is_long() -> None:
    kept, long = Kept(), []
    for _ in range(7):
        long.append(is_long(kept, TODAY))
        kept = kept_after(kept, TODAY)
    assert long == [False, False, True, False, False, True, False]


def test_a_day_begins_at_nothing() -> None:
    two = kept_after(kept_after(Kept(), TODAY), TODAY)
    assert is_long(two, TODAY)
    tomorrow = TODAY + timedelta(days=1)
    assert not is_long(two, tomorrow)
    assert kept_after(two, tomorrow) == Kept(tomorrow, 1)
