"""What the days that were spoken of come to now: the last line of every correction."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import print_json

if TYPE_CHECKING:
    from sitwatch.core.sitting.verdicts import DaySummary
    from sitwatch.runtime.client import Client

INSTANT = timedelta(microseconds=1)


def tell_totals(
    client: Client, said: str, start: datetime, end: datetime, *, as_json: bool
) -> None:
    """Say what was done, and what the days between two moments come to now."""
    from sitwatch.core.policy import clock_offset
    from sitwatch.presenters.report import day_rows, empty_day
    from sitwatch.presenters.today import local_day

    rollover = clock_offset(client.policy.day.rollover)
    first = local_day(start, rollover)
    last = local_day(max(start, end - INSTANT), rollover)
    dates = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    known = {day.day: day for day in client.summaries(first)}
    days = [known.get(day) or empty_day(day) for day in dates]
    if as_json:
        print_json({"days": day_rows(days)})
        return
    click.echo(said)
    today = local_day(client.now, rollover)
    for day in days:
        click.echo(_line(day, today))


def _line(day: DaySummary, today: date) -> str:
    from sitwatch.presenters.dates import day_words
    from sitwatch.presenters.durations import duration
    from sitwatch.presenters.totals import likely_words

    words = _("{day}: seated {figure}, {likely}.")
    named = _("Today") if day.day == today else day_words(day.day)
    return words.format(
        day=named, figure=duration(day.seated), likely=likely_words(day)
    )
