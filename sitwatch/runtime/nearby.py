"""The facts around some days, and what the user said of other times whenever it was."""

from __future__ import annotations

from datetime import date, timedelta

from sitwatch.core.facts import Recorded
from sitwatch.runtime.client import Client

NEAR = timedelta(days=1)
"""So far before and after a day lies what may have made it: input, locks, sleep."""


def facts_near(client: Client, first: date, last: date) -> tuple[Recorded, ...]:
    """Return them in the order in which they were seen; raises `JournalFailed`."""
    since, until = client.days(first - NEAR, last + NEAR)
    near = tuple(client.facts(since=since, until=until))
    words = client.words()
    before = (word for word in words if since is not None and word.at < since)
    after = (word for word in words if until is not None and word.at >= until)
    return (*before, *near, *after)
