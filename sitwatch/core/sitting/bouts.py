"""Bouts: runs of sitting, broken only by less than the shortest rest that counts.

stretches   seated | away 20 s | seated | away 5 min | seated
bouts       [======================)                 [======)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from sitwatch.core.sitting.verdicts import Bout, Stretch


class Sat(msgspec.Struct, frozen=True, gc=False):
    """The latest bout as far as it is known: from `start` to the last sitting seen."""

    start: datetime
    end: datetime


def sat_after(sat: Sat | None, stretch: Stretch, rest: timedelta) -> Sat | None:
    """Return the latest bout after one more stretch."""
    if stretch.state != "seated":
        return sat
    if sat is None or stretch.start - sat.end >= rest:
        return Sat(stretch.start, stretch.end)
    return Sat(sat.start, stretch.end)


def latest(stretches: Iterable[Stretch], rest: timedelta) -> Sat | None:
    """Return the latest bout of stretches in order."""
    sat: Sat | None = None
    for stretch in stretches:
        sat = sat_after(sat, stretch, rest)
    return sat


def bouts_of(stretches: Iterable[Stretch], rest: timedelta) -> tuple[Bout, ...]:
    """Return all bouts of stretches in order."""
    found: list[Sat] = []
    for stretch in stretches:
        sat = sat_after(found[-1] if found else None, stretch, rest)
        if sat is not None and found and sat.start == found[-1].start:
            found[-1] = sat
        elif sat is not None:
            found.append(sat)
    return tuple(Bout(sat.start, sat.end) for sat in found)
