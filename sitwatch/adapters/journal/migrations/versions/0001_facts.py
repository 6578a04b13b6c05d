"""The table of facts, and the mark of the file.

A released script is never changed: it says what files of its time look like.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "facts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at_us", sa.Integer, nullable=False),
        sa.Column("offset_s", sa.Integer, nullable=False),
        sa.Column("up_s", sa.REAL),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("device", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.execute("PRAGMA application_id=1936290935")
