"""What is not on disk yet, in order; input that still grows is part of it.

    row on disk     ... 41 input ]       the last row, where input may still join it
    grown                41 input....]   that row, grown since it was written
    fresh                              42, 43 ...   facts without a row

Only the last fact of all may grow, and only while it is input.
"""

from __future__ import annotations

import msgspec

from sitwatch.core.facts import Input, Recorded
from sitwatch.core.merging import is_joined, joined


class Grown(msgspec.Struct, frozen=True):
    """Input that has a row already, and has grown since."""

    row: int
    fact: Input


class Held:
    """Takes facts, joins input, and forgets what was written."""

    def __init__(self) -> None:
        self.grown: Grown | None = None
        self.fresh: list[Recorded] = []
        self._open: Input | None = None
        self._row = 0

    def __bool__(self) -> bool:
        """Tell whether there is anything to write."""
        return bool(self.fresh or self.grown)

    def take(self, fact: Recorded) -> None:
        """Keep a fact, joined to the one before where that is allowed."""
        if not isinstance(fact, Input):
            self._open = None
            self.fresh.append(fact)
        elif self._open is not None and is_joined(self._open, fact):
            self._grow(joined(self._open, fact))
        else:
            self._open = fact
            self.fresh.append(fact)

    def settle(self, row: int | None) -> None:
        """Forget what was written; `row` is the last one made, None if none was."""
        self._row = row or self._row
        self.grown = None
        self.fresh = []

    def close(self) -> None:
        """Let nothing join what came before."""
        self._open = None

    def _grow(self, fact: Input) -> None:
        self._open = fact
        if self.fresh:
            self.fresh[-1] = fact
        else:
            self.grown = Grown(self._row, fact)
