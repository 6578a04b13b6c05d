"""A later revision that fails half-way."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op  # noqa: TID253 - Alembic itself loads this file

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table("more", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("DELETE FROM facts")
    op.execute("INSERT INTO nowhere VALUES (1)")
