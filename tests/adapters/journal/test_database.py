"""Connections are set to be safe, and the file is its owner's alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from sitwatch.adapters.journal.database import (
    connect_nowhere,
    connect_reader,
    connect_writer,
    raw_of,
)

UMASKS = pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o177, 0o277])


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Connection]:
    with closing(connect_writer(tmp_path / "there" / "journal.sqlite")) as made:
        with made.begin():
            made.exec_driver_sql("CREATE TABLE things (name)")
        yield made


@pytest.fixture
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def _modes(folder: Path) -> dict[str, int]:
    return {part.name: part.stat().st_mode & 0o777 for part in folder.iterdir()}


def _pragma(connection: Connection, name: str) -> object:
    [[value]] = raw_of(connection).execute(f"PRAGMA {name}")
    return value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 1000),
        ("secure_delete", 1),
    ],
)
def test_a_writer_is_set_to_survive(
    writer: Connection, name: str, value: object
) -> None:
    assert _pragma(writer, name) == value


def test_a_writer_takes_its_turn_at_the_start(writer: Connection) -> None:
    said: list[str] = []
    raw_of(writer).set_trace_callback(said.append)
    with writer.begin():
        pass
    assert said == ["BEGIN IMMEDIATE", "COMMIT"]


def test_making_a_table_is_undone_with_the_rest(writer: Connection) -> None:
    with writer.begin() as transaction:
        writer.exec_driver_sql("CREATE TABLE more (name)")
        transaction.rollback()
    names = raw_of(writer).execute("SELECT name FROM sqlite_master").fetchall()
    assert names == [("things",)]


@pytest.mark.usefixtures("writer")
def test_a_reader_cannot_write(tmp_path: Path) -> None:
    with closing(connect_reader(tmp_path / "there" / "journal.sqlite")) as reader:
        with pytest.raises(OperationalError, match="readonly"):
            reader.exec_driver_sql("INSERT INTO things VALUES (1)")
        reader.rollback()
        assert reader.exec_driver_sql("SELECT * FROM things").all() == []


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(OperationalError, match="unable to open"):
        connect_reader(tmp_path / "journal.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_nowhere_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(connect_nowhere()) as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE things (name)")
    assert list(tmp_path.iterdir()) == []


@UMASKS
@pytest.mark.usefixtures("umask")
def test_the_file_and_what_lies_beside_it_are_the_owners_alone(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "there"
    with closing(connect_writer(folder / "journal.sqlite")) as writer:
        with writer.begin():
            writer.exec_driver_sql("CREATE TABLE things (name)")
        assert set(_modes(folder)) == {
            "journal.sqlite",
            "journal.sqlite-wal",
            "journal.sqlite-shm",
        }
        assert set(_modes(folder).values()) == {0o600}


@pytest.mark.usefixtures("writer")
def test_a_new_folder_is_the_owners_alone(tmp_path: Path) -> None:
    assert (tmp_path / "there").stat().st_mode & 0o777 == 0o700


def test_others_are_shut_out_of_a_file_that_was_open_to_them(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    first = connect_writer(path)
    for part in tmp_path.iterdir():
        part.chmod(0o644)
    with closing(first), closing(connect_writer(path)):
        assert set(_modes(tmp_path).values()) == {0o600}


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    connect_writer(tmp_path / "journal.sqlite").close()
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_name_with_odd_characters_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "my #1 journal? 100%.sqlite"
    connect_writer(path).close()
    assert [part.name for part in tmp_path.iterdir()] == [path.name]
