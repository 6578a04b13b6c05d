"""What every process but the resident may do: read the journal, and tell it things.

The resident is the only writer while it runs, so a client hands it facts over the
channel; where none runs, the client appends them itself. A journal that does not exist
yet reads as empty.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.digest_file import drop_digest
from sitwatch.adapters.places import Places, usual_places
from sitwatch.core.advance.lasting import LASTING, LOOK_BACK, WORDS
from sitwatch.core.facts import Fact, PolicyChanged, Recorded
from sitwatch.core.policy import Policy, changed, clock_offset, differences
from sitwatch.core.sitting.verdicts import DaySummary, Report
from sitwatch.core.timeline.days import DAY
from sitwatch.ports import Clock
from sitwatch.runtime.channel import (
    AskStatus,
    ChannelFailed,
    Flush,
    Flushed,
    Forget,
    Forgotten,
    Message,
    PostFact,
    Refused,
    Reply,
    Status,
    ask,
)
from sitwatch.runtime.loading import loading

BEGINNING = date(1971, 1, 1)
"""No day is asked for before."""

if TYPE_CHECKING:
    from sitwatch.adapters.journal.store import SqliteJournal
    from sitwatch.runtime.accounts import Accounts, Clocks


class Client:
    """One user's sitwatch, seen from outside the resident."""

    def __init__(self, places: Places, clock: Clock) -> None:
        self.places = places
        self.clock = clock

    @property
    def now(self) -> datetime:
        """This moment, with the local offset."""
        return self.clock.read().wall

    def moment(self) -> datetime:
        """Return this moment by the clock of the resident, else of the machine.

        In a demonstration the resident lives through a day that is not this one.
        """
        return self._flushed() or self.now

    @property
    def policy(self) -> Policy:
        """The settings in force; raises `BadPolicy`."""
        from sitwatch.adapters.settings_file import read_settings

        return read_settings(self.places.settings_file)

    def ask(self, message: Message) -> Reply | None:
        """Say it to the resident; None where none runs. Raises `ChannelFailed`."""
        return ask(self.places.socket, message)

    def order(self, message: Message) -> bool:
        """Have the resident do it; tell whether one runs. Raises `ChannelFailed`."""
        reply = self.ask(message)
        if isinstance(reply, Refused):
            raise ChannelFailed(reply.why)
        return reply is not None

    def status(self) -> Status | None:
        """How the resident fares; None where none runs, or none that says so."""
        try:
            reply = self.ask(AskStatus())
        except ChannelFailed:
            return None
        return reply if isinstance(reply, Status) else None

    def post(self, fact: Fact) -> None:
        """Put a fact into the journal, by the resident or else with one's own hand.

        Raises `ChannelFailed` or `JournalFailed`: then it was not written.
        """
        if not self.order(PostFact(fact)):
            self._append(fact)

    def facts(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Recorded]:
        """Yield what is recorded, up to this second; raises `JournalFailed`."""
        self._flushed()
        yield from self._read(since, until)

    def report(self, first: date | None = None) -> Report:
        """Return the journal as days, from `first` on; days before it do no harm.

        Where a resident runs it looks until now, and so do the days; else nothing is
        known since the last fact. Raises `JournalFailed` and `BadPolicy`.
        """
        with self._accounts() as (accounts, clocks):
            return accounts.report(first or BEGINNING, clocks)

    def summaries(self, first: date | None = None) -> tuple[DaySummary, ...]:
        """Return what the days from `first` on come to, without their course.

        As `report`, but days that are over are not worked out every time.
        """
        with self._accounts() as (accounts, clocks):
            return accounts.days(first or BEGINNING, clocks)

    @contextmanager
    def _accounts(self) -> Iterator[tuple[Accounts, Clocks]]:
        from sitwatch.runtime.accounts import Accounts, Clocks

        policy, until = self.policy, self._flushed()
        rollover = clock_offset(policy.day.rollover)
        clocks = Clocks(until, self.now, lambda day: day_begins(day, rollover))
        with closing(self._journal(read_only=True)) as journal:
            yield Accounts(journal, self.places.digest_file, policy), clocks

    def words(self) -> tuple[Recorded, ...]:
        """Return all that the user ever said of other times; raises `JournalFailed`."""
        return self.told(WORDS)

    def lasting(self) -> tuple[Recorded, ...]:
        """Return all that holds however long ago it was told: words, profile, settings.

        Raises `JournalFailed`.
        """
        return self.told(LASTING)

    def told(self, kinds: Collection[str]) -> tuple[Recorded, ...]:
        """Return all facts of these kinds, by their names; raises `JournalFailed`."""
        self._flushed()
        with closing(self._journal(read_only=True)) as journal:
            return journal.words(kinds)

    def trace_of(self, day: date) -> tuple[Fact, ...]:
        """Return one day as a trace without anything personal; replays to the same.

        Raises `JournalFailed` and `BadPolicy`.
        """
        from sitwatch.runtime.day_trace import day_trace

        policy, until = self.policy, self._flushed()
        begins = day_begins(day, clock_offset(policy.day.rollover))
        with closing(self._journal(read_only=True)) as journal:
            reach = journal.reach(begins - LOOK_BACK, LASTING)
            return day_trace(reach, policy, day, until=until)

    def change(self, changes: dict[str, Any]) -> Policy:
        """Set settings by dotted name, in the file and for whoever runs.

        Raises `BadPolicy` where they cannot be used: then nothing was changed.
        """
        from sitwatch.adapters.settings_file import write_settings

        old = self.policy
        new = changed(old, changes)
        if news := differences(old, new):
            write_settings(self.places.settings_file, news)
            self.post(PolicyChanged(**self.clock.read().stamp, changes=news))
        return new

    def days(
        self, first: date | None, last: date | None
    ) -> tuple[datetime | None, datetime | None]:
        """Return the bounds of days, both included; None: open on that side."""
        rollover = clock_offset(self.policy.day.rollover)
        return (
            None if first is None else day_begins(first, rollover),
            None if last is None else day_begins(last + DAY, rollover),
        )

    def forget(self, since: datetime | None, until: datetime | None) -> int:
        """Delete what was recorded in `[since, until)`; return how many facts.

        Raises `ChannelFailed` or `JournalFailed`: then nothing was deleted.
        """
        drop_digest(self.places.digest_file)
        reply = self.ask(Forget(since, until))
        if isinstance(reply, Refused):
            raise ChannelFailed(reply.why)
        if isinstance(reply, Forgotten):
            return reply.facts
        with closing(self._journal(read_only=False)) as journal:
            return journal.forget(since=since, until=until)

    def _read(
        self, since: datetime | None, until: datetime | None
    ) -> Iterator[Recorded]:
        with closing(self._journal(read_only=True)) as journal:
            yield from journal.facts(since=since, until=until)

    def _append(self, fact: Fact) -> None:
        with closing(self._journal(read_only=False)) as journal:
            journal.add(fact)

    def _flushed(self) -> datetime | None:
        """Have what the resident holds back written; return until when it looked.

        None where no resident runs. One that is silent is passed over: what it holds
        back is seconds.
        """
        try:
            reply = self.ask(Flush())
        except ChannelFailed:
            return self.now
        if reply is None:
            return None
        return reply.until if isinstance(reply, Flushed) else self.now

    def _journal(self, *, read_only: bool) -> SqliteJournal:
        with loading():
            from sitwatch.adapters.journal.store import open_journal

        return open_journal(self.places.journal_file, read_only=read_only)


def usual_client() -> Client:
    """Return the current user's sitwatch."""
    return Client(usual_places(), SystemClock())


def day_begins(day: date, rollover: timedelta) -> datetime:
    """Return when a day begins here; the machine's time zone decides the offset."""
    return (datetime.combine(day, time()) + rollover).astimezone()
