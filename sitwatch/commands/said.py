"""`correct`, `declare`, `undo`: the user's word on time that has passed.

Each is a fact; what was recorded stays as it is, and the last word holds.
"""

from __future__ import annotations

from datetime import date, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.failures import NothingThere
from sitwatch.commands.moments import stretch_of, to_clock
from sitwatch.commands.output import day_option, json_option, print_table
from sitwatch.commands.totals import tell_totals

if TYPE_CHECKING:
    from sitwatch.core.facts import Posture

LISTED = 20
"""How many words `undo --list` shows, the last ones first."""

on_day = day_option("--day", "day", _("The day on which it begins; without it, today."))
share_option = click.option(
    "--share",
    type=click.FloatRange(0, 1),
    default=1.0,
    show_default=True,
    metavar="SHARE",
    help=_("How much of it you sat, 0 to 1."),
)


@click.command(
    help=_(
        "Say what a stretch of time was: sitting, standing or away. The last word"
        " holds; 23:30 00:30 passes midnight.\n\nsitwatch correct 10:00 10:40 away"
    )
)
@click.argument("begins", metavar="FROM", callback=to_clock)
@click.argument("ends", metavar="TO", callback=to_clock)
@click.argument("posture", type=click.Choice(["sitting", "standing", "away"]))
@on_day
@json_option
def correct(
    *, begins: str, ends: str, posture: Posture, day: date | None, as_json: bool
) -> None:
    """Post `corrected`, then tell the day's total."""
    from sitwatch.core.facts import Corrected
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    start, end = stretch_of(client, begins, ends, day)
    stamp = client.clock.read().stamp
    client.post(Corrected(**stamp, start=start, end=end, posture=posture))
    words = _("{begins} to {ends} is {posture} now.")
    told = {"sitting": _("sitting"), "standing": _("standing"), "away": _("away")}
    said = words.format(begins=begins, ends=ends, posture=told[posture])
    tell_totals(client, said, start, end, as_json=as_json)


@click.command(
    help=_(
        "Add time that you sat away from the computer: a drive, a meal, the sofa. It"
        " counts only where you were not seen here.\n\n"
        'sitwatch declare 08:10 08:45 "drive"'
    )
)
@click.argument("begins", metavar="FROM", callback=to_clock)
@click.argument("ends", metavar="TO", callback=to_clock)
@click.argument("label", required=False, default="")
@share_option
@on_day
@json_option
def declare(
    *, begins: str, ends: str, day: date | None, as_json: bool, **what: object
) -> None:
    """Post `declared`; `what` are its label and share."""
    import msgspec

    from sitwatch.core.facts import Declared
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    start, end = stretch_of(client, begins, ends, day)
    stamp = client.clock.read().stamp
    fact = Declared(**stamp, start=start, end=end)
    client.post(msgspec.structs.replace(fact, **what))
    said = _("{begins} to {ends} is added.").format(begins=begins, ends=ends)
    tell_totals(client, said, start, end, as_json=as_json)


@click.command(
    help=_("Take back the last thing you said of the past: a correction, an addition.")
)
@click.option("--list", "listed", is_flag=True, help=_("List what can be taken back."))
@json_option
def undo(*, listed: bool, as_json: bool) -> None:
    """Post `undone` for the last word that holds."""
    from sitwatch.core.facts import Undone
    from sitwatch.presenters.spoken import row_of, span_of, words_held
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    held = words_held(client.words())
    if listed:
        rows = [row_of(word) for word in reversed(held[-LISTED:])]
        print_table((_("Said"), _("About"), _("What")), rows)
        return
    if not held:
        raise NothingThere(_("There is nothing to take back."))
    last = held[-1]
    client.post(Undone(**client.clock.read().stamp, word=last.at))
    start, end = span_of(last) or (client.now, client.now + timedelta(seconds=1))
    said = _("Taken back: {about}, {what}.").format(
        about=row_of(last)[1], what=row_of(last)[2]
    )
    tell_totals(client, said, start, end, as_json=as_json)
