"""Times of day as people type them, and the moments that they mean.

typed    9:5   0905   9.05   9
read     09:05            09:00
day      04:00 ........ 23:59 | 00:10 ..... 03:59      a day lasts past midnight
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from gettext import gettext as _

from sitwatch.core.timeline.days import DAY

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{1,2})|(\d{2}))?")
_HOURS, _MINUTES = 24, 60


class UnreadableTime(Exception):
    """A time that cannot be read, or is none of that day; the message says why."""


def read_time(text: str) -> timedelta:
    """Return a typed time as the time since midnight; raises `UnreadableTime`."""
    found = _TIME.fullmatch(text.strip())
    hour, minute = (
        (int(found[1]), int(found[2] or found[3] or 0)) if found else (_HOURS, 0)
    )
    if hour >= _HOURS or minute >= _MINUTES:
        words = _("“{text}” is no time of day. Write it as 10:25.")
        raise UnreadableTime(words.format(text=text.strip()))
    return timedelta(hours=hour, minutes=minute)


def moment_after(begin: datetime, text: str) -> datetime:
    """Return when a typed time comes in the day that begins then, in its offset.

    Raises `UnreadableTime`.
    """
    midnight = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    moment = midnight + read_time(text)
    return moment if moment >= begin else moment + DAY


def span_within(begin: datetime, last: datetime, typed: tuple[str, str]) -> Moments:
    """Return the moments that two typed times mean, in the day from `begin` on.

    Nothing can be said of what comes after `last`. Raises `UnreadableTime`.
    """
    start, end = (moment_after(begin, text) for text in typed)
    if end <= start:
        raise UnreadableTime(_("The end comes before the beginning."))
    if start >= last:
        raise UnreadableTime(_("That time is still to come."))
    return start, min(end, last)


Moments = tuple[datetime, datetime]
"""From, until."""
