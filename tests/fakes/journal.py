"""A journal in memory, with a disk that can fail."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sitwatch.core.facts import Input, Recorded, Started
from sitwatch.core.merging import is_joined, joined
from sitwatch.ports import JournalFailed, Reach


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

    def reach(self, since: datetime, kinds: Collection[str]) -> Reach:
        kept = self._kept
        later = (n for n, fact in enumerate(kept) if fact.at >= since)
        first = next(later, len(kept))
        begun = (n for n in range(first, -1, -1) if isinstance(_at(kept, n), Started))
        first = max(next(begun, 0) - 1, 0)
        lasting = (fact for fact in kept[:first] if _name(fact) in kinds)
        return Reach(tuple(lasting), kept[first:], first)

    def forget(self) -> int:
        """Lose everything; return how much that was."""
        count = len(self._kept)
        self._kept.clear()
        self.on_disk = ()
        return count

    def close(self) -> None:
        self.is_closed = True
        self.flush()


def _at(facts: Sequence[Recorded], number: int) -> Recorded | None:
    return facts[number] if number < len(facts) else None


def _name(fact: Recorded) -> object:
    return fact.__struct_config__.tag
