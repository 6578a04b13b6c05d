"""What was done of the programme, as any client reads it from the journal."""

from __future__ import annotations

import msgspec

from sitwatch.core.advance.lasting import TELLING
from sitwatch.core.policy import clock_offset
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History, Telling, history_after
from sitwatch.core.programme.progress import Progress, progress_of
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.runtime.client import Client
from sitwatch.runtime.exercises import stock_of


def told_history(client: Client) -> History:
    """Return all that was done, offered and told.

    Raises `JournalFailed` and `BadPolicy`.
    """
    history = History(rollover=clock_offset(client.policy.day.rollover))
    for fact in client.told(TELLING):
        if isinstance(fact, Telling):
            history = history_after(history, fact)
    return history


class Standing(msgspec.Struct, frozen=True):
    """Where the user stands, with the days of the weeks that it tells of.

    `history` is what that follows from.
    """

    progress: Progress
    catalogue: Catalogue
    days: tuple[DaySummary, ...]
    history: History


def standing_of(client: Client) -> Standing:
    """Return where the user stands.

    Raises as `told_history`, and as the reading of exercises does.
    """
    catalogue = stock_of(client.places).catalogue
    history = told_history(client)
    progress = progress_of(history, catalogue, client.now)
    days = client.summaries(progress.weeks[0].monday)
    return Standing(progress, catalogue, days, history)
