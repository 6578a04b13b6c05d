"""What the window shows and does, by way of the client: it is one like any other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from sitwatch.core.facts import Corrected, Posture
from sitwatch.core.policy import BadPolicy, Policy, clock_offset
from sitwatch.core.timeline.days import day_of
from sitwatch.ports import JournalFailed
from sitwatch.runtime.channel import ChannelFailed
from sitwatch.runtime.client import Client
from sitwatch.ui.sources import Records, SourceFailed


class ClientSource:
    """`ui.sources.WindowSource` over a client."""

    def __init__(self, client: Client) -> None:
        """Show this user's sitwatch."""
        self._client = client

    def now(self) -> datetime:
        """Return this moment in local time, by the clock that is being lived by."""
        return self._client.moment()

    def read(self, first: date, last: date) -> Records:
        """Return the records from `first` on; those after `last` do no harm."""
        del last  # a later fact may correct an earlier day
        with _failing():
            status = self._client.status()
            return Records(
                report=self._client.report(first),
                begun=self._begun(),
                face=None if status is None else status.face,
            )

    def policy(self) -> Policy:
        """Return the settings in force."""
        with _failing():
            return self._client.policy

    def change(self, changes: dict[str, object]) -> None:
        """Set these settings; raises `BadPolicy` for a bad value."""
        with _failing(but=BadPolicy):
            self._client.change(changes)

    def correct(self, start: datetime, end: datetime, posture: Posture) -> None:
        """Put the user's word on a stretch of the past into the journal."""
        stamp = self._client.clock.read().stamp
        word = Corrected(**stamp, start=start, end=end, posture=posture)
        with _failing():
            self._client.post(word)

    def _begun(self) -> date | None:
        rollover = clock_offset(self._client.policy.day.rollover)
        for fact in islice(self._client.facts(), 1):
            offset = fact.at.utcoffset() or timedelta(0)
            return day_of(fact.at.astimezone(UTC), offset, rollover)
        return None


@contextmanager
def _failing(but: type[Exception] | None = None) -> Iterator[None]:
    """Turn what may fail on this machine into the one failure that the window shows."""
    try:
        yield
    except (JournalFailed, ChannelFailed, BadPolicy) as error:
        if but is not None and isinstance(error, but):
            raise
        raise SourceFailed(str(error)) from error
