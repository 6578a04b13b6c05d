"""What to do next about breaks: raise one, wait, or see to the one on offer.

Only a tick makes a move, so that a journal read again raises nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

import msgspec

from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.due import Presence, due_at, window_of
from sitwatch.core.breaks.holds import Hold, find_hold
from sitwatch.core.breaks.moment import (
    GOOD_PAUSE,
    Later,
    Now,
    Verdict,
    Wait,
    decide_moment,
)
from sitwatch.core.breaks.offering import Move, Nothing, Raise, while_asking
from sitwatch.core.breaks.training import patience_of
from sitwatch.core.policy import Policy


def planned(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Move:
    """Return the next move; `local` is the wall clock's local time."""
    if breaks.asking is not None:
        return while_asking(breaks, presence, local, policy)
    target = target_of(breaks, presence, policy)
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


def target_of(breaks: Breaks, presence: Presence, policy: Policy) -> datetime | None:
    """Return when the next prompt is wanted, None where nobody sits."""
    if presence.bout is None:
        return None
    return breaks.snoozed_until or due_at(presence, policy)


def _moment(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Verdict:
    context = breaks.context
    held = find_hold(presence, context, local, policy)
    patience = patience_of(context.reasons, presence.now, GOOD_PAUSE)
    wait = Wait(
        since=breaks.waiting_since or presence.now,
        window=window_of(presence, policy) + patience.longer,
        pause=patience.pause,
        opened=context.opened,
    )
    return decide_moment(presence, held, wait)


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
    target = target_of(breaks, presence, policy)
    if breaks.asking is not None or target is None or presence.now < target:
        return False
    return find_hold(presence, breaks.context, local, policy) is None
