"""`sitwatch forget`: delete what was recorded on some days."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from gettext import ngettext

import click

from sitwatch.commands.output import day_option


@click.command(
    help=_(
        "Delete what was recorded, from one day to another, and what you said of those"
        " days on any other."
    )
)
@day_option("--from", "first", _("The first day, as 2026-03-02."))
@day_option("--to", "last", _("The last day; both are deleted, and all in between."))
@click.option("--yes", is_flag=True, help=_("Do not ask."))
def forget(*, first: date | None, last: date | None, yes: bool) -> None:
    """Ask once, then delete by the hand that may write."""
    from sitwatch.runtime.client import usual_client

    if first is None and last is None:
        raise click.UsageError(_("Say which days, by --from, by --to or by both."))
    if first and last and last < first:
        raise click.UsageError(_("The last day lies before the first."))
    if not yes:
        click.confirm(_question(first, last), abort=True)
    client = usual_client()
    count = client.forget(*client.days(first, last))
    words = ngettext("{count} fact was deleted.", "{count} facts were deleted.", count)
    click.echo(words.format(count=count))


def _question(first: date | None, last: date | None) -> str:
    if last is None:
        words = _("Delete everything from {first} on? It cannot be brought back.")
    elif first is None:
        words = _("Delete everything up to {last}? It cannot be brought back.")
    else:
        words = _(
            "Delete everything from {first} to {last}? It cannot be brought back."
        )
    return words.format(first=first, last=last)
