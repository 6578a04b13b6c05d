"""A file that is damaged or not ours is left alone, and the user is told what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.core.facts import Locked, Recorded, Unknown
from sitwatch.ports import JournalFailed

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
PAGE_SIZE = 4096
WAYS = pytest.mark.parametrize("read_only", [True, False], ids=["read", "write"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound journal of many pages."""
    path = tmp_path / "my journal.sqlite"
    with closing(open_journal(path)) as journal:
        journal.add_all(Locked(at=NINE + timedelta(seconds=n)) for n in range(2000))
    return path


def _spoil(path: Path, page: int) -> bytes:
    """Overwrite a page; return the file as it is then."""
    whole = bytearray(path.read_bytes())
    whole[page * PAGE_SIZE : (page + 1) * PAGE_SIZE] = b"\xa5" * PAGE_SIZE
    path.write_bytes(whole)
    return bytes(whole)


def _read(path: Path, *, read_only: bool) -> list[Recorded]:
    with closing(open_journal(path, read_only=read_only)) as journal:
        return list(journal.facts())


def _complaint(path: Path, *, read_only: bool) -> str:
    with pytest.raises(JournalFailed) as raised:
        _read(path, read_only=read_only)
    assert "\n" not in str(raised.value)
    return str(raised.value)


@WAYS
@pytest.mark.parametrize("page", [0, 1, 5])
def test_a_damaged_file_is_named_and_left_untouched(
    path: Path, page: int, *, read_only: bool
) -> None:
    spoilt = _spoil(path, page)
    words = _complaint(path, read_only=read_only)
    assert words.startswith(f"{path}: the journal is damaged (")
    assert "left untouched" in words
    assert f"mv '{path}' '{path}.damaged'" in words
    assert path.read_bytes() == spoilt


def test_a_damaged_file_is_not_even_opened_to_be_written(path: Path) -> None:
    _spoil(path, 5)
    with pytest.raises(JournalFailed, match="is damaged"):
        open_journal(path)


@WAYS
def test_a_cut_file_is_damaged(path: Path, *, read_only: bool) -> None:
    cut = path.read_bytes()[: 7 * PAGE_SIZE + 100]
    path.write_bytes(cut)
    assert "is damaged" in _complaint(path, read_only=read_only)
    assert path.read_bytes() == cut


@WAYS
def test_what_is_no_database_is_damaged(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_text("Dear diary, " * 100)
    assert "file is not a database" in _complaint(path, read_only=read_only)
    assert path.read_text() == "Dear diary, " * 100


def test_following_the_advice_begins_a_new_journal(path: Path) -> None:
    _spoil(path, 1)
    _complaint(path, read_only=False)
    path.rename(f"{path}.damaged")
    with closing(open_journal(path)) as journal:
        assert list(journal.facts()) == []


@WAYS
def test_a_database_of_another_program_is_left_alone(
    tmp_path: Path, *, read_only: bool
) -> None:
    path = tmp_path / "journal.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    words = _complaint(path, read_only=read_only)
    assert words.startswith(f"{path}: not a journal of sitwatch.")
    assert path.read_bytes() == before


@WAYS
def test_an_empty_file_is_an_empty_journal(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "journal.sqlite"
    path.touch()
    with closing(open_journal(path, read_only=read_only)) as journal:
        assert list(journal.facts()) == []


def test_a_row_that_cannot_be_read_is_kept_and_the_others_are_read(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE facts SET kind = 'input', body = '{' WHERE id = 2")
        other.execute("UPDATE facts SET kind = 'leaned' WHERE id = 3")
    with closing(open_journal(path, read_only=True)) as journal:
        first, torn, strange, *rest = journal.facts()
    assert isinstance(torn, Unknown)
    assert torn.body == {"fact": "input", "damaged": "{"}
    assert isinstance(strange, Unknown)
    assert strange.body == {"fact": "leaned"}
    assert first == Locked(at=NINE)
    assert len(rest) == 1997
