"""Files of every released schema are read, and brought up to date.

`schema_0001.sqlite` was written by the version that had schema 0001, with what stands
in `schema_0001.jsonl`. It is never made anew.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from sitwatch.adapters.journal.lineage import OURS, Lineage
from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.trace_file import Skipped, read_traces
from sitwatch.core.facts import Recorded
from sitwatch.ports import JournalFailed

HERE = Path(__file__).parent
LATER = Lineage(("0001", "0002"), (*OURS.scripts, str(HERE / "later")))
BROKEN = Lineage(("0001", "0002"), (*OURS.scripts, str(HERE / "broken")))
BACKUP = "journal.sqlite.0001"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite"
    shutil.copyfile(HERE / "schema_0001.sqlite", path)
    return path


def _expected() -> list[Recorded]:
    return list(read_traces([str(HERE / "schema_0001.jsonl")], Skipped()))


def _facts(path: Path) -> list[Recorded]:
    with closing(open_journal(path, read_only=True)) as journal:
        return list(journal.facts())


def _ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_a_file_of_schema_0001_is_read_whole(old: Path) -> None:
    assert _facts(old) == _expected()


def test_a_file_of_schema_0001_is_written_on(old: Path) -> None:
    expected = _expected()
    with closing(open_journal(old)) as journal:
        journal.add(expected[0])
        assert list(journal.facts()) == [*expected, expected[0]]


def test_a_later_version_brings_the_file_up_to_date(old: Path) -> None:
    with closing(open_journal(old, lineage=LATER)):
        pass
    assert _ask(old, "SELECT version_num FROM alembic_version") == [("0002",)]
    assert _ask(old, "SELECT count(*) FROM facts WHERE note = kind") == [
        (len(_expected()),)
    ]


def test_before_that_it_leaves_a_copy_for_the_owner_alone(old: Path) -> None:
    with closing(open_journal(old, lineage=LATER)):
        pass
    backup = old.with_name(BACKUP)
    assert backup.stat().st_mode & 0o777 == 0o600
    assert _facts(backup) == _expected()
    assert [path.name for path in old.parent.iterdir() if "partial" in path.name] == []


def test_up_to_date_is_brought_no_further(old: Path) -> None:
    with closing(open_journal(old, lineage=LATER)):
        pass
    old.with_name(BACKUP).unlink()
    with closing(open_journal(old, lineage=LATER)):
        pass
    assert not old.with_name(BACKUP).exists()


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    with pytest.raises(JournalFailed, match="no such table: nowhere"):
        open_journal(old, lineage=BROKEN)
    assert _facts(old) == _expected()
    assert _ask(old, "SELECT count(*) FROM sqlite_master WHERE name = 'more'") == [(0,)]


def test_a_step_that_failed_may_succeed_the_next_time(old: Path) -> None:
    with pytest.raises(JournalFailed):
        open_journal(old, lineage=BROKEN)
    with closing(open_journal(old, lineage=LATER)):
        pass
    assert _facts(old.with_name(BACKUP)) == _expected()


def test_a_reader_leaves_an_older_file_alone(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(JournalFailed, match="Start sitwatch once") as raised:
        open_journal(old, read_only=True, lineage=LATER)
    assert "\n" not in str(raised.value)
    assert old.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_of_a_later_version_is_refused_untouched(
    old: Path, *, read_only: bool
) -> None:
    with closing(open_journal(old, lineage=LATER)):
        pass
    before = old.read_bytes()
    with pytest.raises(JournalFailed) as raised:
        open_journal(old, read_only=read_only)
    assert str(raised.value) == (
        f"{old}: written by a later version of sitwatch (schema 0002) and left"
        " untouched. Install that version again, or a newer one"
    )
    assert old.read_bytes() == before


WATCH = """
import sys
from pathlib import Path
from sitwatch.adapters.journal.store import open_journal
open_journal(Path(sys.argv[1])).close()
heavy = {"alembic", "sqlalchemy.orm", "sqlalchemy.ext"} & set(sys.modules)
sys.exit(f"loaded: {heavy}" if heavy else 0)
"""


@pytest.mark.parametrize("name", ["journal.sqlite", "fresh.sqlite"])
def test_neither_alembic_nor_the_orm_is_loaded_for_a_file_of_ours(
    old: Path, name: str
) -> None:
    command = [sys.executable, "-c", WATCH, str(old.with_name(name))]
    subprocess.run(command, check=True, timeout=60)
