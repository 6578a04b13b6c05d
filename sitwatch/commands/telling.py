"""`pause`, `resume`, `stand`, `sit`, `break`: what the tray offers, for the keyboard.

Each is a fact that is handed to the resident, or written into the journal where none
runs; only a break offered now needs somebody to show it.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from gettext import gettext as _

import click

from sitwatch.commands.failures import Missing
from sitwatch.commands.moments import CLOCK

_LENGTH = re.compile(r"(?=\d)(?:(\d+)h)?(?:(\d+)m(?:in)?)?")


@click.command(help=_("Offer no breaks for a while; sitting is still seen."))
@click.argument("length", metavar="[30m|1h|1h30m|15:00|tomorrow]", required=False)
def pause(*, length: str | None) -> None:
    """Post `paused`, until then or until `resume`."""
    from sitwatch.core.facts import Paused
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    stamp = client.clock.read().stamp
    until = None if length is None else _until(length, stamp["at"])
    client.post(Paused(**stamp, until=until))
    if until is None:
        click.echo(_("No breaks are offered until: sitwatch resume"))
    else:
        local = until.astimezone(stamp["at"].tzinfo)
        words = _("No breaks are offered until {time}.")
        click.echo(words.format(time=f"{local:%Y-%m-%d %H:%M}"))


@click.command(help=_("Offer breaks again."))
def resume() -> None:
    """Post `resumed`."""
    from sitwatch.core.facts import Resumed
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    client.post(Resumed(**client.clock.read().stamp))
    click.echo(_("Breaks are offered again."))


@click.command(help=_("Say that you stand at the desk from now on."))
def stand() -> None:
    """Post the posture."""
    from sitwatch.core.facts import PostureTold
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    client.post(PostureTold(**client.clock.read().stamp, posture="standing"))
    click.echo(_("Standing, until you say: sitwatch sit"))


@click.command(help=_("Say that you sit from now on."))
def sit() -> None:
    """Post the posture."""
    from sitwatch.core.facts import PostureTold
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    client.post(PostureTold(**client.clock.read().stamp, posture="sitting"))
    click.echo(_("Sitting."))


@click.command("break", help=_("Have a break offered now, by the sitwatch that runs."))
def offer_break() -> None:
    """Order a prompt; it needs a resident to show it."""
    from sitwatch.runtime.channel import OfferBreak
    from sitwatch.runtime.client import usual_client

    if not usual_client().order(OfferBreak()):
        words = _("sitwatch is not running, so nobody can show a break; start it first")
        raise Missing(words)
    click.echo(_("A break is on offer."))


def _until(length: str, now: datetime) -> datetime:
    """Return when a pause of that length ends."""
    if length == "tomorrow":
        return _next_day(now)
    if (clock := CLOCK.fullmatch(length)) is not None:
        return _next_time(now, int(clock[1]), int(clock[2]))
    found = _LENGTH.fullmatch(length)
    if found is None:
        words = _("“{length}” is no time; write 30m, 1h, 1h30m, 15:00 or tomorrow")
        raise click.BadParameter(words.format(length=length))
    hours, minutes = (int(part or 0) for part in found.groups())
    return now + timedelta(hours=hours, minutes=minutes)


def _next_time(now: datetime, hour: int, minute: int) -> datetime:
    """Return when the clock on the wall shows that next."""
    from sitwatch.core.breaks.forecast import shown
    from sitwatch.runtime.foresight import wall_from

    at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if at <= now:
        at += timedelta(days=1)
    return shown(wall_from(now), at)


def _next_day(now: datetime) -> datetime:
    """Return the end of the tray's own choice, "until tomorrow"."""
    from sitwatch.presenters.face import pause_choices
    from sitwatch.runtime.client import usual_client

    *_shorter, tomorrow = pause_choices(now, usual_client().policy.day.rollover)
    return tomorrow.until
