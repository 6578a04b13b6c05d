"""The source where nothing can see input: says so once, and that is all it knows."""

from __future__ import annotations

from sitwatch.adapters.input.sight import Sight
from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding


class BlindSource:
    """Sees nothing; its finding says why, and what to do about it."""

    def __init__(self, finding: Finding) -> None:
        self._finding = finding
        self._sight = Sight("none")

    @property
    def finding(self) -> Finding:
        return self._finding

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        return self._sight.lose(reading)

    def close(self) -> None:
        """There is nothing to let go of."""
