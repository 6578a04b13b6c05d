"""Input that goes on, gathered until somebody has to know of it.

    seen    [=)[=) [==)[=)[=) [=)      a piece each beat
    told    [=)    [=============)     the first at once, what follows as one

Neither the core nor the journal cares how input that goes on is cut into facts, and
each telling has its cost.
"""

from __future__ import annotations

from functools import reduce

from sitwatch.core.facts import Input, Recorded
from sitwatch.core.merging import is_joined, joined


class Gathering:
    """Keeps pieces of input that wait to be told, and knows what they carry on."""

    def __init__(self) -> None:
        self._latest: Input | None = None
        self._waiting: list[Input] = []

    def takes(self, fact: Input) -> bool:
        """Keep input that carries on the latest piece; tell whether it does."""
        if self._latest is None or not is_joined(self._latest, fact):
            return False
        self._latest = fact
        self._waiting.append(fact)
        return True

    def release(self) -> Input | None:
        """Return as one piece what waits, which is to be told now; None: nothing."""
        if not self._waiting:
            return None
        whole = reduce(joined, self._waiting)
        self._waiting = []
        return whole

    def follow(self, fact: Recorded) -> None:
        """Hear what is told: only input right after it can carry it on."""
        self._latest = fact if isinstance(fact, Input) else None
