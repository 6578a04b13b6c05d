"""Deleting days: what was seen in them, and what was said of them on any other day.

    forgotten              [=========)
    input           [-------)              what was seen before stays
    corrected         [--------)           what it says of other times stays
    declared                    [---)      goes, whenever it was said
    undone          of a word from here    goes

Whoever deletes a day wants nothing of it to be left.
"""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, or_, select, text, update

from sitwatch.adapters.journal.codec import (
    EPOCH,
    MICROSECOND,
    PER_SECOND,
    Row,
    body_of,
    fact_of,
    instant_of,
)
from sitwatch.adapters.journal.database import raw_of
from sitwatch.adapters.journal.rows import BEGINNING, WITHIN, Bounds
from sitwatch.adapters.journal.schema import FACTS
from sitwatch.core.facts import Corrected, Declared, Input, Recorded, Undone

_LASTS_US = 24 * 3600 * PER_SECOND
"""Input goes on for less than a day."""

_DELETE = delete(FACTS).where(*WITHIN)
_kind = FACTS.c.kind
_REACHING = select(FACTS).where(
    or_(
        _kind.in_(("corrected", "declared", "undone")),
        and_(_kind == "input", *WITHIN),
    )
)
_ONE = FACTS.c.id == bindparam("row")
_DELETE_ONE = delete(FACTS).where(_ONE)
_CUT = update(FACTS).where(_ONE).values(body=bindparam("left"))
_PASS_ON = text("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'facts'")


def forget_rows(connection: Connection, bounds: Bounds) -> int:
    """Delete facts from the file and from what SQLite keeps beside it; count them."""
    with connection.begin():
        count = connection.execute(_DELETE, msgspec.structs.asdict(bounds)).rowcount
        count += _forget_reaching(connection, bounds)
        connection.execute(_PASS_ON)
    raw_of(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count


def _forget_reaching(connection: Connection, bounds: Bounds) -> int:
    """Delete or cut what was seen at other times and reaches into that one.

    Return how many were deleted.
    """
    count = 0
    before = max(bounds.since - _LASTS_US, BEGINNING)
    asked = {"since": before, "until": bounds.since}
    for row, *values in connection.execute(_REACHING, asked).all():
        fact = fact_of(Row(*values))
        left = left_of(fact, bounds)
        if left is None:
            count += connection.execute(_DELETE_ONE, {"row": row}).rowcount
        elif left is not fact:
            connection.execute(_CUT, {"row": row, "left": body_of(left)})
    return count


def left_of(fact: Recorded, bounds: Bounds) -> Recorded | None:
    """Return what a fact of another time leaves, the very same where that is all.

    None: nothing. Of a word that reaches beyond on both sides, what lies before stays:
    it would take two to say both.
    """
    match fact:
        case Input(at=at, for_s=for_s):
            left_s = (bounds.since - instant_of(at)) / PER_SECOND
            is_cut = 0 <= left_s < for_s
            return msgspec.structs.replace(fact, for_s=left_s) if is_cut else fact
        case Undone(word=word):
            is_of_then = bounds.since <= instant_of(word) < bounds.until
            return None if is_of_then else fact
        case Corrected(start=start, end=end) | Declared(start=start, end=end):
            return _cut(fact, start, end, bounds)
        case _:
            return fact


def _cut(
    word: Corrected | Declared, start: datetime, end: datetime, bounds: Bounds
) -> Recorded | None:
    if instant_of(start) >= bounds.until or instant_of(end) <= bounds.since:
        return word
    if instant_of(start) < bounds.since:
        return msgspec.structs.replace(word, end=_moment(bounds.since, end))
    if instant_of(end) > bounds.until:
        return msgspec.structs.replace(word, start=_moment(bounds.until, start))
    return None


def _moment(since_1970_us: int, like: datetime) -> datetime:
    """Return a bound as a moment, with the offset that the word was said in."""
    return (EPOCH + since_1970_us * MICROSECOND).astimezone(like.tzinfo)
