"""`sitwatch why`: what made a moment of the past count as it does."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.failures import NothingThere
from sitwatch.commands.output import console, day_option, json_option, print_json

if TYPE_CHECKING:
    from sitwatch.core.facts import Recorded
    from sitwatch.presenters.why import Why
    from sitwatch.runtime.client import Client


@click.command(help=_("Tell why a moment counts as it does: sitwatch why 10:25"))
@click.argument("time")
@day_option("--day", "day", _("The day, as 2026-03-02; without it, today."))
@json_option
def why(*, time: str, day: date | None, as_json: bool) -> None:
    """Fold the journal up to now; tell the rule and the facts behind one stretch."""
    from sitwatch.core.policy import clock_offset
    from sitwatch.core.sitting.why import reason_at
    from sitwatch.presenters.today import local_day
    from sitwatch.presenters.why import why_of, why_row
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    rollover = clock_offset(client.policy.day.rollover)
    day = day or local_day(client.now, rollover)
    begin, facts = _day(client, day, rollover)
    moment = _moment(begin, time)
    reason = reason_at(client.report(day), moment)
    if reason is None:
        raise NothingThere(_("Nothing was recorded at that time."))
    told = why_of(reason, facts, begin.tzinfo)
    if as_json:
        print_json(why_row(reason, told, begin.tzinfo))
    else:
        _show(told)


def _day(
    client: Client, day: date, rollover: timedelta
) -> tuple[datetime, tuple[Recorded, ...]]:
    """Return when a day began in the local time that was in force, and its facts."""
    from sitwatch.presenters.today import bounds_of, offset_on
    from sitwatch.runtime.nearby import facts_near

    facts = facts_near(client, day, day)
    offset = offset_on(day, facts, client.now, rollover)
    return bounds_of(day, offset, rollover).start, facts


def _moment(begin: datetime, time: str) -> datetime:
    """Return the moment that was typed, in the day that may last past midnight."""
    from sitwatch.presenters.clock_times import UnreadableTime, moment_after

    try:
        return moment_after(begin, time)
    except UnreadableTime as error:
        raise click.BadParameter(str(error), param_hint="TIME") from error


def _show(told: Why) -> None:
    from rich.table import Table

    click.secho(told.title, bold=True)
    click.echo(told.sentence)
    table = Table.grid(padding=(0, 2))
    for sign in told.signs:
        table.add_row(f"  {sign.clock}", sign.words)
    console().print(table)
