"""An offer that waits for its answer: how loud it is, what hides it, when it ends.

    offered    |small ......|card ............| ended, unanswered
    softened   |tray only ....................| ended, unanswered
    committed  |small ......|card ............................| ten minutes

A prompt that is not answered ends quietly; one whose user has left ends when the rest
is long enough to count; one that something hides comes back with the first real input
after it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.breaks.asking import Asking
from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.holds import find_hold, is_softened
from sitwatch.core.breaks.hours import is_in_any
from sitwatch.core.breaks.moment import GOOD_PAUSE
from sitwatch.core.orders import Held, Phase
from sitwatch.core.policy import Policy

EXERCISE = timedelta(minutes=5)
"""A begun exercise that nobody ends is over after this: none of the catalogue is longer
than 80 s, and the last question may wait while the user stretches their legs."""

HIDING: tuple[Held, ...] = (
    "paused",
    "call",
    "media",
    "share",
    "fullscreen",
    "quiet",
)
"""What takes a card away that is up, besides a lock."""

COMMITTED = timedelta(minutes=10)
"""A card that stays goes after this all the same: who types for ten minutes beside it
will not answer, and a fault must not leave it there all day."""


class Raise(msgspec.Struct, frozen=True):
    """Offer a break."""


class Hide(msgspec.Struct, frozen=True):
    """Take the card away while `cause` lasts; it is not answered."""

    cause: Held


class Show(msgspec.Struct, frozen=True):
    """Show the offer (again), as loud as `phase`."""

    phase: Phase


class End(msgspec.Struct, frozen=True):
    """The prompt ends by itself, unanswered."""


class Nothing(msgspec.Struct, frozen=True):
    """Do nothing before `until`, None: before the next fact."""

    until: datetime | None = None


Move = Raise | Hide | Show | End | Nothing


def phase_of(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Phase:
    """Return how loud the offer has to be now; one that comes back begins anew."""
    asking, style = breaks.asking, policy.breaks.style
    if asking is not None and (asking.is_wished or asking.begun is not None):
        return "card"
    if is_softened(presence, breaks.context, local, policy):
        return "tray"
    if style == "two_steps" or is_committed(local, policy):
        since = presence.now if asking is None or asking.hidden else asking.shown
        soft = timedelta(seconds=policy.breaks.soft_s)
        return "small" if presence.now - since < soft else "card"
    return style


def is_committed(local: datetime, policy: Policy) -> bool:
    """Tell whether the user has committed themself to breaks at a local time."""
    return is_in_any(policy.breaks.commit_hours, local)


def while_asking(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Move:
    """Return the next move of the offer at hand."""
    asking = breaks.asking
    assert asking is not None  # noqa: S101 - the caller looked
    held = _hides(breaks, presence, local, policy)
    if held == "locked":
        return Hide(held) if asking.hidden is None else Nothing()
    end = _end_of(asking, presence, local, policy)
    if presence.now >= end or held == "paused":
        return End()
    if held:
        return Hide(held) if asking.hidden is None else Nothing(end)
    return _in_sight(breaks, presence, local, policy)


def _hides(breaks: Breaks, presence: Presence, local: datetime, policy: Policy) -> Held:
    """Return what takes the card away that is up: not an empty chair, nor a closing.

    An exercise goes on through everything but a lock, and so does a wish.
    """
    asking = breaks.asking
    assert asking is not None  # noqa: S101 - the caller looked
    if presence.is_locked:
        return "locked"
    if asking.begun is not None or asking.is_wished:
        return ""
    held = find_hold(presence, breaks.context, local, policy)
    return held.cause if held is not None and held.cause in HIDING else ""


def _in_sight(
    breaks: Breaks, presence: Presence, local: datetime, policy: Policy
) -> Move:
    """Return the move of an offer that nothing hides: back, louder, or as it is."""
    asking = breaks.asking
    assert asking is not None  # noqa: S101 - the caller looked
    end = _bell(asking, presence, local, policy)
    is_back = asking.hidden is not None and presence.last_input > asking.hidden
    phase = phase_of(breaks, presence, local, policy)
    if is_back or (asking.phase is not None and asking.phase != phase):
        return Show(phase)
    if asking.phase == "small" and policy.breaks.style != "small":
        grows = asking.shown + timedelta(seconds=policy.breaks.soft_s)
        return Nothing(min(end, grows))
    return Nothing(end)


def _bell(
    asking: Asking, presence: Presence, local: datetime, policy: Policy
) -> datetime:
    """Return when to look whether the prompt has ended."""
    end = _end_of(asking, presence, local, policy)
    if asking.begun is not None or presence.is_explained:
        return end
    return min(end, _rested_at(asking, presence, policy))


def _end_of(
    asking: Asking, presence: Presence, local: datetime, policy: Policy
) -> datetime:
    """Return when the prompt ends by itself, unless something happens.

    The card stands for a while; then a quiet may show whether it becomes a break.
    """
    if asking.begun is not None:
        return asking.begun + EXERCISE
    if asking.left >= timedelta(seconds=policy.breaks.rest_s):
        return presence.now
    is_quiet = presence.pause >= GOOD_PAUSE and not presence.is_explained
    if is_quiet or asking.hidden is not None:
        return _rested_at(asking, presence, policy)
    asks = timedelta(seconds=policy.breaks.ask_s)
    return asking.shown + (
        max(asks, COMMITTED) if is_committed(local, policy) else asks
    )


def _rested_at(asking: Asking, presence: Presence, policy: Policy) -> datetime:
    """Return when the quiet of the moment becomes a rest that counts."""
    rest = timedelta(seconds=policy.breaks.rest_s)
    return max(presence.last_input, asking.since) + rest
