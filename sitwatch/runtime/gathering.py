"""Input that goes on, gathered until somebody has to know of it.

    seen       [=)[=) [==)[=)[=) [=)[==)[=) [=)     a piece each beat
    written    [=)    [=============)[========)     the first at once, others in time
    told       [=)    [=======================)     and only when something is judged

Neither the core nor the journal cares how input that goes on is cut into facts, and
each writing has its cost, as each telling has.
"""

from __future__ import annotations

from functools import reduce

from sitwatch.core.facts import Input, Recorded
from sitwatch.core.merging import is_joined, joined


class Gathering:
    """Keeps pieces of input that wait to be told, and knows what they carry on."""

    def __init__(self) -> None:
        self._latest: Input | None = None
        self._unwritten: list[Input] = []
        self._untold: list[Input] = []

    def takes(self, fact: Input) -> bool:
        """Keep input that carries on the latest piece; tell whether it does."""
        if self._latest is None or not is_joined(self._latest, fact):
            return False
        self._latest = fact
        self._unwritten.append(fact)
        return True

    def to_write(self) -> Input | None:
        """Return as one piece what is to be written now; None: nothing."""
        if not self._unwritten:
            return None
        whole = self._latest = reduce(joined, self._unwritten)
        self._unwritten = []
        self._untold.append(whole)
        return whole

    def to_tell(self) -> Input | None:
        """Return as one piece what was written, to be told now; None: nothing."""
        if not self._untold:
            return None
        whole = self._latest = reduce(joined, self._untold)
        self._untold = []
        return whole

    def follow(self, fact: Recorded) -> None:
        """Hear what is told: only input right after it can carry it on."""
        self._latest = fact if isinstance(fact, Input) else None
