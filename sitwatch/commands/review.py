"""`sitwatch review`: what of the breaks might suit better, and taking it or not."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import json_option, print_json

if TYPE_CHECKING:
    from sitwatch.presenters.advice import AdviceChoice, AdviceView

LEAVE = "leave"
"""What is taken by whoever leaves everything as it is."""


@click.command(help=_("Look back on your breaks, and take or leave what might suit."))
@click.option("--take", metavar="CHOICE", help=_("Take one of the choices by name."))
@json_option
def review(take: str | None, *, as_json: bool) -> None:
    """Read the last four weeks; change nothing that was not asked for."""
    from sitwatch.core.policy import clock_offset
    from sitwatch.presenters.advice import advice_view
    from sitwatch.presenters.today import local_day
    from sitwatch.runtime.client import usual_client
    from sitwatch.runtime.looking_back import answer_advice, look_back

    client = usual_client()
    now = client.moment()
    today = local_day(now, clock_offset(client.policy.day.rollover))
    found = look_back(client, now, today)
    view = None if found is None else advice_view(found)
    if take is not None:
        advice, choice = _chosen(view, take)
        answer_advice(client, advice.advice, choice)
        click.echo(choice.words)
    elif as_json:
        print_json({"advice": view})
    else:
        _show(view)


def _chosen(view: AdviceView | None, take: str) -> tuple[AdviceView, AdviceChoice]:
    """Return the choice of that name; raises `UsageError` where there is none."""
    for choice in view.choices if view is not None else ():
        if view is not None and take == (choice.name or LEAVE):
            return view, choice
    raise click.UsageError(_("There is no choice “{name}” now.").format(name=take))


def _show(view: AdviceView | None) -> None:
    if view is None:
        click.echo(_("Nothing to change: your breaks go on as they are."))
        return
    click.secho(view.title, bold=True)
    click.echo(view.body)
    for choice in view.choices:
        name = choice.name or LEAVE
        click.echo(f"  {choice.words}: sitwatch review --take {name}")
