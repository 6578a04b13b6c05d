"""The one table of the journal, and the mark of its file.

`at_us` is microseconds since 1970 in UTC and `offset_s` the offset then in force: an
instant compares as a number and still knows its local day. `body` is the fact as JSON
without what has a column of its own. A fresh file is made from here; an older one is
brought here by `migrations`, and a test holds that both come out the same.
"""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    Column,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

APPLICATION_ID = 0x73697477
"""`sitw`, in the header of the file: tells our files from other people's."""

METADATA = MetaData()

FACTS = Table(
    "facts",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at_us", Integer, nullable=False),
    Column("offset_s", Integer, nullable=False),
    Column("up_s", REAL),
    Column("kind", Text, nullable=False),
    Column("device", Text),
    Column("body", Text, nullable=False),
    # An id is never given twice, so the highest one given tells readers of changes.
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

VERSION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
