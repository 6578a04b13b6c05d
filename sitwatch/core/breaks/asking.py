"""A prompt that waits for its answer, and the quiet that shows what becomes of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.breaks.due import ZERO, Presence, Quiet
from sitwatch.core.orders import Held, Phase, Portion, Urgency

WANTED = "you asked"
"""The reason of a prompt that the user called for."""


class Asking(msgspec.Struct, frozen=True):
    """A prompt that waits for its answer.

    Offered at `since`, it is up since `shown`, as loud as `phase` says (empty: not
    shown yet), or `hidden` since then by what `held` names. `rested` is its longest
    quiet so far, `left` the longest that nothing but leaving explains. `portion` and
    `urgency` are what it is shown with, each time alike.
    """

    prompt: str
    exercise: str
    why: str
    since: datetime
    shown: datetime
    hidden: datetime | None = None
    begun: datetime | None = None
    rested: timedelta = ZERO
    left: timedelta = ZERO
    phase: Phase | None = None
    held: Held = ""
    wished: bool = False
    portion: Portion | None = None
    urgency: Urgency | None = None

    @property
    def is_wished(self) -> bool:
        """Whether the user called for it, or for the card of it."""
        return self.wished or self.why == WANTED


def longest_rest(asking: Asking, presence: Presence) -> timedelta:
    """Return the longest quiet since the prompt (or its exercise) began."""
    return max(asking.rested, presence.now - quiet_since(asking, presence.last_input))


def longest_left(asking: Asking, presence: Presence) -> timedelta:
    """Return the longest quiet so far, less what calls, videos, blindness explain."""
    since = quiet_since(asking, presence.last_input)
    return max(asking.left, length_since(presence.unexplained, since))


def length_since(quiet: Quiet, since: datetime) -> timedelta:
    """Return how long parts of a quiet are together, from a moment on."""
    return sum((max(ZERO, end - max(start, since)) for start, end in quiet), ZERO)


def quiet_since(asking: Asking, last_input: datetime) -> datetime:
    """Return since when a quiet counts: after the input, and after it was asked."""
    return max(last_input, asking.begun or asking.since)
