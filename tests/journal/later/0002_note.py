"""A later revision, as one might come: a column more, and something in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op  # noqa: TID253 - Alembic itself loads this file

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("facts", sa.Column("note", sa.Text))
    op.execute("UPDATE facts SET note = kind")
