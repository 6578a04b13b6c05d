"""What the window shows and does, by way of the client: it is one like any other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from msgspec.structs import asdict

from sitwatch.adapters.places import ResourcesMissing
from sitwatch.adapters.trace_file import encode
from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.breaks.review import Review
from sitwatch.core.facts import (
    Advice,
    Corrected,
    Declared,
    Fact,
    Paused,
    Posture,
    ProfileChanged,
    Recorded,
    RoutineSet,
    Undone,
)
from sitwatch.core.policy import BadPolicy, Policy, clock_offset
from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.sitting.lessons import DESK_SHARE
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import day_of
from sitwatch.core.timeline.ticks import Stamp
from sitwatch.ports import Clock, JournalFailed, Sounds
from sitwatch.presenters.advice import AdviceChoice
from sitwatch.presenters.evidence import Reasons
from sitwatch.presenters.question import ELSEWHERE
from sitwatch.presenters.today import local_day
from sitwatch.presenters.whole_day import Routine
from sitwatch.runtime.channel import ChannelFailed
from sitwatch.runtime.client import Client
from sitwatch.runtime.cues import cue_sounds
from sitwatch.runtime.exercises import stock_of
from sitwatch.runtime.looking_back import answer_advice, look_back
from sitwatch.runtime.nearby import facts_near
from sitwatch.runtime.prospect import prospect
from sitwatch.runtime.reasons import reasons_at
from sitwatch.runtime.training import told_history
from sitwatch.ui.sources import Records, SourceFailed


class ClientSource:
    """`ui.sources.WindowSource` over a client."""

    def __init__(self, client: Client) -> None:
        """Show this user's sitwatch."""
        self._client = client
        self._ahead: tuple[datetime, Forecast | None] | None = None
        self._catalogue: Catalogue | None = None
        self._sounds: Sounds | None = None

    def now(self) -> datetime:
        """Return this moment in local time, by the clock that is being lived by."""
        return self._client.moment()

    def clock(self) -> Clock:
        """Return the clock of this machine."""
        return self._client.clock

    def read(self, first: date, last: date) -> Records:
        """Return the records from `first` on; those after `last` do no harm."""
        with _failing():
            status = self._client.status()
            return Records(
                report=self._client.report(first),
                begun=self._begun(),
                face=None if status is None else status.face,
                facts=facts_near(self._client, first, last),
            )

    def summaries(self, first: date) -> tuple[DaySummary, ...]:
        """Return what the days from `first` on come to."""
        with _failing():
            return self._client.summaries(first)

    def ahead(self) -> Forecast | None:
        """Return the breaks to come today; None: nothing was ever seen.

        It takes reading weeks (.3 s), so it is read once a minute, and whenever the
        user has said or set something.
        """
        now = self.now()
        minute = now.replace(second=0, microsecond=0)
        if self._ahead is None or self._ahead[0] != minute:
            with _failing():
                self._ahead = minute, prospect(self._client, now)
        return self._ahead[1]

    def advice(self) -> Review | None:
        """Return what might suit better, None: nothing."""
        with _failing():
            now = self.now()
            rollover = clock_offset(self._client.policy.day.rollover)
            return look_back(self._client, now, local_day(now, rollover))

    def answer_advice(self, advice: Advice, choice: AdviceChoice) -> None:
        """Take a choice, or let all be."""
        self._ahead = None
        with _failing():
            answer_advice(self._client, advice, choice)

    def reasons(self) -> Reasons:
        """Return why all is as it is."""
        with _failing():
            return reasons_at(self._client.places)

    def lasting(self) -> tuple[Recorded, ...]:
        """Return the user's words on other times, and on themself."""
        with _failing():
            return self._client.lasting()

    def history(self) -> History:
        """Return what was done, offered and told of the programme."""
        with _failing():
            return told_history(self._client)

    def catalogue(self) -> Catalogue:
        """Return the exercises; they are read once."""
        if self._catalogue is None:
            with _failing():
                self._catalogue = stock_of(self._client.places).catalogue
        return self._catalogue

    def sounds(self) -> Sounds:
        """Return what cues are played with; it is looked for once."""
        if self._sounds is None:
            with _failing():
                self._sounds = cue_sounds()
        return self._sounds

    def post(self, fact: Fact) -> None:
        """Put a fact into the journal."""
        self._post(fact)

    def is_locked(self) -> bool:
        """Tell whether the session is locked, as far as a resident knows."""
        status = self._client.status()
        return status is not None and status.is_locked

    def hush(self, until: datetime) -> None:
        """Have no break offered until then, unless there is a longer pause already."""
        status = self._client.status()
        face = None if status is None else status.face
        paused = None if face is None else face.paused_until
        if paused is None or paused < until:
            self._post(Paused(**self._stamp(), until=until, why="session"))

    def tell(self, changes: dict[str, object]) -> None:
        """Put into the journal what the user tells of themself."""
        self._post(ProfileChanged(**self._stamp(), changes=changes))

    def policy(self) -> Policy:
        """Return the settings in force."""
        with _failing():
            return self._client.policy

    def change(self, changes: dict[str, object]) -> None:
        """Set these settings; raises `BadPolicy` for a bad value."""
        self._ahead = None
        with _failing(but=BadPolicy):
            self._client.change(changes)

    def correct(self, start: datetime, end: datetime, posture: Posture) -> None:
        """Put the user's word on a stretch of the past into the journal."""
        self._post(Corrected(**self._stamp(), start=start, end=end, posture=posture))

    def sat_elsewhere(self, start: datetime, end: datetime) -> None:
        """Say both in one breath: away from here, and sitting."""
        stamp = self._stamp()
        self._post(
            Corrected(**stamp, start=start, end=end, posture="away"),
            Declared(**stamp, start=start, end=end, label=ELSEWHERE),
        )

    def undo(self, word: datetime) -> None:
        """Take back what was said at a moment."""
        self._post(Undone(**self._stamp(), word=word))

    def set_routine(self, routine: Routine) -> None:
        """Put what returns into the journal; a share of 0 ends it."""
        self._post(RoutineSet(**self._stamp(), **asdict(routine)))

    def set_desk_share(self, share: float | None) -> None:
        """Put the user's own judgement of their time at the desk into the journal."""
        self.tell({DESK_SHARE: share})

    def day_trace(self, day: date) -> bytes:
        """Return a day as a trace file without anything personal."""
        with _failing():
            return b"".join(map(encode, self._client.trace_of(day)))

    def _stamp(self) -> Stamp:
        return self._client.clock.read().stamp

    def _post(self, *words: Fact) -> None:
        self._ahead = None
        with _failing():
            for word in words:
                self._client.post(word)

    def _begun(self) -> date | None:
        rollover = clock_offset(self._client.policy.day.rollover)
        for fact in islice(self._client.facts(), 1):
            offset = fact.at.utcoffset() or timedelta(0)
            return day_of(fact.at.astimezone(UTC), offset, rollover)
        return None


_FAILURES = (
    JournalFailed,
    ChannelFailed,
    BadPolicy,
    BadCatalogue,
    ResourcesMissing,
)


@contextmanager
def _failing(but: type[Exception] | None = None) -> Iterator[None]:
    """Turn what may fail on this machine into the one failure that the window shows."""
    try:
        yield
    except _FAILURES as error:
        if but is not None and isinstance(error, but):
            raise
        raise SourceFailed(str(error)) from error
