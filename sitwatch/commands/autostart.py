"""`sitwatch autostart`: whether sitwatch starts with the user's session."""

from __future__ import annotations

from gettext import gettext as _

import click


@click.command(help=_("Tell whether sitwatch starts with your session, or switch it."))
@click.argument("state", required=False, type=click.Choice(["on", "off"]))
def autostart(state: str | None) -> None:
    """Switch it where a state is given; then say how it is."""
    from sitwatch.runtime.worlds import autostart as usual_autostart

    chosen = usual_autostart()
    if state is not None and (trouble := chosen.turn(on=state == "on")):
        raise click.ClickException(trouble)
    click.echo(chosen.finding.why)
