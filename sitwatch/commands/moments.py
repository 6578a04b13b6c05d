"""Times of day as they are typed, and the stretch of time that two of them mean."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sitwatch.runtime.client import Client

DAY = timedelta(days=1)
CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def to_clock(_context: click.Context, _parameter: click.Parameter, given: str) -> str:
    """Read a time of day; return it as `HH:MM`."""
    found = CLOCK.fullmatch(given)
    if found is None:
        words = _("“{given}” is no time of day; write it like 08:10")
        raise click.BadParameter(words.format(given=given))
    return f"{int(found[1]):02}:{found[2]}"


def to_clocks(
    context: click.Context, parameter: click.Parameter, given: str
) -> tuple[str, str]:
    """Read two times of day with a dash between them."""
    begins, dash, ends = given.partition("-")
    if not dash:
        words = _("“{given}” is no pair of times; write it like 08:10-08:45")
        raise click.BadParameter(words.format(given=given))
    pair = to_clock(context, parameter, begins), to_clock(context, parameter, ends)
    if pair[0] == pair[1]:
        words = _("{clock} to {clock} is no time at all")
        raise click.BadParameter(words.format(clock=begins))
    return pair


def stretch_of(
    client: Client, begins: str, ends: str, day: date | None
) -> tuple[datetime, datetime]:
    """Return the stretch between two times of day, which may pass midnight.

    Without a day it is today's; one that passes midnight, or is spoken of before a new
    day begins, is last night's where tonight's is still to come.
    """
    if begins == ends:
        words = _("{clock} to {clock} is no time at all")
        raise click.UsageError(words.format(clock=begins))
    now, given = client.now, day
    day = given or now.date()
    start, end = _between(day, begins, ends)
    if given is None and start > now and (ends < begins or _is_night(client, now)):
        start, end = _between(day - DAY, begins, ends)
    if start.date() > now.date():
        raise click.UsageError(_("{day} is still to come.").format(day=day))
    return start, end


def _between(day: date, begins: str, ends: str) -> tuple[datetime, datetime]:
    return _local(day, begins), _local(day + DAY if ends < begins else day, ends)


def _local(day: date, clock: str) -> datetime:
    """Return when a clock on the wall here shows that, by the machine's time zone."""
    hours, minutes = map(int, clock.split(":"))
    naive = datetime.combine(day, datetime.min.time())
    return naive.replace(hour=hours, minute=minutes).astimezone()


def _is_night(client: Client, now: datetime) -> bool:
    """Tell whether the day before today's date is not over yet."""
    return f"{now:%H:%M}" < client.policy.day.rollover
