"""The source while there is none: says so, and looks for one again and again.

A program that starts with the desktop may be there before the desktop is.
"""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.adapters.input.sight import Sight
from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, InputSource


class SeekingSource:
    """Blind until `seek` finds a source; from then on it is that source.

    `seek` returns a source, or the finding that says why there is none.
    """

    def __init__(
        self, finding: Finding, seek: Callable[[], InputSource | Finding]
    ) -> None:
        """Begin with nothing found."""
        self._finding = finding
        self._seek = seek
        self._found: InputSource | None = None
        self._sight = Sight("none")
        self._is_told = False

    @property
    def finding(self) -> Finding:
        return self._finding if self._found is None else self._found.finding

    @property
    def can_wait(self) -> bool:
        return self._found is not None and self._found.can_wait

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        if self._found is not None:
            return self._found.look(reading)
        if not self._is_told:
            self._is_told = True
            return self._sight.lose(reading)
        return self._try(reading) if self._sight.is_due(reading) else ()

    def close(self) -> None:
        if self._found is not None:
            self._found.close()

    def _try(self, reading: Reading) -> tuple[Fact, ...]:
        sought = self._seek()
        if isinstance(sought, Finding):
            self._finding = sought
            return self._sight.lose(reading)
        self._found = sought
        return *self._sight.regain(reading), *sought.look(reading)
