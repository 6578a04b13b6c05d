"""What writes into the file, as long as that stands under its name.

It is used every few seconds, all day long, and so goes the shortest way.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from gettext import gettext as _
from pathlib import Path

from sqlalchemy import Connection

from sitwatch.adapters.journal.database import raw_of
from sitwatch.adapters.journal.held import Grown
from sitwatch.adapters.journal.rows import grow_row, write_rows
from sitwatch.core.facts import Recorded
from sitwatch.ports import JournalFailed


class Pen:
    """Writes by a connection of its own, `writer`."""

    def __init__(self, path: Path, writer: Connection) -> None:
        """Take note of which file it is."""
        self.writer = writer
        self._path = path
        self._raw = raw_of(writer)
        # A third of what a path object would take.
        self._standing = partial(os.stat, os.fspath(path))
        self._inode = self._standing().st_ino

    def write(self, grown: Grown | None, fresh: Sequence[Recorded]) -> int | None:
        """Write all or nothing; return the last row made, None if none was.

        Refuses where another file has come under the name; raises what the database or
        the system raises.
        """
        if self._standing().st_ino != self._inode:
            words = _("{path}: replaced while in use. Quit sitwatch and start it again")
            raise JournalFailed(words.format(path=self._path))
        if grown is not None and not fresh:
            grow_row(self._raw, grown)
            return None
        return write_rows(self.writer, grown, fresh)
