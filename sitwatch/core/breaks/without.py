"""Hours of a day without some of them, written as the settings write them.

09:00-17:00 without 12:00-15:00    ->    09:00-12:00, 15:00-17:00
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sitwatch.core.policy import HourRanges, clock_offset
from sitwatch.core.timeline.days import DAY

MINUTE = timedelta(minutes=1)


def without(ranges: HourRanges, start: timedelta, end: timedelta) -> HourRanges:
    """Return the ranges of a day less `[start, end)`; both since midnight.

    A range that passes midnight loses those hours of the next day as well, and what
    comes after them there: it could not be written as hours of this day.
    """
    return tuple(left for text in ranges for left in _left(text, start, end))


def _left(text: str, start: timedelta, end: timedelta) -> Iterator[str]:
    opens, closes = (clock_offset(part) for part in text.split("-"))
    closes = closes if closes > opens else closes + DAY
    if opens < min(start, closes):
        yield _range(opens, min(start, closes))
    opens = max(opens, end)
    if opens < min(closes, start + DAY):
        yield _range(opens, min(closes, start + DAY))


def _range(opens: timedelta, closes: timedelta) -> str:
    return f"{_clock(opens)}-{_clock(closes if closes <= DAY else closes - DAY)}"


def _clock(since: timedelta) -> str:
    hours, minutes = divmod(since // MINUTE, 60)
    return f"{hours:02}:{minutes:02}"
