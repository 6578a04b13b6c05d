"""A disk that is full, a file that is read-only or locked: one line, nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitwatch.adapters.journal import database
from sitwatch.adapters.journal.store import open_journal
from sitwatch.core.facts import Input, Locked
from sitwatch.ports import JournalFailed
from tests.full_disk import full_disk

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
LOCKED = Locked(at=NINE)
INPUT = Input(at=NINE, for_s=1.0)
NOBODY = 65534


@contextmanager
def _nobody() -> Iterator[Path]:
    """Be a user whom file modes bind, in a folder of that user's."""
    user, folder = os.geteuid(), Path(tempfile.mkdtemp())
    try:
        if user == 0:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        yield folder
    finally:
        os.seteuid(user)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def _complaint(raised: pytest.ExceptionInfo[JournalFailed]) -> str:
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_a_full_disk_is_told_and_what_was_held_is_written_later(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with closing(open_journal(path)) as journal:
        journal.add(INPUT)
        with full_disk(), pytest.raises(JournalFailed) as raised:
            journal.flush()
        journal.add(LOCKED)
        assert list(journal.facts()) == [INPUT, LOCKED]
    assert _complaint(raised).startswith(f"{path}: the disk does not take it (")


def test_no_room_in_the_file_is_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with closing(open_journal(path)) as journal:
        pen = journal._pen  # noqa: SLF001 - to make its file a tight one
        assert pen is not None
        raw = database.raw_of(pen.writer)
        raw.execute("PRAGMA max_page_count=1")
        with pytest.raises(JournalFailed) as raised:
            journal.add_all(Locked(at=NINE, device="x" * 500) for _ in range(20))
        assert next(journal.facts()).device == "x" * 500
        raw.execute("PRAGMA max_page_count=1000")
    assert _complaint(raised) == f"{path}: the disk is full. Free some space on it"


def test_a_full_disk_at_the_first_start_leaves_a_place_to_start_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.sqlite"
    with full_disk(), pytest.raises(JournalFailed):
        open_journal(path)
    with closing(open_journal(path)) as journal:
        journal.add(LOCKED)
        assert list(journal.facts()) == [LOCKED]


def test_a_locked_file_is_told_and_written_when_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_S", 0.01)
    path = tmp_path / "journal.sqlite"
    with closing(open_journal(path)) as journal:
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(JournalFailed) as raised:
                journal.add(LOCKED)
        journal.flush()
        with closing(open_journal(path, read_only=True)) as reader:
            assert list(reader.facts()) == [LOCKED]
    assert "another program holds the journal locked" in _complaint(raised)


def test_a_read_only_file_is_told_when_it_is_opened() -> None:
    with _nobody() as folder:
        path = folder / "journal.sqlite"
        open_journal(path).close()
        path.chmod(0o400)
        with pytest.raises(JournalFailed) as raised:
            open_journal(path)
        assert _complaint(raised) == (
            f"{path}: Permission denied. Make the folder and the file writable for you"
        )


def test_a_read_only_file_may_be_read() -> None:
    with _nobody() as folder:
        path = folder / "journal.sqlite"
        with closing(open_journal(path)) as journal:
            journal.add(LOCKED)
        path.chmod(0o400)
        with closing(open_journal(path, read_only=True)) as journal:
            assert list(journal.facts()) == [LOCKED]


def test_a_file_that_was_moved_away_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = open_journal(path)
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(JournalFailed, match="No such file"):
        journal.add(LOCKED)
    open_journal(path).close()
    with pytest.raises(JournalFailed, match="replaced while in use"):
        journal.close()


def test_a_folder_where_nothing_may_be_made_is_told() -> None:
    with _nobody() as folder:
        folder.chmod(0o500)
        with pytest.raises(JournalFailed) as raised:
            open_journal(folder / "journal.sqlite")
        assert _complaint(raised).startswith(
            f"{folder}/journal.sqlite: Permission denied"
        )


def test_a_file_that_may_not_be_read_is_told() -> None:
    with _nobody() as folder:
        path = folder / "journal.sqlite"
        open_journal(path).close()
        path.chmod(0)
        with pytest.raises(JournalFailed) as raised:
            open_journal(path, read_only=True)
        assert "Look whether the file and its folder are yours" in _complaint(raised)


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalFailed) as raised:
        open_journal(tmp_path)
    assert _complaint(raised).startswith(f"{tmp_path}: ")
