"""What to do next about breaks: raise, hide, show again, end, or wait.

Only a tick makes a move, so that a journal read again raises nothing. A prompt that is
not answered ends quietly; one whose user has left ends when the rest is long enough to
count; one that a lock hides comes back with the first real input after it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.breaks.course import Asking, Breaks
from sitwatch.core.breaks.due import Presence, due_at, load_since
from sitwatch.core.breaks.moment import (
    GOOD_PAUSE,
    Hold,
    Later,
    Now,
    Verdict,
    decide_moment,
    find_hold,
)
from sitwatch.core.policy import Policy

EXERCISE = timedelta(minutes=5)
"""A begun exercise that nobody ends is over after this: none of the catalogue is longer
than 80 s, and the last question may wait while the user stretches their legs."""


class Raise(msgspec.Struct, frozen=True):
    """Offer a break."""


class Hide(msgspec.Struct, frozen=True):
    """Take the card away while the session is locked; it is not answered."""


class Show(msgspec.Struct, frozen=True):
    """Show the hidden card again."""


class End(msgspec.Struct, frozen=True):
    """The prompt ends by itself, unanswered."""


class Nothing(msgspec.Struct, frozen=True):
    """Do nothing before `until`, None: before the next fact."""

    until: datetime | None = None


Move = Raise | Hide | Show | End | Nothing


def planned(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Move:
    """Return the next move; `local` is the wall clock's local time."""
    if breaks.asking is not None:
        return _while_asking(breaks.asking, presence, policy)
    target = _target(breaks, presence, policy)
    if target is None or presence.now < target:
        return Nothing(target)
    verdict = _moment(breaks, presence, local, policy)
    match verdict:
        case Now():
            return Raise()
        case Later(at):
            return Nothing(at)
        case Hold(_, until):
            return Nothing(until)


def _target(breaks: Breaks, presence: Presence, policy: Policy) -> datetime | None:
    """Return when the next prompt is wanted, None where nobody sits."""
    if presence.bout is None:
        return None
    if breaks.snoozed_until is not None:
        return breaks.snoozed_until
    return due_at(load_since(presence.bout, breaks.answered), policy)


def _moment(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Verdict:
    held = find_hold(presence, breaks.context, local, policy)
    window = timedelta(minutes=policy.breaks.window_min)
    return decide_moment(presence, held, breaks.waiting_since or presence.now, window)


def waited(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Breaks:
    """Return the course with its waiting begun, ended or left as it is.

    A rest that counts ends everything that was on its way; a hold starts the window
    anew.
    """
    if presence.bout is None or presence.is_resting:
        return msgspec.structs.replace(
            breaks, waiting_since=None, snoozed_until=None, snoozes=0
        )
    target = _target(breaks, presence, policy)
    is_open = target is not None and target <= presence.now
    if not is_open or find_hold(presence, breaks.context, local, policy) is not None:
        return msgspec.structs.replace(breaks, waiting_since=None)
    return msgspec.structs.replace(
        breaks, waiting_since=breaks.waiting_since or presence.now
    )


def _while_asking(asking: Asking, presence: Presence, policy: Policy) -> Move:
    if presence.is_locked:
        return Nothing() if asking.is_hidden else Hide()
    if asking.begun is not None:
        return _until(asking.begun + EXERCISE, presence)
    if presence.pause >= timedelta(seconds=policy.breaks.rest_s):
        return End()
    if asking.is_hidden:
        return Show() if presence.is_here else Nothing()
    return _while_shown(asking, presence, policy)


def _until(at: datetime, presence: Presence) -> Move:
    return End() if presence.now >= at else Nothing(at)


def _while_shown(asking: Asking, presence: Presence, policy: Policy) -> Move:
    """Let the card stand for a while; let a pause show whether it is a break."""
    silent = asking.since + timedelta(seconds=policy.breaks.ask_s)
    if presence.now < silent:
        return Nothing(silent)
    if presence.pause < GOOD_PAUSE:
        return End()
    return Nothing(presence.last_input + timedelta(seconds=policy.breaks.rest_s))
