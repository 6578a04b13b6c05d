"""Facts in turn: input that lasts while other things happen is cut where they do.

    desk      input  [==================)                [=====|=====)
    laptop    call_on         |                   ->           |

Input is told as one fact for as long as it goes on, and where traces of two computers
are merged it may last for an hour while the other one has much to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import msgspec

from sitwatch.core import facts as f

Cut = tuple[f.Input | None, f.Input | None]
"""What of some input comes before another fact, and what is left of it after."""


def in_turn(facts: Iterable[f.Recorded]) -> Iterator[f.Recorded]:
    """Yield the facts, each piece of input as late as it can be told."""
    lasting: dict[str | None, f.Input] = {}
    for fact in facts:
        for piece in _in_order(lasting):
            before, after = _cut(piece, fact)
            if before is not None:
                yield before
            if after is None:
                del lasting[piece.device]
            else:
                lasting[piece.device] = after
        if isinstance(fact, f.Input):
            lasting[fact.device] = fact
        else:
            yield fact
    yield from _in_order(lasting)


def _in_order(lasting: dict[str | None, f.Input]) -> list[f.Input]:
    """Return input that lasts at several computers, the earliest first."""
    if len(lasting) == 1:
        return [*lasting.values()]
    return sorted(lasting.values(), key=_begin)


def _begin(fact: f.Input) -> float:
    return fact.at.timestamp()


def _cut(piece: f.Input, fact: f.Recorded) -> Cut:
    """Cut input where a fact falls into it, but not where its own next input does."""
    is_own = piece.device == fact.device
    if is_own and isinstance(fact, f.Input):
        return piece, None
    into = _time_into(piece, fact) if is_own else fact.at - piece.at
    if not is_own and into <= timedelta(0):
        return None, piece
    if into <= timedelta(0) or into >= piece.length:
        return piece, None
    return split(piece, into)


def _time_into(piece: f.Input, fact: f.Recorded) -> timedelta:
    """Return how long some input had lasted at a fact of the same computer."""
    if piece.up is None or fact.up is None:
        return fact.at - piece.at
    return timedelta(seconds=fact.up - piece.up)


def split(fact: f.Input, after: timedelta) -> tuple[f.Input, f.Input]:
    """Return input in two pieces; its counts stay with the first."""
    seconds = after.total_seconds()
    rest = msgspec.structs.replace(
        fact,
        at=fact.at + after,
        up=None if fact.up is None else fact.up + seconds,
        for_s=max(0.0, fact.for_s - seconds),
        keys=None if fact.keys is None else 0,
        pointer=None if fact.pointer is None else 0,
    )
    return msgspec.structs.replace(fact, for_s=seconds), rest


def before(facts: Iterable[f.Recorded], until: datetime | None) -> Iterator[f.Recorded]:
    """Yield what was seen before a moment; None: all of it."""
    for fact in facts:
        if until is None:
            yield fact
        elif fact.at < until:
            yield _shortened(fact, until)


def with_next(
    facts: Iterable[f.Recorded],
) -> Iterator[tuple[f.Recorded, f.Recorded | None]]:
    """Pair each fact with the one after it."""
    last: f.Recorded | None = None
    for fact in facts:
        if last is not None:
            yield last, fact
        last = fact
    if last is not None:
        yield last, None


def _shortened(fact: f.Recorded, until: datetime) -> f.Recorded:
    if not isinstance(fact, f.Input) or fact.at + fact.length <= until:
        return fact
    return msgspec.structs.replace(fact, for_s=(until - fact.at).total_seconds())
