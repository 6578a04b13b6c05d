"""From where the journal is read, so that a part of it comes to what all of it would.

    rows     ... stopped | started  input  locked ... [since ...
    read               ^---^------------------------------------>   and what lasts

What is read begins where the recorder began anew, with the row before it: that tells
how long nobody was looking. Facts of lasting kinds are read from everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, case, func, or_, select

from sitwatch.adapters.journal.codec import EPOCH, MICROSECOND, Row, fact_of, instant_of
from sitwatch.adapters.journal.schema import FACTS
from sitwatch.core.facts import Recorded

FAR = 5000
"""A recorder that ran on for so many rows before the bound is not followed farther."""

_row = FACTS.c.id
_FIRST = select(func.min(_row)).where(
    FACTS.c.at_us >= bindparam("since"), _row <= bindparam("last")
)
_BEGUN = select(func.max(_row)).where(
    FACTS.c.kind == "started", _row <= bindparam("first"), _row > bindparam("far")
)
_BEFORE = select(func.max(_row)).where(_row < bindparam("row"))
_COUNT = select(func.count()).where(_row > bindparam("after"), _row <= bindparam("row"))
_SEEN = select(FACTS.c.at_us).where(_row == bindparam("row"))
_LAST = select(func.max(_row))
_KINDS = (
    select(FACTS)
    .where(
        _row < bindparam("first"),
        _row > bindparam("after"),
        FACTS.c.kind.in_(bindparam("kinds", expanding=True)),
    )
    .order_by(_row)
)
_end = case((func.json_valid(FACTS.c.body), func.json_extract(FACTS.c.body, "$.end")))
_LASTING = _KINDS.where(or_(_end.is_(None), _end >= bindparam("day")))

ZONES = timedelta(days=2)
"""Wherever on earth a moment was written down, its date differs by less than this."""


class Counted(msgspec.Struct, frozen=True):
    """There were so many rows up to `row` when the journal stood at `position`."""

    position: int = 0
    row: int = 0
    rows: int = 0


UNCOUNTED = Counted()


def first_row(connection: Connection, since: datetime, last: int) -> int:
    """Return the row from which all are read, so as to know all that is since then.

    Beyond `last` where nothing was recorded since then.
    """
    with connection.begin():
        first = connection.execute(
            _FIRST, {"since": instant_of(since), "last": last}
        ).scalar()
        first = last + 1 if first is None else first
        asked = {"first": first, "far": first - FAR}
        begun = connection.execute(_BEGUN, asked).scalar()
        row = max(first - FAR, 0) if begun is None else begun
        return connection.execute(_BEFORE, {"row": row}).scalar() or row


def read_kinds(
    connection: Connection, first: int, kinds: Collection[str], after: int = 0
) -> Iterator[Recorded]:
    """Yield the facts of these kinds between two rows, in the order of writing."""
    with connection.begin():
        asked = {"first": first, "after": after, "kinds": sorted(kinds)}
        found = connection.execute(_KINDS, asked).all()
    for _, *values in found:
        yield fact_of(Row(*values))


def read_lasting(
    connection: Connection, first: int, kinds: Collection[str], since: datetime
) -> Iterator[Recorded]:
    """Yield the facts of these kinds before a row, without words on times long over.

    Years of corrections are passed over by the database, by the date of their end.
    """
    day = f"{since - ZONES:%Y-%m-%d}"
    with connection.begin():
        asked = {"first": first, "after": 0, "kinds": sorted(kinds), "day": day}
        found = connection.execute(_LASTING, asked).all()
    for _, *values in found:
        yield fact_of(Row(*values))


def count_rows(connection: Connection, row: int, known: Counted = UNCOUNTED) -> int:
    """Return how many rows there are up to one; only those from `known` on are counted.

    Counting ten years of them takes longer than all else that is asked for a day.
    """
    first, last = sorted((known.row, row))
    with connection.begin():
        asked = {"after": first, "row": last}
        between: int = connection.execute(_COUNT, asked).scalar_one()
    return known.rows + (between if known.row <= row else -between)


def last_row(connection: Connection) -> int:
    """Return the number of the last row, 0 where there is none."""
    with connection.begin():
        return connection.execute(_LAST).scalar() or 0


def moment_of_row(connection: Connection, row: int) -> datetime | None:
    """Return when the fact of a row was seen; None where there is no such row."""
    with connection.begin():
        at_us = connection.execute(_SEEN, {"row": row}).scalar()
    return None if at_us is None else EPOCH + at_us * MICROSECOND
