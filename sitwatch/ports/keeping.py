"""What keeps facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Protocol

import msgspec

from sitwatch.core.facts import Recorded


class JournalFailed(Exception):
    """The journal cannot be used; the message says what, where and what to do."""


class Reach(msgspec.Struct, frozen=True):
    """A part of a journal that reaches to its end, in the order of writing.

    `before` is how many facts come before it; `lasting` are those of some kinds among
    them, `facts` all that are in it, read while they are asked for.
    """

    lasting: tuple[Recorded, ...]
    facts: Iterable[Recorded]
    before: int = 0


class Journal(Protocol):
    """Keeps facts in the order of writing; raises `JournalFailed`.

    Input that follows closely on input is merged into one fact (`core.merging`), held
    back at most `hold` and written by the next `flush`; any other fact is on disk when
    `add` returns.
    """

    def add(self, fact: Recorded) -> None:
        """Keep a fact."""
        ...

    def flush(self) -> None:
        """Put on disk what was held back."""
        ...

    def facts(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterable[Recorded]:
        """Yield what was written, in order; bounds are half-open, on `at`."""
        ...

    def reach(self, since: datetime, kinds: Collection[str]) -> Reach:
        """Return what is needed to know all of the time from `since` on.

        That is every fact from the last start of the recorder before it, and the facts
        of these kinds from before that; of those that have an `end`, the ones that were
        over days before `since` may be missing.
        """
        ...

    def close(self) -> None:
        """Flush and let go of the file; safe to call twice."""
        ...


HOLD = timedelta(seconds=5)
"""How long merged input may wait to be written, from when it happened."""
