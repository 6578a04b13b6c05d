"""The rest of the day on paper: when breaks would fall if one stays seated.

    now   |---- due ----x rest ---- interval ----x rest ----  hours over  |
    plan                14:10                    14:57                    .

Every break is taken to be had, for no longer than the shortest rest that counts. Only
what the clock tells is foreseen: a pause that ends, hours that open, a break put off.
Where the wall's clock changes its offset on the way, hours begin, and the day ends, at
the time that it shows then.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.due import Presence, window_of
from sitwatch.core.breaks.holds import find_hold, is_paused
from sitwatch.core.breaks.hours import is_within, next_opening
from sitwatch.core.breaks.plan import target_of
from sitwatch.core.orders import Held
from sitwatch.core.policy import Policy

Cause = Literal["load", "lunch", "snoozed", "hours", "pause"]
"""Why a break falls then: sitting, sitting after lunch, put off, opened, resumed."""

MOST = 48
"""More breaks than these in a day come of settings that nobody lives by."""


class Planned(msgspec.Struct, frozen=True, gc=False):
    """A break to come: due `at` by the wall, offered at a good moment by `latest`."""

    at: datetime
    latest: datetime
    cause: Cause


class Forecast(msgspec.Struct, frozen=True):
    """What is to come if one stays seated; `held` is what holds breaks back now."""

    breaks: tuple[Planned, ...]
    held: Held


Wall = Callable[[datetime], datetime]
"""Returns a moment as the clock on the wall will show it, with its offset there."""


def as_now(moment: datetime) -> datetime:
    """Return a moment under the offset that it has: no clock is changed."""
    return moment


class Outset(msgspec.Struct, frozen=True):
    """Where a plan begins: who sits there, when by the wall, under which settings."""

    breaks: Breaks
    presence: Presence
    local: datetime
    policy: Policy
    wall: Wall = as_now


def shown(wall: Wall, at: datetime) -> datetime:
    """Return the moment at which the wall shows the time of day that `at` shows.

    `at` was reckoned under an offset that may be in force no more by then.
    """
    there = wall(at)
    before, after = (each.utcoffset() or timedelta(0) for each in (at, there))
    return wall(at + (before - after))


def forecast(outset: Outset, until: datetime) -> Forecast:
    """Return the breaks from now until a local time, in order."""
    presence, local = outset.presence, outset.local
    hold = find_hold(presence, outset.breaks.context, local, outset.policy)
    held = hold.cause if hold is not None else ""
    found: list[Planned] = []
    due = _first(outset)
    while len(found) < MOST and due is not None and due.at < until:
        found.append(due)
        due = _opened(outset, _after(due, outset.policy))
    return Forecast(tuple(found), held)


def _first(outset: Outset) -> Planned | None:
    presence, policy = outset.presence, outset.policy
    interval = timedelta(minutes=policy.breaks.after_min)
    target = target_of(outset.breaks, presence, policy)
    if target is None or outset.breaks.asking is not None:
        target = presence.now + interval
    at = outset.local + max(timedelta(0), target - presence.now)
    cause: Cause = "lunch" if presence.is_after_lunch else "load"
    if outset.breaks.snoozed_until is not None:
        cause = "snoozed"
    return _opened(outset, Planned(at, at + window_of(presence, policy), cause))


def _after(last: Planned, policy: Policy) -> Planned:
    """Return the break after one that was had and sat down from."""
    breaks = policy.breaks
    at = last.at + timedelta(seconds=breaks.rest_s, minutes=breaks.after_min)
    return Planned(at, at + timedelta(minutes=breaks.window_min), "load")


def _opened(outset: Outset, due: Planned) -> Planned | None:
    """Return a break moved to where the clock lets it be, None: nowhere."""
    context, policy, wall = outset.breaks.context, outset.policy, outset.wall
    moment = outset.presence.now + (due.at - outset.local)
    if is_paused(context, moment):
        if context.paused_until is None:
            return None
        ends = outset.local + (context.paused_until - outset.presence.now)
        due = Planned(ends, ends + (due.latest - due.at), "pause")
    due = Planned(wall(due.at), wall(due.latest), due.cause)
    if policy.breaks.on_hours != "hold" or is_within(policy.hours, due.at):
        return due
    opening = next_opening(policy.hours, due.at)
    if opening is None:
        return None
    opening = shown(wall, opening)
    return Planned(opening, wall(opening + (due.latest - due.at)), "hours")
