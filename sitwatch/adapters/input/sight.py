"""Says once when sight is lost and once when it returns, and when to look again."""

from __future__ import annotations

from sitwatch.core.facts import Blinded, Sighted
from sitwatch.core.timeline.ticks import Reading

FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0


class Sight:
    """The sight of one source, which sees until it is told otherwise.

    While blind it is time to try again (`is_due`) after 1 s, then after twice as long
    each time, at most a minute.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._wait_s = FIRST_WAIT_S
        self._due_s = 0.0
        self._is_blind = False

    def lose(self, now: Reading) -> tuple[Blinded, ...]:
        """Sight is lost, or still lost after another try."""
        self._due_s = now.awake_s + self._wait_s
        self._wait_s = min(2 * self._wait_s, LONGEST_WAIT_S)
        was_blind, self._is_blind = self._is_blind, True
        return () if was_blind else (Blinded(source=self._source, **now.stamp),)

    def regain(self, now: Reading) -> tuple[Sighted, ...]:
        """There is sight."""
        self._wait_s = FIRST_WAIT_S
        was_blind, self._is_blind = self._is_blind, False
        return (Sighted(source=self._source, **now.stamp),) if was_blind else ()

    def is_due(self, now: Reading) -> bool:
        """Tell whether it is time to try again."""
        return now.awake_s >= self._due_s
