"""Stretches laid over stretches: who speaks where several reach.

    under      | seated       | away         |
    over              [ drive .........)
    free is away
    laid       | seated       [ drive  )away |

All stretches come in order and disjoint, and so they leave. Those that nothing reaches
are passed on in runs, so that a few words on a long life cost next to nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

import msgspec

from sitwatch.core.sitting.verdicts import Report, Stretch

Part = tuple[Stretch, datetime, datetime]
"""A stretch, and the part of it that counts: from, until."""


def laid_over(
    under: Sequence[Stretch],
    over: Sequence[Stretch],
    *,
    is_free: Callable[[Stretch], bool],
) -> tuple[Stretch, ...]:
    """Return `under` with `over` wherever nothing lies below it, or what is free."""
    laid: list[Stretch] = []
    done = 0
    ends = [stretch.end for stretch in under] if over else []
    for reach in _reaches(under, over, ends):
        laid += under[done : reach.first]
        laid += joined(_parts(under[reach.first : reach.last], reach.over, is_free))
        done = reach.last
    return (*laid, *under[done:])


class _Reach(NamedTuple):
    """Which of the lower stretches some upper ones reach: from, until; and those."""

    first: int
    last: int
    over: list[Stretch]


def _reaches(
    under: Sequence[Stretch], over: Sequence[Stretch], ends: Sequence[datetime]
) -> Iterator[_Reach]:
    """Yield the upper stretches in runs that reach no lower stretch in common."""
    reach: _Reach | None = None
    for stretch in over:
        first = bisect_right(ends, stretch.start)
        last = bisect_left(under, stretch.end, lo=first, key=_start)
        if reach is not None and first < reach.last:
            reach = _Reach(reach.first, max(last, reach.last), [*reach.over, stretch])
            continue
        if reach is not None:
            yield reach
        reach = _Reach(first, last, [stretch])
    if reach is not None:
        yield reach


def _start(stretch: Stretch) -> datetime:
    return stretch.start


def _parts(
    under: Sequence[Stretch], over: Sequence[Stretch], is_free: Callable[..., bool]
) -> Iterator[Part]:
    lower, upper = _Reader(under), _Reader(over)
    for start, end in pairwise(edges_of([*under, *over])):
        below, above = lower.at(start), upper.at(start)
        chosen = above if below is None or (above and is_free(below)) else below
        assert chosen is not None  # noqa: S101 - what reaches leaves no hole
        yield chosen, start, end


class _Reader:
    """Looks along stretches, one edge after another."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._next = 0

    def at(self, edge: datetime) -> Stretch | None:
        """Return the stretch that holds an edge; edges only ever grow."""
        while self._next < len(self._stretches):
            stretch = self._stretches[self._next]
            if edge < stretch.end:
                return stretch if stretch.start <= edge else None
            self._next += 1
        return None


def edges_of(stretches: Sequence[Stretch]) -> list[datetime]:
    """Return every moment at which a stretch begins or ends, in order, each once."""
    edges = {stretch.start for stretch in stretches}
    return sorted(edges.union(stretch.end for stretch in stretches))


def joined(parts: Iterable[Part]) -> Iterator[Stretch]:
    """Yield parts as stretches; what was one stretch and still touches stays one."""
    last: Part | None = None
    for part in parts:
        if last is not None and last[0] is part[0] and last[2] == part[1]:
            last = (last[0], last[1], part[2])
            continue
        if last is not None:
            yield cut(*last)
        last = part
    if last is not None:
        yield cut(*last)


def cut(stretch: Stretch, start: datetime, end: datetime) -> Stretch:
    """Return a stretch with other ends; itself where they are its own."""
    if stretch.start == start and stretch.end == end:
        return stretch
    return msgspec.structs.replace(stretch, start=start, end=end)


def part_of(
    stretches: Sequence[Stretch], start: datetime, end: datetime
) -> tuple[Stretch, ...]:
    """Return the parts of stretches in order that lie in `[start, end)`."""
    if not stretches or stretches[-1].end <= start or stretches[0].start >= end:
        return ()
    return tuple(within(stretches, start, end))


def within(
    stretches: Iterable[Stretch], start: datetime, end: datetime
) -> Iterator[Stretch]:
    """Yield the parts of stretches that lie in `[start, end)`."""
    for stretch in stretches:
        if stretch.start < end and start < stretch.end:
            yield cut(stretch, max(stretch.start, start), min(stretch.end, end))


def seen_of(report: Report) -> tuple[Stretch, ...]:
    """Return the stretches from the first fact to the last, as the contract says."""
    if report.seen is None:
        return report.stretches
    return tuple(within(report.stretches, report.seen.start, report.seen.end))
