"""The table is read page by page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from sitwatch.adapters.journal import rows
from sitwatch.adapters.journal.forgetting import forget_rows
from sitwatch.adapters.journal.held import Grown
from sitwatch.adapters.journal.rows import (
    bounds_of,
    position_of,
    read_rows,
    write_rows,
)
from sitwatch.core.facts import Input, Locked, Recorded

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
EVER = bounds_of(None, None)


def _locked(second: int, device: str | None = None) -> Locked:
    return Locked(at=NINE + timedelta(seconds=second), device=device)


def _read(table: Connection, last: int = 99_999) -> list[tuple[int, Recorded]]:
    return list(read_rows(table, last, EVER))


@pytest.mark.parametrize("count", [0, 1, rows.PAGE, rows.PAGE + 1, 2 * rows.PAGE])
def test_every_row_is_read_once(table: Connection, count: int) -> None:
    facts = [_locked(second) for second in range(count)]
    write_rows(table, None, facts)
    assert _read(table) == list(enumerate(facts, 1))


def test_nothing_is_read_beyond_the_last(table: Connection) -> None:
    write_rows(table, None, [_locked(n) for n in range(5)])
    assert [row for row, _ in _read(table, last=3)] == [1, 2, 3]


def test_writing_goes_on_while_somebody_reads(table: Connection) -> None:
    write_rows(table, None, [_locked(n) for n in range(rows.PAGE + 1)])
    reading = read_rows(table, 99_999, EVER)
    next(reading)
    assert write_rows(table, None, [_locked(0)]) == rows.PAGE + 2


def test_a_row_grows_in_its_place(table: Connection) -> None:
    seen = Input(at=NINE, for_s=1.0, keys=1)
    more = Input(at=NINE, for_s=9.0, keys=4)
    assert write_rows(table, None, [_locked(0), seen, _locked(9)]) == 3
    assert write_rows(table, Grown(2, more), []) is None
    assert [fact for _, fact in _read(table)] == [_locked(0), more, _locked(9)]


def test_the_position_grows_with_rows_and_with_forgetting(table: Connection) -> None:
    positions = [position_of(table)]
    write_rows(table, None, [_locked(0), _locked(1)])
    positions.append(position_of(table))
    forget_rows(table, bounds_of(NINE, NINE + timedelta(seconds=1)))
    positions.append(position_of(table))
    write_rows(table, None, [_locked(2)])
    positions.append(position_of(table))
    assert positions == [0, 2, 3, 4]
