"""What to do next about breaks: raise, hide, show again, end, or wait.

Only a tick makes a move, so that a journal read again raises nothing. A prompt that is
not answered ends quietly; one whose user has left ends when the rest is long enough to
count; one that a lock hides comes back with the first real input after it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import assert_never

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
    return _awaiting(_moment(breaks, presence, local, policy))


def _awaiting(verdict: Verdict) -> Move:
    match verdict:
        case Now():
            return Raise()
        case Later(at):
            return Nothing(at)
        case Hold(_, until):
            return Nothing(until)
        case _:
            assert_never(verdict)


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
    if presence.bout is None:
        return msgspec.structs.replace(
            breaks, waiting_since=None, snoozed_until=None, snoozes=0
        )
    waits = _is_waiting(breaks, presence, local, policy)
    since = (breaks.waiting_since or presence.now) if waits else None
    return msgspec.structs.replace(breaks, waiting_since=since)


def _is_waiting(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> bool:
    """Tell whether a due prompt waits for nothing but a good moment."""
    target = _target(breaks, presence, policy)
    if breaks.asking is not None or target is None or presence.now < target:
        return False
    return find_hold(presence, breaks.context, local, policy) is None


def _while_asking(asking: Asking, presence: Presence, policy: Policy) -> Move:
    if presence.is_locked:
        return Hide() if asking.hidden is None else Nothing()
    end = _end_of(asking, presence, policy)
    if presence.now >= end:
        return End()
    if asking.hidden is not None and presence.last_input > asking.hidden:
        return Show()
    return Nothing(end)


def _end_of(asking: Asking, presence: Presence, policy: Policy) -> datetime:
    """Return when the prompt ends by itself, unless something happens.

    The card stands for a while; then a quiet may show whether it becomes a break.
    """
    if asking.begun is not None:
        return asking.begun + EXERCISE
    rest = timedelta(seconds=policy.breaks.rest_s)
    if asking.rested >= rest:
        return presence.now
    rested = max(presence.last_input, asking.since) + rest
    if asking.hidden is not None:
        return rested
    silent = asking.shown + timedelta(seconds=policy.breaks.ask_s)
    is_quiet = presence.pause >= GOOD_PAUSE and not presence.is_explained
    return max(silent, rested) if is_quiet else silent
