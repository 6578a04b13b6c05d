"""The session where nobody tells of lock, sleep and user switch."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ports import Finding, InTurn, Post


class NoSession:
    """Posts nothing; pauses and the clocks have to tell the rest."""

    def __init__(self, trouble: str = "") -> None:
        """Say what was tried and failed, where something was."""
        self._trouble = trouble

    @property
    def finding(self) -> Finding:
        why = _("nothing here tells of lock and sleep; pauses in input tell of absence")
        words = f"{self._trouble}; {why}" if self._trouble else why
        remedy = _("nothing to do: absences are still seen")
        return Finding("session", "", words, remedy)

    def awaits_return(self) -> bool:
        return False

    def open(self, post: Post, in_turn: InTurn) -> None:
        """There is nothing to begin."""

    def close(self) -> None:
        """There is nothing to let go of."""
