"""Days are deleted without a trace: what was seen in them and what was said of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from sitwatch.adapters.journal.forgetting import forget_rows
from sitwatch.adapters.journal.rows import bounds_of, read_rows, write_rows
from sitwatch.core.facts import (
    Corrected,
    Declared,
    Input,
    Locked,
    Recorded,
    RoutineSet,
    Undone,
    Unknown,
)

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEN, ELEVEN, NOON = (NINE + timedelta(hours=hours) for hours in (1, 2, 3))
LATER = NINE + timedelta(days=2)
EVER = bounds_of(None, None)
TEN_TO_ELEVEN = bounds_of(TEN, ELEVEN)
SECRET = b"seen in secret"


def _locked(second: int, device: str | None = None) -> Locked:
    return Locked(at=NINE + timedelta(seconds=second), device=device)


def _read(table: Connection) -> list[Recorded]:
    return [fact for _row, fact in read_rows(table, 99_999, EVER)]


def test_deleting_is_half_open_and_counted(table: Connection) -> None:
    write_rows(table, None, [_locked(n) for n in range(5)])
    bounds = bounds_of(NINE + timedelta(seconds=1), NINE + timedelta(seconds=3))
    assert forget_rows(table, bounds) == 2
    assert _read(table) == [_locked(0), _locked(3), _locked(4)]


def test_what_is_deleted_is_nowhere_on_the_disk(
    table: Connection, tmp_path: Path
) -> None:
    def is_there() -> bool:
        return any(SECRET in part.read_bytes() for part in tmp_path.iterdir())

    facts = [_locked(n, SECRET.decode()) for n in range(100)]
    write_rows(table, None, [_locked(-1), *facts])
    assert is_there()
    assert forget_rows(table, bounds_of(NINE, None)) == 100
    assert not is_there()
    assert _read(table) == [_locked(-1)]


def _away(start: datetime, end: datetime) -> Corrected:
    return Corrected(at=LATER, start=start, end=end, posture="away")


def _drive(start: datetime, end: datetime) -> Declared:
    return Declared(at=LATER, start=start, end=end, label="drive")


GOES: dict[str, Recorded] = {
    "a correction within": _away(TEN, ELEVEN),
    "sitting elsewhere within": _drive(TEN + timedelta(minutes=5), ELEVEN),
    "the taking back of a word from then": Undone(at=LATER, word=TEN),
}
STAYS: dict[str, Recorded] = {
    "a correction up to then": _away(NINE, TEN),
    "a correction from its end on": _away(ELEVEN, NOON),
    "the taking back of another word": Undone(at=LATER, word=ELEVEN),
    "a routine": RoutineSet(
        at=LATER, label="drive", days=("mon",), begins="10:10", ends="10:30"
    ),
    "input that ended before": Input(at=NINE, for_s=3600.0),
    "input that began after": Input(at=NOON, for_s=60.0),
    "a word of a later version": Unknown(
        at=LATER, body={"fact": "corrected", "of": "dreams"}
    ),
}
CUT: dict[str, tuple[Recorded, Recorded]] = {
    "at the end": (_away(NINE, ELEVEN), _away(NINE, TEN)),
    "at the beginning": (_drive(TEN, NOON), _drive(ELEVEN, NOON)),
    "beyond both": (_drive(NINE, NOON), _drive(NINE, TEN)),
    "input": (
        Input(at=NINE, for_s=7200.0, keys=9),
        Input(at=NINE, for_s=3600.0, keys=9),
    ),
}


@pytest.mark.parametrize("fact", GOES.values(), ids=GOES)
def test_what_was_said_of_that_time_later_goes_too(
    table: Connection, fact: Recorded
) -> None:
    write_rows(table, None, [fact])
    assert forget_rows(table, TEN_TO_ELEVEN) == 1
    assert _read(table) == []


@pytest.mark.parametrize("fact", STAYS.values(), ids=STAYS)
def test_what_is_of_other_times_stays(table: Connection, fact: Recorded) -> None:
    write_rows(table, None, [fact])
    assert forget_rows(table, TEN_TO_ELEVEN) == 0
    assert _read(table) == [fact]


@pytest.mark.parametrize(("fact", "left"), CUT.values(), ids=CUT)
def test_what_reaches_into_that_time_is_cut(
    table: Connection, fact: Recorded, left: Recorded
) -> None:
    write_rows(table, None, [fact])
    assert forget_rows(table, TEN_TO_ELEVEN) == 0
    assert _read(table) == [left]


def test_with_open_ends_nothing_is_left(table: Connection) -> None:
    write_rows(table, None, [*GOES.values(), *STAYS.values()])
    assert forget_rows(table, EVER) == len(GOES) + len(STAYS)
    assert _read(table) == []
