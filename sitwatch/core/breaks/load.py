"""The seated load: sitting adds to it, time up pays it back by its dose.

    stretches   seated 20 min | up 60 s | seated 20 min |  up 2 min  | seated
    load        0 ........ 20 | .... 10 | 10 ....... 30 | 30 ..... 0 | 0 ....

Time up takes away in proportion: after the shortest rest that counts nothing is left,
half of it leaves half, so that a walk to the printer counts for what it was. A few
seconds are sitting: nothing tells them from activity. What has been answered
starts the load anew: nothing before `Terms.counted` is part of it. Whatever is no
sitting (away, standing, unknown) pays back alike, for one rule holds for every cause.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

ZERO = timedelta(0)

SHORTEST = timedelta(seconds=30)
"""A shorter absence is none: the estimate calls so short a gap in input activity."""

LUNCH = timedelta(minutes=20)
"""The shortest midday gap that passes for lunch (the simulator's last 25 to 60 min)."""

NOON = timedelta(hours=11), timedelta(hours=14, minutes=30)
"""Local time of day in which a gap, or a part of it, is a midday gap."""


class Terms(msgspec.Struct, frozen=True, gc=False):
    """What the load is counted by.

    `rest` pays all of it back; `offset` is the local time in force; sitting before
    `counted` is left out, None: all of it counts.
    """

    rest: timedelta
    offset: timedelta = ZERO
    counted: datetime | None = None


class Load(msgspec.Struct, frozen=True, gc=False):
    """The load as far as sitting is known.

    `carried` is what it was when they last sat, at `until`; they have been `back` since
    then from the last absence that pays anything back, and `rested` since then from the
    last that paid all of it; `lunch` is when they sat down again after the first midday
    gap of the latest day that had one.
    """

    carried: timedelta = ZERO
    until: datetime | None = None
    back: datetime | None = None
    rested: datetime | None = None
    lunch: datetime | None = None


def sat_on(load: Load, start: datetime, end: datetime, terms: Terms) -> Load:
    """Return the load after sitting in `[start, end)`, the part not known yet."""
    until = load.until or start
    if end <= until:
        return load
    if load.until is None or start - until >= SHORTEST:
        load = _returned(load, start, terms)
    else:
        start = until
    added = end - start
    if terms.counted is not None and terms.counted > start:
        added = max(ZERO, end - terms.counted)
    carried = load_at(load, start, terms) + added
    return msgspec.structs.replace(load, carried=carried, until=end)


def load_at(load: Load, now: datetime, terms: Terms) -> timedelta:
    """Return what is left of the load at `now`, not sitting since it was known."""
    if load.until is None or (terms.counted is not None and terms.counted > load.until):
        return ZERO
    up = now - load.until
    if up < SHORTEST:
        return load.carried
    return load.carried * max(0.0, 1 - up / terms.rest)


def _returned(load: Load, start: datetime, terms: Terms) -> Load:
    """Return the load of somebody who sits down at `start`, back from somewhere."""
    is_lunch = load.until is not None and _is_midday(load.until, start, terms.offset)
    is_first = load.lunch is None or _day(load.lunch, terms) != _day(start, terms)
    lunch = start if is_lunch and is_first else load.lunch
    is_rested = load.until is None or start - load.until >= terms.rest
    rested = start if is_rested else load.rested
    return msgspec.structs.replace(load, back=start, rested=rested, lunch=lunch)


def _is_midday(start: datetime, end: datetime, offset: timedelta) -> bool:
    """Tell whether an absence is a midday gap, long enough to have eaten."""
    if end - start < LUNCH:
        return False
    midnight = (start + offset).replace(hour=0, minute=0, second=0, microsecond=0)
    opens, closes = NOON
    return start + offset < midnight + closes and end + offset > midnight + opens


def _day(moment: datetime, terms: Terms) -> object:
    return (moment + terms.offset).date()
