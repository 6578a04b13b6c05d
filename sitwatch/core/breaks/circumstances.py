"""What facts make of the circumstances: of the desktop, breakpoints, the user's pause.

A new start knows nothing of the desktop any more: whoever tells of it begins anew.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.breaks.holds import Context

replace = msgspec.structs.replace


def told(context: Context, fact: f.Step, now: datetime) -> Context:
    """Return the context after a fact that lies `now` on the line."""
    match fact:
        case f.Paused() | f.Resumed():
            return _paused(context, fact, now)
        case f.ShareBegan() | f.FullScreenBegan() | f.QuietBegan():
            return _turned(context, fact, is_on=True)
        case f.ShareEnded() | f.FullScreenEnded() | f.QuietEnded():
            return _turned(_opened(context, fact, now), fact, is_on=False)
        case f.CallEnded() | f.Unlocked():
            return _opened(context, fact, now)
        case f.Started():
            return Context(
                paused=context.paused,
                paused_until=context.paused_until,
                reasons=context.reasons,
            )
        case _:
            return context


def _paused(context: Context, fact: f.Paused | f.Resumed, now: datetime) -> Context:
    """Return the context under the user's pause, which ends at a place on the line."""
    if isinstance(fact, f.Resumed):
        return replace(context, paused=False, paused_until=None)
    until = None if fact.until is None else now + (fact.until - fact.at)
    return replace(context, paused=True, paused_until=until)


def _opened(context: Context, fact: f.Step, now: datetime) -> Context:
    """Return the context after the end of something, which is a breakpoint.

    Do not disturb is none: who switches it off has not finished anything.
    """
    return context if isinstance(fact, f.QuietEnded) else replace(context, opened=now)


def _turned(context: Context, fact: f.Step, *, is_on: bool) -> Context:
    """Return the context when something of the desktop was switched on or off."""
    if isinstance(fact, f.ShareBegan | f.ShareEnded):
        return replace(context, sharing=is_on)
    if isinstance(fact, f.QuietBegan | f.QuietEnded):
        return replace(context, quiet=is_on)
    return replace(context, fullscreen=is_on)
