"""`sitwatch status`: whether it runs, what it sees, what it is about to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import json_option, print_json

if TYPE_CHECKING:
    from sitwatch.core.orders import ShowFace
    from sitwatch.runtime.channel import Status


@click.command(help=_("Tell whether sitwatch runs, and how it fares."))
@json_option
def status(*, as_json: bool) -> None:
    """Ask the resident; one that is silent is a failure, none is an answer."""
    from sitwatch.presenters.status import StatusRow
    from sitwatch.runtime.channel import AskStatus, ChannelFailed, Refused, Status
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    match client.ask(AskStatus()):
        case Status() as said:
            if as_json:
                _print_row(said)
            else:
                click.echo("\n".join(_lines(said, client.now)))
        case Refused(why=why):
            raise ChannelFailed(why)
        case _ if as_json:
            print_json(StatusRow(running=False))
        case _:
            click.echo(_("sitwatch is not running; start it with: sitwatch"))


def _print_row(status: Status) -> None:
    from sitwatch.presenters.status import status_row

    sensor, why = status.sensor.used, status.sensor.why
    row = status_row(status.face, version=status.version, sensor=sensor, sensor_why=why)
    print_json(row)


def _lines(status: Status, now: datetime) -> Iterator[str]:
    sensor = status.sensor
    yield _("sitwatch {version} is running.").format(version=status.version)
    yield _("Input: {used} ({why})").format(
        used=sensor.used or _("cannot be seen"), why=sensor.why
    )
    if sensor.remedy:
        yield sensor.remedy
    if status.face is not None:
        yield from _face_lines(status.face, now)


def _face_lines(face: ShowFace, now: datetime) -> Iterator[str]:
    from sitwatch.presenters.durations import duration
    from sitwatch.presenters.face import words_of

    words = words_of(face, now)
    yield words.today
    since = _("Since the last rest {length}, {share} % of the time until a break")
    yield since.format(length=duration(face.bout), share=round(face.filled * 100))
    yield words.coming
