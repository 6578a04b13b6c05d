"""Stretches laid over stretches: who speaks where several reach.

    under      | seated       | away         |
    over              [ drive .........)
    free is away
    laid       | seated       [ drive  )away |

All stretches come in order and disjoint, and so they leave; the cost is that of sorting
their edges, however many there are of either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise

import msgspec

from sitwatch.core.sitting.verdicts import Stretch

Part = tuple[Stretch, datetime, datetime]
"""A stretch, and the part of it that counts: from, until."""


def laid_over(
    under: Sequence[Stretch],
    over: Sequence[Stretch],
    *,
    is_free: Callable[[Stretch], bool],
) -> tuple[Stretch, ...]:
    """Return `under` with `over` wherever nothing lies below it, or what is free."""
    if not over:
        return tuple(under)
    return tuple(joined(_parts(under, over, is_free)))


def _parts(
    under: Sequence[Stretch], over: Sequence[Stretch], is_free: Callable[..., bool]
) -> Iterator[Part]:
    lower, upper = _Reader(under), _Reader(over)
    for start, end in pairwise(edges_of([*under, *over])):
        below, above = lower.at(start), upper.at(start)
        chosen = above if below is None or (above and is_free(below)) else below
        if chosen is not None:
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


def within(
    stretches: Iterable[Stretch], start: datetime, end: datetime
) -> Iterator[Stretch]:
    """Yield the parts of stretches that lie in `[start, end)`."""
    for stretch in stretches:
        if stretch.start < end and start < stretch.end:
            yield cut(stretch, max(stretch.start, start), min(stretch.end, end))
