"""Facts as they arrive, for `doctor --watch`: from the resident, or by own sensors.

The resident writes what it sees at once when it is asked to, so its journal is where a
watcher looks; nothing in the resident is made for being watched.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta

from sitwatch.core.facts import Input, Recorded
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import InputSource
from sitwatch.runtime.client import Client
from sitwatch.runtime.senses import Senses

OVERLAP = timedelta(minutes=1)
"""Input that goes on is one fact that grows; it is looked for this far back."""


class News:
    """Tells which facts are new; input that goes on is new for as long as it does."""

    def __init__(self, since: datetime) -> None:
        self._since = since
        self._told: set[Recorded] = set()
        self._input_to = since

    def of(self, facts: Iterable[Recorded]) -> Iterator[Recorded]:
        """Yield what was not told before."""
        for fact in facts:
            if isinstance(fact, Input):
                end = fact.at + fact.length
                if end > self._input_to:
                    self._input_to = end
                    yield fact
            elif fact.at >= self._since and fact not in self._told:
                self._told.add(fact)
                yield fact


class JournalWatch:
    """What the running resident sees."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._news = News(client.now)

    def look(self) -> list[Recorded]:
        """Return what was seen since the last look."""
        since = self._client.now - OVERLAP
        return list(self._news.of(self._client.facts(since=since)))


class SensorWatch:
    """What this very process sees, where no resident runs."""

    def __init__(self, client: Client, source: InputSource, senses: Senses) -> None:
        self._clock = client.clock
        self._source = source
        self._posted: deque[Recorded] = deque()
        senses.open(self._posted.append, lambda errand: errand())
        self._source.look(self._reading())

    def look(self) -> list[Recorded]:
        """Return what was seen since the last look."""
        seen: list[Recorded] = [*self._source.look(self._reading())]
        while self._posted:
            seen.append(self._posted.popleft())
        return seen

    def _reading(self) -> Reading:
        return self._clock.read()


@contextmanager
def watching(client: Client) -> Iterator[JournalWatch | SensorWatch]:
    """Watch by the resident where one runs, else by the sensors of this machine."""
    if client.status() is not None:
        yield JournalWatch(client)
        return
    from sitwatch.runtime.worlds import sensors

    source, senses = sensors(client.places)
    with closing(source), closing(senses):
        yield SensorWatch(client, source, senses)
