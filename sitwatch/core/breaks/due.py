"""When a break is due: once the seated load has grown to an interval.

    load      0 ....... 20 (up for a while) 10 .................. 45
    due                                                           x

After the midday gap the interval is shorter, for the effects on blood sugar that breaks
were tested for are those after a meal (Moore, Gao; the timing itself is design).
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.policy import Policy, minutes

ZERO = timedelta(0)

AFTER_LUNCH_AT_LATEST = timedelta(minutes=15)
"""So long the first break after lunch may wait for a good moment: 30 to 45 minutes."""


Quiet = tuple[tuple[datetime, datetime], ...]
"""Parts of a quiet, each from a moment to a moment, in order."""


class Presence(msgspec.Struct, frozen=True, gc=False):
    """What the estimate says of the person at `now`, as far as breaks need it.

    `bout` is when the current run of sitting began, None where a rest that counts has
    ended it; `load` what sitting has come to, times up taken off; `last_input` when
    input last ended; `is_here` whether they are more likely than not seated at the
    machine at this very moment; `is_explained` whether something else (a call, a video,
    a blind sensor) explains why there is no input; `is_standing` by the user's word.
    While a break is on offer, `unexplained` are the parts of the quiet since the last
    input that nothing else explains. They have been `back` since then from their last
    absence; `is_after_lunch` while no break has been offered since the midday gap.
    """

    now: datetime
    bout: datetime | None
    last_input: datetime
    is_here: bool
    is_locked: bool
    is_explained: bool
    in_call: bool
    load: timedelta = ZERO
    back: datetime | None = None
    is_after_lunch: bool = False
    is_standing: bool = False
    is_watching: bool = False
    unexplained: Quiet = ()

    @property
    def pause(self) -> timedelta:
        """How long there has been no input."""
        return self.now - self.last_input


def interval_of(presence: Presence, policy: Policy) -> timedelta:
    """Return the load at which a break is due."""
    after = minutes(policy.breaks.after_min)
    if not presence.is_after_lunch or not policy.breaks.lunch_min:
        return after
    return min(after, minutes(policy.breaks.lunch_min))


def window_of(presence: Presence, policy: Policy) -> timedelta:
    """Return how long a due prompt may wait for a good moment.

    After lunch longer, but never until later than a break is offered at other times.
    """
    after = minutes(policy.breaks.after_min)
    window = minutes(policy.breaks.window_min)
    sooner = after - interval_of(presence, policy)
    return max(window, min(sooner, AFTER_LUNCH_AT_LATEST))


def due_at(presence: Presence, policy: Policy) -> datetime | None:
    """Return when a break falls due if sitting goes on; None where nobody sits."""
    if presence.bout is None:
        return None
    return presence.now + (interval_of(presence, policy) - presence.load)
