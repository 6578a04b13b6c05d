"""A source for the window, made of values; it can be told to fail."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import asdict

from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.breaks.review import Review
from sitwatch.core.facts import (
    Advice,
    Fact,
    Posture,
    ProfileChanged,
    Recorded,
    RoutineSet,
)
from sitwatch.core.policy import BadPolicy, Policy, changed
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History, Telling, history_after
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.ports import Clock, Sounds
from sitwatch.presenters.advice import AdviceChoice
from sitwatch.presenters.evidence import Reasons
from sitwatch.presenters.whole_day import Routine
from sitwatch.ui.sources import Records, SourceFailed
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue


class ValueSource:
    """Gives what it holds, remembers what it was asked, and fails with `trouble`."""

    def __init__(self, records: Records, now: datetime = MONDAY) -> None:
        self.records = records
        self.moment = now
        self.kept = Policy()
        self.trouble = ""
        self.refused = ""
        self.read_days: list[tuple[date, date]] = []
        self.changes: list[dict[str, object]] = []
        self.corrections: list[tuple[datetime, datetime, Posture]] = []
        self.elsewhere: list[tuple[datetime, datetime]] = []
        self.undone: list[datetime] = []
        self.routines: list[Routine] = []
        self.desk_shares: list[float | None] = []
        self.coming: Forecast | None = None
        self.advised: Review | None = None
        self.advice_reads = 0
        self.answers: list[tuple[Advice, str]] = []
        self.ticking = HandClock()
        self.told: tuple[Recorded, ...] = ()
        self.reasoned = Reasons((), ())
        self.trained: tuple[Telling, ...] = ()
        self.heard = FakeSounds()
        self.posted: list[Fact] = []
        self.locked = False
        self.hushed: datetime | None = None
        self.tellings: list[dict[str, object]] = []

    def now(self) -> datetime:
        return self.moment

    def clock(self) -> Clock:
        return self.ticking

    def read(self, first: date, last: date) -> Records:
        self._fail()
        self.read_days.append((first, last))
        return self.records

    def summaries(self, first: date) -> tuple[DaySummary, ...]:
        self._fail()
        return self.records.report.days

    def sounds(self) -> Sounds:
        return self.heard

    def post(self, fact: Fact) -> None:
        self._fail()
        self.posted.append(fact)

    def is_locked(self) -> bool:
        return self.locked

    def hush(self, until: datetime) -> None:
        self._fail()
        self.hushed = until

    def policy(self) -> Policy:
        self._fail()
        return self.kept

    def change(self, changes: dict[str, object]) -> None:
        self._fail()
        if self.refused:
            raise BadPolicy(self.refused, self.refused.partition(":")[0])
        self.kept = changed(self.kept, changes)
        self.changes.append(changes)

    def correct(self, start: datetime, end: datetime, posture: Posture) -> None:
        self._fail()
        self.corrections.append((start, end, posture))

    def ahead(self) -> Forecast | None:
        self._fail()
        return self.coming

    def advice(self) -> Review | None:
        self._fail()
        self.advice_reads += 1
        return self.advised

    def answer_advice(self, advice: Advice, choice: AdviceChoice) -> None:
        self._fail()
        self.answers.append((advice, choice.name))
        self.kept = changed(self.kept, choice.changes)

    def reasons(self) -> Reasons:
        self._fail()
        return self.reasoned

    def lasting(self) -> tuple[Recorded, ...]:
        self._fail()
        return self.told

    def history(self) -> History:
        self._fail()
        history = History()
        for fact in (*self.trained, *self.told):
            if isinstance(fact, Telling):
                history = history_after(history, fact)
        return history

    def catalogue(self) -> Catalogue:
        self._fail()
        return shipped_catalogue()

    def tell(self, changes: dict[str, object]) -> None:
        self._fail()
        self.tellings.append(changes)
        self.told += (ProfileChanged(at=self.moment, changes=changes),)

    def sat_elsewhere(self, start: datetime, end: datetime) -> None:
        self._fail()
        self.elsewhere.append((start, end))

    def undo(self, word: datetime) -> None:
        self._fail()
        self.undone.append(word)

    def set_routine(self, routine: Routine) -> None:
        self._fail()
        self.routines.append(routine)
        self.told += (RoutineSet(at=self.moment, **asdict(routine)),)

    def set_desk_share(self, share: float | None) -> None:
        self._fail()
        self.desk_shares.append(share)
        changes = {"desk_share": share}
        self.told += (ProfileChanged(at=self.moment, changes=changes),)

    def day_trace(self, day: date) -> bytes:
        self._fail()
        return f"{day}\n".encode()

    def _fail(self) -> None:
        if self.trouble:
            raise SourceFailed(self.trouble)
