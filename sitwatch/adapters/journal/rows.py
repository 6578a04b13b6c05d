"""The few things that are asked of the table, each in a transaction of its own.

Reading goes page by page: nothing stays locked while whoever asked works on what
came, and a page that is read later may show the last row grown meanwhile.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, insert, select, text, update
from sqlalchemy.dialects import sqlite

from sitwatch.adapters.journal.codec import Row, body_of, fact_of, instant_of, row_of
from sitwatch.adapters.journal.held import Grown
from sitwatch.adapters.journal.schema import FACTS
from sitwatch.core.facts import Recorded

PAGE = 2000
"""Rows read at once: a month of them."""

BEGINNING, END = -(2**63), 2**63 - 1
"""Whatever SQLite can hold lies between."""

WITHIN = (FACTS.c.at_us >= bindparam("since"), FACTS.c.at_us < bindparam("until"))
"""Rows of facts that were seen between `since` and `until`, as `Bounds` has them."""

_PAGE = (
    select(FACTS)
    .where(FACTS.c.id > bindparam("after"), FACTS.c.id <= bindparam("last"), *WITHIN)
    .order_by(FACTS.c.id)
    .limit(PAGE)
)
_APPEND = insert(FACTS)
_GROW = (
    update(FACTS)
    .where(FACTS.c.id == bindparam("row"))
    .values(body=bindparam("grown_body"))
)
_GROW_ALONE = str(_GROW.compile(dialect=sqlite.dialect()))
"""For sqlite3 itself: takes the body, then the row."""
_POSITION = text("SELECT seq FROM sqlite_sequence WHERE name = 'facts'")


class Bounds(msgspec.Struct, frozen=True):
    """A half-open stretch of instants, in microseconds since 1970."""

    since: int
    until: int

    def hold(self, fact: Recorded) -> bool:
        """Tell whether a fact was seen within."""
        return self.since <= instant_of(fact.at) < self.until


ALL = Bounds(BEGINNING, END)
"""Whenever it was."""


def bounds_of(since: datetime | None, until: datetime | None) -> Bounds:
    """Return the stretch between two moments; None leaves that side open."""
    return Bounds(
        since=BEGINNING if since is None else instant_of(since),
        until=END if until is None else instant_of(until),
    )


def read_rows(
    connection: Connection, last: int, bounds: Bounds, after: int = 0
) -> Iterator[tuple[int, Recorded]]:
    """Yield the rows after one up to `last`, with their facts, as they were written."""
    window = msgspec.structs.asdict(bounds)
    while True:
        with connection.begin():
            asked = {"after": after, "last": last, **window}
            page = connection.execute(_PAGE, asked).all()
        for row, *values in page:
            yield row, fact_of(Row(*values))
        if len(page) < PAGE:
            return
        after = page[-1].id


def write_rows(
    connection: Connection, grown: Grown | None, fresh: Sequence[Recorded]
) -> int | None:
    """Write all or nothing; return the last row made, None if none was."""
    made = None
    with connection.begin():
        if grown is not None:
            body = body_of(grown.fact)
            connection.execute(_GROW, {"row": grown.row, "grown_body": body})
        for fact in fresh:
            row = msgspec.structs.asdict(row_of(fact))
            made = connection.execute(_APPEND, row).lastrowid
    return made


def grow_row(raw: sqlite3.Connection, grown: Grown) -> None:
    """Write a row that has grown, which is what the resident does all day long.

    One statement is a transaction of its own. By sqlite3 itself it costs half of what
    it does through a transaction and a statement of SQLAlchemy's.
    """
    raw.execute(_GROW_ALONE, (body_of(grown.fact), grown.row))


def position_of(connection: Connection) -> int:
    """Return the highest number given so far; see `SqliteJournal.position`."""
    with connection.begin():
        position: int | None = connection.execute(_POSITION).scalar()
    return position or 0
