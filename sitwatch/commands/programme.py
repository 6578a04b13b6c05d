"""`sitwatch programme`: the step, what is missing for the next, weeks and exercises."""

from __future__ import annotations

from gettext import gettext as _
from itertools import dropwhile
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import console, json_option, print_json, print_table

if TYPE_CHECKING:
    from datetime import datetime

    from sitwatch.core.programme.catalogue import Catalogue
    from sitwatch.core.programme.history import History
    from sitwatch.presenters.progress import ProgressView
    from sitwatch.presenters.progress_notes import Notes

_BAR_CELLS = 16


@click.command(help=_("Tell where you stand in the programme of exercises."))
@json_option
def programme(*, as_json: bool) -> None:
    """Fold what was done up to now."""
    from sitwatch.presenters.progress import progress_view
    from sitwatch.presenters.progress_notes import progress_notes
    from sitwatch.presenters.progress_rows import progress_rows
    from sitwatch.runtime.client import usual_client
    from sitwatch.runtime.training import standing_of

    client = usual_client()
    found = standing_of(client)
    told = found.progress, found.catalogue, found.days
    a_week = client.policy.programme.sessions_a_week
    notes = progress_notes(found.history, found.catalogue, client.now, a_week=a_week)
    if as_json:
        print_json(progress_rows(*told, notes))
    else:
        view = progress_view(*told)
        _show(view, notes)
        _show_tests(found.history, found.catalogue, client.now)
        _show_weeks(view)
        _show_exercises(view)


def _show(view: ProgressView, notes: Notes) -> None:
    click.secho(view.title, bold=True)
    click.echo(view.line)
    for gap in view.gaps:
        done = round(gap.share * _BAR_CELLS)
        click.echo(f"  {'█' * done}{'░' * (_BAR_CELLS - done)}  {gap.words}")
    for note in notes:
        click.echo(note.words)
    click.echo()
    for tile in view.tiles:
        click.echo(f"{tile.words}: {tile.value} {tile.note}".rstrip())
    click.echo(view.sides)


def _show_tests(history: History, catalogue: Catalogue, now: datetime) -> None:
    from sitwatch.presenters.self_test import compared_rows, measure_view

    click.echo(measure_view(history, catalogue, now).line)
    for name, words in compared_rows(history):
        click.echo(f"  {name}: {words}")


def _show_weeks(view: ProgressView) -> None:
    from rich.table import Table

    weeks = tuple(dropwhile(lambda week: week.is_blank, view.weeks))
    if not weeks:
        return
    table = Table.grid(padding=(0, 2))
    for week in weeks:
        table.add_row(week.label, *week.details)
    click.echo()
    console().print(table)


def _show_exercises(view: ProgressView) -> None:
    if not view.rows:
        return
    click.echo()
    titles = (_("Exercise"), _("Last time"), _("Next time"), _("So far"))
    print_table(titles, ((row.name, row.last, row.next, row.week) for row in view.rows))
