"""Alembic's way in: runs the scripts on the connection that `lineage` hands over.

The connection has begun its transaction already, so a script that fails leaves nothing.
"""

from __future__ import annotations

from alembic import context

from sitwatch.adapters.journal.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite changes a table by making it anew.
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
