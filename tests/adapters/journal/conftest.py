"""A journal's table, made as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from sitwatch.adapters.journal.database import connect_writer
from sitwatch.adapters.journal.lineage import OURS, create


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Connection]:
    with closing(connect_writer(tmp_path / "journal.sqlite")) as connection:
        create(connection, OURS)
        yield connection
