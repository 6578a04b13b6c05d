"""`sitwatch desk`: one's own word on how much of the time at this computer one sits."""

from __future__ import annotations

from gettext import gettext as _

import click

from sitwatch.commands.failures import NothingThere
from sitwatch.commands.output import json_option, print_json
from sitwatch.commands.totals import tell_totals


@click.command(
    help=_(
        "Say how much of your time at this computer you sit, 0 to 1; the rest you stand"
        " or walk on the spot. Without SHARE, tell what you said.\n\nsitwatch desk 0.8"
    )
)
@click.argument("share", type=click.FloatRange(0, 1), required=False)
@click.option("--take-back", is_flag=True, help=_("Go by what is usual again."))
@json_option
def desk(*, share: float | None, take_back: bool, as_json: bool) -> None:
    """Post `profile` with the share, or null; then tell today's total."""
    from sitwatch.core.facts import ProfileChanged
    from sitwatch.core.sitting.lessons import DESK_SHARE
    from sitwatch.presenters.whole_day import whole_day_of
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    held = whole_day_of(client.lasting()).desk.share
    if share is None and not take_back:
        _tell(held, as_json=as_json)
        return
    if take_back and share is not None:
        raise click.UsageError(_("Say a share or take one back, not both."))
    if take_back and held is None:
        raise NothingThere(_("There is nothing to take back."))
    stamp = client.clock.read().stamp
    client.post(ProfileChanged(**stamp, changes={DESK_SHARE: share}))
    said = _taken_back() if share is None else _words(share)
    tell_totals(client, said, client.now, client.now, as_json=as_json)


def _tell(held: float | None, *, as_json: bool) -> None:
    if as_json:
        print_json({"desk_share": held})
    elif held is None:
        click.echo(_("You have said nothing of it. Say it: sitwatch desk 0.8"))
    else:
        click.echo(_words(held))


def _words(share: float) -> str:
    words = _("At this computer you sit for {percent} % of the time, as you say.")
    return words.format(percent=round(100 * share))


def _taken_back() -> str:
    return _("Taken back: sitwatch goes by what is usual again.")
