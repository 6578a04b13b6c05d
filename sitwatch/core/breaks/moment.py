"""Whether this is the moment for a due prompt, and if not, what to wait for.

    due         |..................| window over
    typing      ===== ==== ===     ^ at the latest
    pause                   ^15 s: now
    call        ~~~~~~~~|
    after it             ^3 s: now

People who have just come back are left alone for a minute. While something holds the
prompt, it waits, however long, and starts its window anew.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.holds import Hold

GOOD_PAUSE = timedelta(seconds=15)
"""An input pause this long is a breakpoint (Iqbal 2008: fewer costs at breakpoints)."""

BREATH = timedelta(seconds=3)
"""Within a minute of the end of a call, of a full screen or of a lock this is enough:
one thing is over and the next not begun; who types on is not disturbed."""

MINUTE = timedelta(minutes=1)
"""For so long nothing is asked of somebody who has just come back, and for so long the
end of something counts as a breakpoint."""


class Now(msgspec.Struct, frozen=True):
    """Ask now."""


class Later(msgspec.Struct, frozen=True):
    """Look again at `at`."""

    at: datetime


Verdict = Now | Later | Hold


class Wait(msgspec.Struct, frozen=True):
    """A due prompt that waits: since when, how long at most, for which pause.

    `opened` is the latest breakpoint, None where there was none.
    """

    since: datetime
    window: timedelta
    pause: timedelta = GOOD_PAUSE
    opened: datetime | None = None


def decide_moment(presence: Presence, held: Hold | None, wait: Wait) -> Verdict:
    """Return what to do with a prompt that is due."""
    if held is not None:
        return held
    good = presence.last_input + wait.pause
    at = min(good, wait.since + wait.window, _breakpoint(presence, wait) or good)
    if presence.back is not None:
        at = max(at, presence.back + MINUTE)
    return Now() if presence.now >= at else Later(at)


def _breakpoint(presence: Presence, wait: Wait) -> datetime | None:
    """Return when the end of something makes a good moment, None: it does not."""
    if wait.opened is None:
        return None
    at = max(presence.last_input, wait.opened) + BREATH
    return at if at <= wait.opened + MINUTE else None
