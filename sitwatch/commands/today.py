"""`sitwatch today`: the day so far, and when the next break comes."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import console, json_option, print_json

if TYPE_CHECKING:
    from sitwatch.presenters.day import DayView, NothingSeen


@click.command(help=_("Tell today: how long you sat, how sure that is, your breaks."))
@json_option
def today(*, as_json: bool) -> None:
    """Fold the journal up to now; ask the resident what comes next."""
    from sitwatch.core.policy import clock_offset
    from sitwatch.presenters.day import day_view
    from sitwatch.presenters.records import Records
    from sitwatch.presenters.report import days_chosen, today_row
    from sitwatch.presenters.today import local_day
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    status = client.status()
    face = None if status is None else status.face
    now, rollover = client.now, clock_offset(client.policy.day.rollover)
    today = local_day(now, rollover)
    report = client.report(today)
    if as_json:
        (day,) = days_chosen(report, [today])
        next_break = None if face is None else face.due_in
        print_json(today_row(day, next_break=next_break, as_of=now))
    else:
        records = Records(report, begun=None, face=face)
        _show(day_view(records, today, now, rollover))
        if status is None:
            click.echo(_("sitwatch is not running, so nothing newer is known."))


def _show(today: DayView | NothingSeen) -> None:
    from sitwatch.presenters.day import NothingSeen

    click.secho(today.turning.date, bold=True)
    if isinstance(today, NothingSeen):
        click.echo("\n".join((today.title, *today.lines)))
    else:
        _show_figures(today)


def _show_figures(today: DayView) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    figure = Text.assemble((today.figure, "bold"), "  ", today.likely)
    table.add_row(_("Seated"), figure)
    for part in today.parts:
        table.add_row(f"  {part.words}", part.amount)
    for tile in today.tiles:
        table.add_row(tile.words, ", ".join(filter(None, (tile.value, tile.note))))
    console().print(table)
    if today.up:
        click.echo(today.up)
    if today.next_break:
        click.echo(today.next_break)
