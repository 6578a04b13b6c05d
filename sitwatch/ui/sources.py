"""What the window asks of whoever composes it.

The window is a client: it draws values and hands over what the user chose. Where those
values come from, and how a correction reaches the journal, is none of its business.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol, TypeAlias

from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.breaks.review import Review
from sitwatch.core.facts import Advice, Fact, Posture, Recorded
from sitwatch.core.policy import Policy
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.ports import Clock, Sounds
from sitwatch.presenters.advice import AdviceChoice
from sitwatch.presenters.evidence import Reasons
from sitwatch.presenters.records import Records
from sitwatch.presenters.whole_day import Routine

__all__ = ["Attempt", "Records", "SourceFailed", "WindowSource"]


class SourceFailed(Exception):
    """It could not be read or written; one line: what, where, what to do."""


Attempt: TypeAlias = Callable[..., None]
"""Takes steps in order; says in a line where one failed, and leaves the rest."""


class WindowSource(Protocol):
    """Called on the main thread only; every method may raise `SourceFailed`."""

    def now(self) -> datetime:
        """Return this moment in local time, with its offset."""
        ...

    def clock(self) -> Clock:
        """Return the clock by which something moves on the screen."""
        ...

    def read(self, first: date, last: date) -> Records:
        """Return the records of these days, both included; more does no harm."""
        ...

    def summaries(self, first: date) -> tuple[DaySummary, ...]:
        """Return what the days from `first` on come to, without their course."""
        ...

    def ahead(self) -> Forecast | None:
        """Return the breaks to come today; None: nothing was ever seen."""
        ...

    def advice(self) -> Review | None:
        """Return what might suit better, None: nothing, or it was answered lately."""
        ...

    def answer_advice(self, advice: Advice, choice: AdviceChoice) -> None:
        """Take a choice, or let all be; it is not asked again for a while."""
        ...

    def reasons(self) -> Reasons:
        """Return why all is as it is, and which of the user's packs are left out."""
        ...

    def lasting(self) -> tuple[Recorded, ...]:
        """Return what holds however long ago it was told, in the order told."""
        ...

    def history(self) -> History:
        """Return what was done, offered and told of the programme."""
        ...

    def catalogue(self) -> Catalogue:
        """Return the exercises."""
        ...

    def sounds(self) -> Sounds:
        """Return what cues are played with."""
        ...

    def post(self, fact: Fact) -> None:
        """Put a fact into the journal that was made here, stamped by `clock`."""
        ...

    def is_locked(self) -> bool:
        """Tell whether the session is locked; False where unknown, and never raises."""
        ...

    def hush(self, until: datetime) -> None:
        """Have no break offered until then; a longer pause stays as it is."""
        ...

    def tell(self, changes: dict[str, object]) -> None:
        """Put into the journal what the user tells of themself, by the name of each."""
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

    def sat_elsewhere(self, start: datetime, end: datetime) -> None:
        """Put into the journal that the user was away then, and sat all the same."""
        ...

    def undo(self, word: datetime) -> None:
        """Take back what the user said at that moment."""
        ...

    def set_routine(self, routine: Routine) -> None:
        """Put what returns into the journal; a share of 0 ends it."""
        ...

    def set_desk_share(self, share: float | None) -> None:
        """Put into the journal how much of the time at the desk the user sits.

        None takes back what they said of it.
        """
        ...

    def day_trace(self, day: date) -> bytes:
        """Return a day as a trace file without anything personal."""
        ...
