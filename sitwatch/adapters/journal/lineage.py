"""Which schema a file has, and how it comes to have ours.

nothing there   made from `schema`, stamped with the newest revision
ours            nothing to do; Alembic is never loaded
an older one    copied beside itself, then brought up to date in one transaction
a newer one, a stranger's, a damaged one    refused, untouched
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from gettext import gettext as _
from pathlib import Path
from typing import Literal

import msgspec
from sqlalchemy import Connection, insert, select

from sitwatch.adapters.journal.database import OWNER_ONLY, raw_of
from sitwatch.adapters.journal.faults import describe_damage
from sitwatch.adapters.journal.schema import APPLICATION_ID, METADATA, VERSION
from sitwatch.ports import JournalFailed


class Lineage(msgspec.Struct, frozen=True):
    """The revisions of the schema, oldest first, and the folders of their scripts."""

    revisions: tuple[str, ...]
    scripts: tuple[str, ...]

    @property
    def newest(self) -> str:
        """The revision that this version writes."""
        return self.revisions[-1]


OURS = Lineage(("0001",), ("sitwatch.adapters.journal:migrations/versions",))

Standing = Literal["empty", "ours", "older"]


def classify_file(connection: Connection, path: Path, lineage: Lineage) -> Standing:
    """Tell how the file stands to us; raise `JournalFailed` where it is not ours."""
    with connection.begin():
        if is_empty(connection):
            return "empty"
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if mark != APPLICATION_ID:
            words = _("{path}: not a journal of sitwatch. Move it away or name another")
            raise JournalFailed(words.format(path=path))
        revision = revision_of(connection)
    if revision == lineage.newest:
        return "ours"
    if revision in lineage.revisions:
        return "older"
    words = _(
        "{path}: written by a later version of sitwatch (schema {revision}) and left"
        " untouched. Install that version again, or a newer one"
    )
    raise JournalFailed(words.format(path=path, revision=revision))


def check_soundness(connection: Connection, path: Path) -> None:
    """Raise `JournalFailed` where the file is damaged; 4 ms for a year of facts."""
    with connection.begin():
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise JournalFailed(describe_damage(path, found))


def is_empty(connection: Connection) -> bool:
    """Tell whether nothing was ever made in the file."""
    things = connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")
    return things.first() is None


def revision_of(connection: Connection) -> str:
    """Return the revision that the file is stamped with, `?` where it has no stamp."""
    return connection.execute(select(VERSION.c.version_num)).scalar() or "?"


def create(connection: Connection, lineage: Lineage) -> None:
    """Make the tables in an empty file, unless somebody else did so meanwhile."""
    with connection.begin():
        if not is_empty(connection):
            return
        METADATA.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(insert(VERSION).values(version_num=lineage.newest))


def upgrade(connection: Connection, path: Path, lineage: Lineage) -> None:
    """Bring an older file up to date; a copy of it stays beside it."""
    with connection.begin():
        revision = revision_of(connection)
    back_up(connection, path.with_name(f"{path.name}.{revision}"))
    migrate(connection, lineage)


def migrate(connection: Connection, lineage: Lineage) -> None:
    """Run the scripts that a file lacks, in one transaction: all of them or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "sitwatch.adapters.journal:migrations")
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(lineage.scripts))
    config.attributes["connection"] = connection
    with connection.begin():
        command.upgrade(config, lineage.newest)


def back_up(connection: Connection, copy: Path) -> None:
    """Copy the file as it is now; the copy appears whole or not at all."""
    partial = copy.with_name(f"{copy.name}.partial")
    partial.unlink(missing_ok=True)
    partial.touch(mode=OWNER_ONLY)
    with closing(sqlite3.connect(partial)) as target:
        raw_of(connection).backup(target)
    partial.replace(copy)
