"""A file is made, taken as it is, brought up to date or refused; never guessed at."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, update

from sitwatch.adapters.journal.database import connect_writer
from sitwatch.adapters.journal.lineage import (
    OURS,
    Lineage,
    back_up,
    check_soundness,
    classify_file,
    create,
    is_empty,
    revision_of,
)
from sitwatch.adapters.journal.schema import VERSION
from sitwatch.ports import JournalFailed

LATER = Lineage(("0001", "0002"), ())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def made(path: Path) -> Iterator[Connection]:
    with closing(connect_writer(path)) as connection:
        create(connection, OURS)
        yield connection


def test_a_file_without_tables_is_empty(path: Path) -> None:
    with closing(connect_writer(path)) as connection:
        assert classify_file(connection, path, OURS) == "empty"


def test_a_file_that_was_made_is_ours(made: Connection, path: Path) -> None:
    assert classify_file(made, path, OURS) == "ours"
    check_soundness(made, path)


def test_a_file_is_older_to_a_later_version(made: Connection, path: Path) -> None:
    assert classify_file(made, path, LATER) == "older"


def test_a_file_of_an_unheard_of_revision_is_of_a_later_version(
    made: Connection, path: Path
) -> None:
    with made.begin():
        made.execute(update(VERSION).values(version_num="0009"))
    with pytest.raises(
        JournalFailed, match=r"later version of sitwatch \(schema 0009\)"
    ):
        classify_file(made, path, OURS)


def test_a_file_without_a_stamp_is_refused(made: Connection, path: Path) -> None:
    with made.begin():
        made.execute(delete(VERSION))
    with pytest.raises(JournalFailed, match=r"\(schema \?\)"):
        classify_file(made, path, OURS)


def test_a_file_without_our_mark_is_a_strangers(made: Connection, path: Path) -> None:
    with made.begin():
        made.exec_driver_sql("PRAGMA application_id=7")
    with pytest.raises(JournalFailed, match="not a journal of sitwatch"):
        classify_file(made, path, OURS)


def test_what_somebody_else_made_meanwhile_is_left_alone(made: Connection) -> None:
    with made.begin():
        made.execute(update(VERSION).values(version_num="0009"))
    create(made, OURS)
    with made.begin():
        assert revision_of(made) == "0009"


def test_making_fails_as_a_whole(path: Path) -> None:
    with closing(connect_writer(path)) as connection:
        connection.exec_driver_sql("CREATE TEMP TABLE alembic_version (no)")
        connection.commit()
        with pytest.raises(Exception, match="version_num"):
            create(connection, OURS)
        with connection.begin():
            assert is_empty(connection)


def test_a_copy_is_whole_or_not_there(made: Connection, path: Path) -> None:
    copy = path.with_name("copy")
    copy.with_name("copy.partial").write_text("left by a power cut")
    back_up(made, copy)
    with closing(sqlite3.connect(copy)) as other:
        stamps = other.execute("SELECT version_num FROM alembic_version").fetchall()
    assert stamps == [("0001",)]
    assert not copy.with_name("copy.partial").exists()
    assert copy.stat().st_mode & 0o777 == 0o600
