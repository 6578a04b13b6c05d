"""`sitwatch week`: a bar for each day or week, with its range and the line set."""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import console, json_option, print_json

if TYPE_CHECKING:
    from sitwatch.presenters.week import Week

BAR_CELLS = 32
MOST_WEEKS = 104


@click.command(help=_("Tell a week, a bar for each day."))
@click.option(
    "--weeks-ago",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help=_("The week N weeks before this one."),
)
@click.option(
    "--weeks",
    type=click.IntRange(min=2, max=MOST_WEEKS),
    metavar="N",
    help=_("Tell N weeks up to that one, a bar for each: its mean day."),
)
@json_option
def week(*, weeks_ago: int, weeks: int | None, as_json: bool) -> None:
    """Fold the journal up to now; show the days or weeks asked for."""
    if weeks is None:
        _tell_days(weeks_ago, as_json=as_json)
    else:
        _tell_weeks(weeks_ago, weeks, as_json=as_json)


def _tell_weeks(weeks_ago: int, weeks: int, *, as_json: bool) -> None:
    from sitwatch.core.policy import clock_offset
    from sitwatch.presenters.today import local_day
    from sitwatch.presenters.trend import first_of, trend_rows, trend_view
    from sitwatch.presenters.week import Calendar
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    today = local_day(client.now, clock_offset(client.policy.day.rollover))
    shown = today - timedelta(weeks=weeks_ago)
    days = client.summaries(first_of(shown, weeks))
    calendar = Calendar(shown, today, None)
    if as_json:
        print_json({"weeks": trend_rows(days, calendar, weeks)})
    else:
        _show(trend_view(days, calendar, client.policy.day.goal_h, weeks))


def _tell_days(weeks_ago: int, *, as_json: bool) -> None:
    from sitwatch.core.policy import clock_offset
    from sitwatch.core.timeline.days import week_of
    from sitwatch.presenters.nights import awake_days
    from sitwatch.presenters.report import day_rows
    from sitwatch.presenters.today import local_day
    from sitwatch.presenters.week import Calendar, week_view
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    policy = client.policy
    now, rollover = client.now, clock_offset(policy.day.rollover)
    today = local_day(now, rollover)
    dates = week_of(today - timedelta(weeks=weeks_ago))
    report = client.report(dates[0])
    days = [day for day in report.days if day.day in dates]
    if as_json:
        print_json({"days": day_rows(days)})
    else:
        awake = awake_days(days, report.stretches, now, rollover)
        _show(week_view(awake, Calendar(dates[0], today, None), policy.day.goal_h))


def _show(week: Week) -> None:
    from rich.table import Table
    from rich.text import Text

    from sitwatch.presenters.terminal import bar_text

    table = Table.grid(padding=(0, 2))
    for bar in week.bars:
        cells = bar_text(bar, week, BAR_CELLS)
        figures = bar.details[0] if bar.kind != "ahead" else ""
        table.add_row(f"{bar.weekday:>2} {bar.date:>2}", Text(cells, "cyan"), figures)
    click.secho(week.title, bold=True)
    console().print(table)
    click.echo(
        _("█ seen here  ▓ added by you  ░ may be as much  │ your line, {goal}").format(
            goal=week.goal.words
        )
    )
    for tile in week.tiles:
        figure = ", ".join(filter(None, (tile.value, tile.note)))
        click.echo(f"{tile.words}: {figure}")
