"""`sitwatch launcher`: whether sitwatch is among the user's programs."""

from __future__ import annotations

import sys
from gettext import gettext as _

import click


@click.command(
    help=_(
        "Tell whether sitwatch is among your programs, or put it there.\n\n"
        "Its entry has actions, for desktops without a tray: a break, a pause."
    )
)
@click.argument("state", required=False, type=click.Choice(["on", "off"]))
def launcher(state: str | None) -> None:
    """Write the entry or take it away where a state is given; then say how it is."""
    if not sys.platform.startswith("linux"):
        raise click.ClickException(_("Only Linux desktops have such entries."))
    from sitwatch.runtime.worlds import launcher as usual_launcher

    entry = usual_launcher()
    if state is not None and (trouble := entry.turn(on=state == "on")):
        raise click.ClickException(trouble)
    if entry.is_on():
        click.echo(_("sitwatch is among your programs."))
    else:
        click.echo(_("sitwatch is not among your programs."))
