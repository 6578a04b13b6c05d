"""The breaks to come, as anybody may ask for them.

The resident has them at hand; where none runs, or one of an older version, they are
read from weeks of the journal.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime

from sitwatch.core.advance.lasting import LASTING, LOOK_BACK
from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.programme.catalogue import NO_EXERCISES
from sitwatch.runtime.channel import AskOutlook, Outlook
from sitwatch.runtime.client import Client
from sitwatch.runtime.foresight import foreseen
from sitwatch.runtime.recall import remembered


def prospect(client: Client, now: datetime) -> Forecast | None:
    """Return the breaks from `now` until the day ends; None: nothing was ever seen.

    Raises `ChannelFailed`, `JournalFailed` and `BadPolicy`.
    """
    reply = client.ask(AskOutlook())
    if isinstance(reply, Outlook):
        return reply.forecast
    from sitwatch.adapters.journal.store import open_journal

    policy = client.policy
    with closing(open_journal(client.places.journal_file, read_only=True)) as journal:
        reach = journal.reach(now - LOOK_BACK, LASTING)
        state = remembered(reach, NO_EXERCISES, policy)
    return foreseen(state, now, policy)
