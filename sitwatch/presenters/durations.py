"""Words for durations, the same on every surface.

Nothing here is shown to the second but a countdown and how long a pause was: sitting is
an estimate, and figures that look exact would claim more than is known.
"""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
NO_FIGURE = "–"
"""Stands where a figure will be."""

_BRIEF = timedelta(minutes=5)


def duration(length: timedelta) -> str:
    """Return a duration to the minute: `45 min`, `2 h`, `5 h 20`, `6 h 05`."""
    hours, minutes = divmod(round(max(length, timedelta()) / MINUTE), 60)
    if hours == 0:
        return _("{minutes} min").format(minutes=minutes)
    if minutes == 0:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes:02}").format(hours=hours, minutes=minutes)


def brief(length: timedelta) -> str:
    """Return how long something took: `20 s`, `1 min 20 s`, and from 5 min `7 min`."""
    if length >= _BRIEF:
        return duration(length)
    minutes, seconds = divmod(round(length / SECOND), 60)
    if not minutes:
        return _("{seconds} s").format(seconds=seconds)
    if not seconds:
        return _("{minutes} min").format(minutes=minutes)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)


def spread(low: timedelta, high: timedelta) -> str:
    """Return a range to the minute: `2 h 55 – 3 h 40`; one figure where both agree."""
    first, last = duration(low), duration(high)
    if first == last:
        return first
    return _("{low} – {high}").format(low=first, high=last)


def countdown(left: timedelta) -> str:
    """Return what is left, as clocks show it: `0:45`, `1:05`; never below `0:00`.

    A second that has begun counts whole, so that `0:00` means over.
    """
    minutes, seconds = divmod(-(-max(left, timedelta()) // SECOND), 60)
    return f"{minutes}:{seconds:02}"


def whole_seconds(length: timedelta) -> int:
    """Return a duration for scripts: whole seconds."""
    return round(length / SECOND)
