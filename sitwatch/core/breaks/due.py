"""When a break is due.

    bout        [=============================
    answered             x
    load                 [---- after_min ----|  due

The load is the time since the bout began or since the last prompt was answered,
whichever is later: an answer, even a silent one, buys a whole interval of peace.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.policy import Policy

ZERO = timedelta(0)


class Presence(msgspec.Struct, frozen=True, gc=False):
    """What the estimate says of the person at `now`, as far as breaks need it.

    `bout` is when the current run of sitting began, None where a rest that counts has
    ended it; `last_input` when input last ended; `is_here` whether they are more likely
    than not seated at the machine at this very moment; `is_explained` whether something
    else (a call, a video, a blind sensor) explains why there is no input.
    """

    now: datetime
    bout: datetime | None
    last_input: datetime
    is_here: bool
    is_locked: bool
    is_explained: bool
    in_call: bool

    @property
    def pause(self) -> timedelta:
        """How long there has been no input."""
        return self.now - self.last_input


def load_since(bout: datetime | None, answered: datetime | None) -> datetime | None:
    """Return since when sitting counts towards the next break; None: it does not."""
    if bout is None or answered is None:
        return bout
    return max(bout, answered)


def due_at(since: datetime | None, policy: Policy) -> datetime | None:
    """Return when a break falls due if sitting goes on; None where nobody sits."""
    if since is None:
        return None
    return since + timedelta(minutes=policy.breaks.after_min)
