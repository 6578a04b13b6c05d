"""Pieces of a day as pairs of seconds, and what two sets of them have in common.

All sets are tuples of half-open `(start, end)`, in order, disjoint, in seconds since
midnight: a score over thousands of days is a matter of plain numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

Piece: TypeAlias = tuple[float, float]
Pieces: TypeAlias = tuple[Piece, ...]


def joined(pieces: Iterable[Piece], bridging: float = 0.0) -> Pieces:
    """Return the union; what is less than `bridging` apart (or touches) is one."""
    found: list[Piece] = []
    for start, end in sorted(pieces):
        if start >= end:
            continue
        gap = start - found[-1][1] if found else None
        if gap is not None and (gap <= 0 or gap < bridging):
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def common(some: Pieces, others: Pieces) -> Iterator[Piece]:
    """Yield what both cover."""
    one = other = 0
    while one < len(some) and other < len(others):
        start = max(some[one][0], others[other][0])
        end = min(some[one][1], others[other][1])
        if start < end:
            yield start, end
        if some[one][1] < others[other][1]:
            one += 1
        else:
            other += 1


def between(pieces: Pieces, start: float, end: float) -> Iterator[Piece]:
    """Yield what of `[start, end)` no piece covers."""
    cursor = start
    for begins, ends in pieces:
        if cursor < min(begins, end):
            yield cursor, min(begins, end)
        cursor = max(cursor, ends)
    if cursor < end:
        yield cursor, end


def length(pieces: Iterable[Piece]) -> float:
    """Return the seconds that they last together."""
    return sum(end - start for start, end in pieces)


def covers(pieces: Iterable[Piece], at: float) -> bool:
    """Tell whether a moment lies in one of them."""
    return any(start <= at < end for start, end in pieces)
