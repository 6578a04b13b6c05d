"""What was done of the programme, as any client reads it from the journal."""

from __future__ import annotations

from typing import get_args

import msgspec

from sitwatch.core.policy import clock_offset
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History, Telling, history_after
from sitwatch.core.programme.progress import Progress, progress_of
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.runtime.client import Client
from sitwatch.runtime.exercises import stock_of

TELLINGS = frozenset(kind.__struct_config__.tag for kind in get_args(Telling))
"""The names of the facts that the programme is a fold of."""


def told_history(client: Client) -> History:
    """Return all that was done, offered and told.

    Raises `JournalFailed` and `BadPolicy`.
    """
    history = History(rollover=clock_offset(client.policy.day.rollover))
    for fact in client.told(TELLINGS):
        if isinstance(fact, Telling):
            history = history_after(history, fact)
    return history


class Standing(msgspec.Struct, frozen=True):
    """Where the user stands, with the days of the weeks that it tells of."""

    progress: Progress
    catalogue: Catalogue
    days: tuple[DaySummary, ...]


def standing_of(client: Client) -> Standing:
    """Return where the user stands.

    Raises as `told_history`, and as the reading of exercises does.
    """
    catalogue = stock_of(client.places).catalogue
    progress = progress_of(told_history(client), catalogue, client.now)
    return Standing(progress, catalogue, client.summaries(progress.weeks[0].monday))
