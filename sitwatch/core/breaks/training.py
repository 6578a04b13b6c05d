"""What the user's reasons for putting a break off teach the holds.

    call    half an hour of silence; that hour of that weekday asks in the tray alone
    flow    for a week a longer pause is wanted, and waited for longer, by each of them
    place   the tray alone for two hours, and at that time of day for a week
    sore    nothing but gentle exercises until the next day, without load or hinge

A reason fades by being dropped; nothing is learnt that the user could not undo by
waiting, and nothing makes prompts come more often.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import assert_never

import msgspec

from sitwatch.core.facts import Reason
from sitwatch.core.timeline.days import DAY

CALL_LASTS = timedelta(minutes=30)
"""A call that nothing showed is taken to last as long as most meetings do."""

NEAR = timedelta(minutes=30)
"""How near a time of day lies to another that is called the same: an hour in all."""

PLACE_LASTS = timedelta(hours=2)
WEEK = 7 * DAY
KEPT = 4 * WEEK
"""A weekly meeting is remembered for so long after it was last told of."""

MOST = 3
"""More reasons of one kind than these make no difference."""

LONGER_PAUSE = timedelta(seconds=15)
LONGER_WINDOW = timedelta(minutes=5)


class Given(msgspec.Struct, frozen=True, gc=False):
    """A reason, when it was given, on the line (UTC) and by the clock on the wall."""

    reason: Reason
    at: datetime
    local: datetime


Reasons = tuple[Given, ...]


class Patience(msgspec.Struct, frozen=True, gc=False):
    """How long a pause has to be, and what is added to the wait for it."""

    pause: timedelta
    longer: timedelta


def with_reason(reasons: Reasons, given: Given) -> Reasons:
    """Return the reasons after one more, without those that are forgotten."""
    return (*(each for each in reasons if given.at - each.at < KEPT), given)


def patience_of(reasons: Reasons, now: datetime, usual: timedelta) -> Patience:
    """Return how patiently a moment is waited for, by those who were in flow."""
    flows = sum(
        each.reason == "flow" and timedelta(0) <= now - each.at < WEEK
        for each in reasons
    )
    count = min(flows, MOST)
    return Patience(usual + count * LONGER_PAUSE, count * LONGER_WINDOW)


def call_until(reasons: Reasons, now: datetime) -> datetime | None:
    """Return until when a call lasts that the user told of, None: there is none."""
    ends = (each.at + CALL_LASTS for each in reasons if each.reason == "call")
    return max((end for end in ends if end > now), default=None)


def is_hushed(reasons: Reasons, now: datetime, local: datetime) -> bool:
    """Tell whether the tray alone asks now, by what was said at times like this."""
    return any(_hushes(each, now, local) for each in reasons)


def is_sore(reasons: Reasons, since: datetime) -> bool:
    """Tell whether the user has been sore since a moment: the day's beginning."""
    return any(each.reason == "sore" and each.at >= since for each in reasons)


def _hushes(given: Given, now: datetime, local: datetime) -> bool:
    passed = now - given.at
    match given.reason:
        case "place":
            is_now = passed < PLACE_LASTS
            return is_now or (passed < WEEK and _is_near(given.local, local))
        case "call":
            is_weekday = given.local.weekday() == local.weekday()
            is_later = CALL_LASTS <= passed < KEPT
            return is_later and is_weekday and _is_near(given.local, local)
        case "flow" | "sore":
            return False
        case _:
            assert_never(given.reason)


def _is_near(one: datetime, other: datetime) -> bool:
    """Tell whether two local times lie close on the face of the clock."""
    apart = _time_of_day(one) - _time_of_day(other)
    return min(abs(apart), DAY - abs(apart)) <= NEAR


def _time_of_day(local: datetime) -> timedelta:
    return timedelta(hours=local.hour, minutes=local.minute, seconds=local.second)
