from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest

from sitwatch.adapters.digest_file import (
    drop_digest,
    read_digest,
    rules_version,
    write_digest,
)


class Kept(msgspec.Struct, frozen=True):
    at: datetime
    day: date
    length: timedelta


KEPT = Kept(
    datetime(2026, 3, 2, 9, 0, 0, 250000, timezone(timedelta(hours=1))),
    date(2026, 3, 2),
    timedelta(hours=5, microseconds=123456),
)


def test_what_is_kept_comes_back_to_the_microsecond(tmp_path: Path) -> None:
    file = tmp_path / "there" / "days.json"
    write_digest(file, KEPT)
    found = read_digest(file, Kept)
    assert found == KEPT
    assert found is not None
    assert found.at.utcoffset() == timedelta(hours=1)


def test_it_is_for_its_owner_alone_and_leaves_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "there" / "days.json"
    write_digest(file, KEPT)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"\xff", b'{"at": 3}'])
def test_what_cannot_be_used_is_nothing(tmp_path: Path, spoilt: bytes) -> None:
    file = tmp_path / "days.json"
    assert read_digest(file, Kept) is None
    file.write_bytes(spoilt)
    assert read_digest(file, Kept) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("a file, not a folder")
    write_digest(tmp_path / "there" / "days.json", KEPT)
    assert read_digest(tmp_path / "there" / "days.json", Kept) is None


def test_it_can_be_dropped_whether_or_not_it_is_there(tmp_path: Path) -> None:
    file = tmp_path / "days.json"
    write_digest(file, KEPT)
    drop_digest(file)
    drop_digest(file)
    assert not file.exists()


def test_the_rules_have_one_mark_while_they_stay() -> None:
    assert rules_version() == rules_version()
    assert len(rules_version()) == 32
