"""Whether this is the moment for a due prompt, and if not, what to wait for.

    due         |..................| window over
    typing      ===== ==== ===     ^ at the latest
    pause                   ^15 s: now

Never while away, locked, in a call, in full screen, in quiet mode, outside the hours,
or paused by the user: then the prompt waits, however long, and starts its window anew.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.breaks.due import Presence
from sitwatch.core.orders import Held
from sitwatch.core.policy import Hours, Policy, clock_offset
from sitwatch.core.timeline.days import DAY

GOOD_PAUSE = timedelta(seconds=15)
"""An input pause this long is a breakpoint (Iqbal 2008: fewer costs at breakpoints)."""


class Context(msgspec.Struct, frozen=True):
    """What the desktop and the user say about being disturbed.

    `paused` with `paused_until` None lasts until the user resumes.
    """

    fullscreen: bool = False
    quiet: bool = False
    paused: bool = False
    paused_until: datetime | None = None


class Now(msgspec.Struct, frozen=True):
    """Ask now."""


class Later(msgspec.Struct, frozen=True):
    """Look again at `at`."""

    at: datetime


class Hold(msgspec.Struct, frozen=True):
    """Wait for a fact; `until` is when this cause ends by itself, None: by a fact."""

    cause: Held
    until: datetime | None = None


Verdict = Now | Later | Hold


def decide_moment(
    presence: Presence, held: Hold | None, waiting_since: datetime, window: timedelta
) -> Verdict:
    """Return what to do with a prompt that has been due since `waiting_since`."""
    if held is not None:
        return held
    good, last = presence.last_input + GOOD_PAUSE, waiting_since + window
    return Now() if presence.now >= min(good, last) else Later(min(good, last))


def find_hold(
    presence: Presence, context: Context, local: datetime, policy: Policy
) -> Hold | None:
    """Return why a prompt must wait, None where nothing holds it.

    `local` is the wall clock's local time (its offset in force), for the hours.
    """
    if is_paused(context, presence.now):
        return Hold("paused", context.paused_until)
    if presence.is_locked:
        return Hold("locked")
    if presence.in_call:
        return Hold("call")
    if not presence.is_here:
        return Hold("away")
    return _held_by_desktop(context) or _held_by_hours(presence, local, policy.hours)


def is_paused(context: Context, now: datetime) -> bool:
    """Tell whether the user's pause of prompts still lasts."""
    until = context.paused_until
    return context.paused and (until is None or now < until)


def _held_by_desktop(context: Context) -> Hold | None:
    if context.fullscreen:
        return Hold("fullscreen")
    return Hold("quiet") if context.quiet else None


def _held_by_hours(presence: Presence, local: datetime, hours: Hours) -> Hold | None:
    if is_within(hours, local):
        return None
    opening = next_opening(hours, local)
    return Hold("hours", presence.now + (opening - local) if opening else None)


def is_within(hours: Hours, local: datetime) -> bool:
    """Tell whether prompts may appear at a local time; a range may pass midnight."""
    return any(start <= local < end for start, end in _ranges_near(hours, local))


def next_opening(hours: Hours, local: datetime) -> datetime | None:
    """Return the local time at which prompts may next appear, None: within no week."""
    starts = [
        start
        for days in range(8)
        for start, _ in _ranges_of(hours, _midnight(local) + days * DAY)
        if start > local
    ]
    return min(starts, default=None)


def _ranges_near(hours: Hours, local: datetime) -> list[tuple[datetime, datetime]]:
    today = _midnight(local)
    return [*_ranges_of(hours, today - DAY), *_ranges_of(hours, today)]


def _ranges_of(hours: Hours, midnight: datetime) -> list[tuple[datetime, datetime]]:
    spans = []
    for text in hours.of(midnight.weekday()):
        start, end = (clock_offset(part) for part in text.split("-"))
        over = DAY if end <= start else timedelta(0)
        spans.append((midnight + start, midnight + end + over))
    return spans


def _midnight(local: datetime) -> datetime:
    return local.replace(hour=0, minute=0, second=0, microsecond=0)
