"""The schema that a fresh file is made with is the one that the migrations make."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from sitwatch.adapters.journal.database import connect_writer
from sitwatch.adapters.journal.lineage import OURS, create, migrate
from sitwatch.adapters.journal.schema import APPLICATION_ID


def _things(path: Path) -> dict[str, object]:
    """Return what SQLite knows of a file's tables, and the marks in it."""
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
        [[mark]] = connection.execute("PRAGMA application_id")
        stamps = connection.execute(
            "SELECT version_num FROM alembic_version"
        ).fetchall()
    tables = {name: re.sub(r"\s+", " ", sql or "").strip() for name, sql in made}
    return {"tables": tables, "mark": mark, "stamps": stamps}


def test_a_fresh_file_equals_a_migrated_one(tmp_path: Path) -> None:
    with closing(connect_writer(tmp_path / "fresh")) as connection:
        create(connection, OURS)
    with closing(connect_writer(tmp_path / "migrated")) as connection:
        migrate(connection, OURS)
    assert _things(tmp_path / "fresh") == _things(tmp_path / "migrated")


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    with closing(connect_writer(tmp_path / "fresh")) as connection:
        create(connection, OURS)
    header = (tmp_path / "fresh").read_bytes()[:100]
    assert header[68:72] == b"sitw" == APPLICATION_ID.to_bytes(4, "big")
