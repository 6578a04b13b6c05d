"""What keeps a due prompt, or leaves it to the tray.

    the user's pause, a lock, an empty chair      always hold
    call, video, screen share, full screen, do not disturb,
    hours, standing                               hold, soften or nothing: the settings
    a call or a place that the user told of       hold, or soften at that time of day

One prompt waits at most, however long; none is stacked on another.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.hours import is_within, next_opening
from sitwatch.core.breaks.training import Reasons, call_until, is_hushed
from sitwatch.core.orders import Held
from sitwatch.core.policy import Hours, Manner, Policy


class Context(msgspec.Struct, frozen=True, gc=False):
    """What the desktop and the user say about being disturbed.

    `paused` with `paused_until` None lasts until the user resumes. `reasons` are why
    prompts did not suit lately; `opened` is when a call, a shared screen or a full one
    last came to its end, or the session was unlocked: a breakpoint.
    """

    sharing: bool = False
    fullscreen: bool = False
    quiet: bool = False
    paused: bool = False
    paused_until: datetime | None = None
    reasons: Reasons = ()
    opened: datetime | None = None


class Hold(msgspec.Struct, frozen=True):
    """Wait for a fact; `until` is when this cause ends by itself, None: by a fact."""

    cause: Held
    until: datetime | None = None


def find_hold(
    presence: Presence, context: Context, local: datetime, policy: Policy
) -> Hold | None:
    """Return why a prompt must wait, None where nothing holds it.

    `local` is the wall clock's local time (its offset in force), for the hours.
    """
    causes = _causes(presence, context, local, policy)
    return next((hold for hold, manner in causes if manner == "hold"), None)


def is_softened(
    presence: Presence, context: Context, local: datetime, policy: Policy
) -> bool:
    """Tell whether a prompt may be seen in the tray only."""
    causes = _causes(presence, context, local, policy)
    return any(manner == "soften" for _, manner in causes)


def is_paused(context: Context, now: datetime) -> bool:
    """Tell whether the user's pause of prompts still lasts."""
    until = context.paused_until
    return context.paused and (until is None or now < until)


def _causes(
    presence: Presence, context: Context, local: datetime, policy: Policy
) -> Iterator[tuple[Hold, Manner]]:
    yield from _of_person(presence, context, policy)
    yield from _of_desktop(presence, context, policy)
    if not is_within(policy.hours, local):
        yield _closed(presence, local, policy.hours), policy.breaks.on_hours
    if is_hushed(context.reasons, presence.now, local):
        yield Hold("quiet"), "soften"


def _of_person(
    presence: Presence, context: Context, policy: Policy
) -> Iterator[tuple[Hold, Manner]]:
    breaks = policy.breaks
    if is_paused(context, presence.now):
        yield Hold("paused", context.paused_until), "hold"
    if presence.is_locked:
        yield Hold("locked"), "hold"
    if presence.in_call:
        yield Hold("call"), breaks.on_call
    until = call_until(context.reasons, presence.now)
    if until is not None:
        yield Hold("call", until), "hold"
    if presence.is_standing:
        yield Hold("standing"), breaks.on_standing
    elif not presence.is_here:
        yield Hold("away"), "hold"


def _of_desktop(
    presence: Presence, context: Context, policy: Policy
) -> Iterator[tuple[Hold, Manner]]:
    breaks = policy.breaks
    if presence.is_watching:
        yield Hold("media"), breaks.on_media
    if context.sharing:
        yield Hold("share"), breaks.on_share
    if context.fullscreen:
        yield Hold("fullscreen"), breaks.on_fullscreen
    if context.quiet:
        yield Hold("quiet"), breaks.on_quiet


def _closed(presence: Presence, local: datetime, hours: Hours) -> Hold:
    opening = next_opening(hours, local)
    return Hold("hours", presence.now + (opening - local) if opening else None)
