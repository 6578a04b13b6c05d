"""The journal as the engine needs it: a failing disk is said, and stops nothing.

The journal itself holds on to what the disk did not take and tries again with the next
flush; while the program lives, a disk that is full for an hour loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial

from sitwatch.core.facts import Input, Recorded
from sitwatch.ports import Journal, JournalFailed, Reach


class Memory:
    """Writes to a journal; `trouble` is what is amiss now, in a line for the user."""

    def __init__(self, journal: Journal, on_trouble: Callable[[str], None]) -> None:
        """`on_trouble` is told of each change: a line for the user; empty: all well."""
        self._journal = journal
        self._on_trouble = on_trouble
        self.trouble = ""

    def add(self, fact: Recorded) -> None:
        """Write a fact; input is held back, which says nothing of the disk."""
        if self._try(partial(self._journal.add, fact)) and not isinstance(fact, Input):
            self._say("")

    def flush(self) -> None:
        """Put on disk what is held back; where that works, all is well."""
        if self._try(self._journal.flush):
            self._say("")

    def reach(self, since: datetime, kinds: Collection[str]) -> Reach:
        """Return what is needed to know all since then; raises `JournalFailed`."""
        return self._journal.reach(since, kinds)

    def close(self) -> None:
        """Flush, and let go of the file."""
        self._try(self._journal.close)

    def _try(self, write: Callable[[], None]) -> bool:
        """Write; return whether that worked, having said why not."""
        try:
            write()
        except JournalFailed as failure:
            self._say(str(failure))
            return False
        return True

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self._on_trouble(trouble)
