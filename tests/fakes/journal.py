"""A journal in memory, with a disk that can fail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sitwatch.core.facts import Input, Recorded
from sitwatch.core.merging import is_joined, joined
from sitwatch.ports import JournalFailed


class FakeJournal:
    """Keeps facts in a list; `on_disk` is what would outlive a crash.

    Give `fault` words, and nothing reaches the disk until they are taken away.
    """

    def __init__(self) -> None:
        self.on_disk: tuple[Recorded, ...] = ()
        self.fault = ""
        self.is_closed = False
        self._kept: list[Recorded] = []

    def add(self, fact: Recorded) -> None:
        last = self._kept[-1] if self._kept else None
        if (
            isinstance(fact, Input)
            and isinstance(last, Input)
            and is_joined(last, fact)
        ):
            self._kept[-1] = joined(last, fact)
            return
        self._kept.append(fact)
        if not isinstance(fact, Input):
            self.flush()

    def flush(self) -> None:
        if self.fault and self.on_disk != tuple(self._kept):
            raise JournalFailed(self.fault)
        self.on_disk = tuple(self._kept)

    def facts(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Recorded]:
        return iter(
            [
                fact
                for fact in self._kept
                if (since is None or fact.at >= since)
                and (until is None or fact.at < until)
            ]
        )

    def forget(self) -> int:
        """Lose everything; return how much that was."""
        count = len(self._kept)
        self._kept.clear()
        self.on_disk = ()
        return count

    def close(self) -> None:
        self.is_closed = True
        self.flush()
