"""What the window asks of whoever composes it.

The window is a client: it draws values and hands over what the user chose. Where those
values come from, and how a correction reaches the journal, is none of its business.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

import msgspec

from sitwatch.core.facts import Posture
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.verdicts import Report


class SourceFailed(Exception):
    """It could not be read or written; one line: what, where, what to do."""


class Records(msgspec.Struct, frozen=True):
    """What the journal comes to.

    `begun` is its first day, None where nothing was ever recorded; `face` is what the
    tray shows now, None where nobody knows.
    """

    report: Report
    begun: date | None
    face: ShowFace | None = None


class WindowSource(Protocol):
    """Called on the main thread only; every method may raise `SourceFailed`."""

    def now(self) -> datetime:
        """Return this moment in local time, with its offset."""
        ...

    def read(self, first: date, last: date) -> Records:
        """Return the records of these days, both included; more does no harm."""
        ...

    def policy(self) -> Policy:
        """Return the settings in force."""
        ...

    def change(self, changes: dict[str, object]) -> None:
        """Set these settings, by dotted name; raises `BadPolicy` for a bad value."""
        ...

    def correct(self, start: datetime, end: datetime, posture: Posture) -> None:
        """Put the user's word on a stretch of the past into the journal."""
        ...
