"""`sitwatch plan`: the rest of the day, when breaks would fall if one stays seated."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from sitwatch.presenters.plan import PlanView


@click.command(help=_("Tell when breaks would fall today if you stay seated."))
@json_option
def plan(*, as_json: bool) -> None:
    """Fold the journal up to now, and look ahead from there."""
    from sitwatch.presenters.plan import plan_rows, plan_view
    from sitwatch.runtime.client import usual_client
    from sitwatch.runtime.prospect import prospect

    client = usual_client()
    now = client.moment()
    forecast = prospect(client, now)
    if as_json:
        print_json(plan_rows(forecast, now))
    else:
        _show(plan_view(forecast))


def _show(plan: PlanView) -> None:
    click.secho(plan.title, bold=True)
    if plan.note:
        click.echo(plan.note)
    if plan.entries:
        titles = _("Break"), _("At the latest"), _("Why then")
        print_table(titles, ((each.at, each.latest, each.why) for each in plan.entries))
