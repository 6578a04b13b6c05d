"""A look back on the last weeks: what might suit better. It offers, and never imposes.

    share kept    >= 70 % in both of two weeks    every 30 minutes?
                  <  30 % in both of two weeks    every 60, a lighter card, other hours?
    breaks a day  a third fewer in two weeks      keep, lighten, or move the times?

Weeks with too few offers say nothing, nor does a break that was put off: what became of
it in the end does. What was answered, either way, is not asked again for a while.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from sitwatch.core.breaks.taken import TAKEN, Outcome
from sitwatch.core.breaks.without import without
from sitwatch.core.facts import Advice
from sitwatch.core.policy import Policy
from sitwatch.core.timeline.days import DAY

MANY, FEW = 0.7, 0.3
"""Shares of the offers kept from which more, and below which fewer, would suit."""

SOONER, RARER = 30, 60
"""Minutes of sitting that are offered instead (programme: user decides)."""

LEAST = 8
"""Offers in a week, below which its share says nothing (two on four days)."""

LEAST_KEPT = 10
"""Breaks in a fortnight, below which there is no use that could fall."""

LEAST_DAYS = 5
"""Days with offers in a fortnight, below which it was a holiday."""

FALL = 2 / 3
"""Use that has fallen by a third asks for a review (NotNow, Mainsbridge)."""

SPELL_H, SPELL_LEAST, SPELL_SHARE = 3, 6, 0.1
"""Hours of the day in which, with enough offers, so few are kept that they ail it."""

WEEK = 7 * DAY
PATIENCE, PEACE = 4 * WEEK, WEEK
"""How long the same advice, and any advice, is not given again."""


class Took(msgspec.Struct, frozen=True, gc=False):
    """What became of an offer on a day at an hour of it, both by the wall."""

    day: date
    hour: int
    outcome: Outcome


class Heard(msgspec.Struct, frozen=True, gc=False):
    """An advice that was answered on a day: taken or let be."""

    advice: Advice
    day: date


class Choice(msgspec.Struct, frozen=True):
    """One thing to try: its short name, and the settings that come of it."""

    name: Advice
    changes: dict[str, object]


class Review(msgspec.Struct, frozen=True):
    """An advice: `share` of the offers of the last two weeks was kept.

    `choices` hold at least one; letting it be is always one more.
    """

    advice: Advice
    share: float
    choices: tuple[Choice, ...]


def review(
    took: Iterable[Took], heard: Iterable[Heard], today: date, policy: Policy
) -> Review | None:
    """Return what might suit better, None: all is well, or nothing is known."""
    ended = [each for each in took if each.outcome != "snoozed"]
    found = _found(ended, today, policy)
    if found is None or not found.choices or _is_answered(found, heard, today):
        return None
    return found


def _is_answered(found: Review, heard: Iterable[Heard], today: date) -> bool:
    ages = [(each.advice, today - each.day) for each in heard]
    return any(
        age < PEACE or (advice == found.advice and age < PATIENCE)
        for advice, age in ages
    )


def _found(ended: Sequence[Took], today: date, policy: Policy) -> Review | None:
    last = _between(ended, today - 2 * WEEK, today)
    before = _between(ended, today - 4 * WEEK, today - 2 * WEEK)
    share = share_kept(last)
    if _has_fallen(before, last):
        return Review("fading", share, _lighter(last, policy))
    shares = _weekly(ended, today)
    if shares and max(shares) < FEW:
        choices = _lighter(last, policy)
        return Review(choices[0].name, share, choices) if choices else None
    if shares and min(shares) >= MANY and policy.breaks.after_min > SOONER:
        return Review("sooner", share, (_every("sooner", SOONER),))
    return None


def share_kept(took: Sequence[Took]) -> float:
    """Return the share of offers that became a break, 0 where there were none."""
    return sum(each.outcome in TAKEN for each in took) / max(1, len(took))


def _between(took: Iterable[Took], first: date, end: date) -> list[Took]:
    return [each for each in took if first <= each.day < end]


def _weekly(took: Sequence[Took], today: date) -> tuple[float, ...]:
    """Return the shares of the last two weeks; nothing where one says nothing."""
    weeks = [_between(took, today - n * WEEK, today - (n - 1) * WEEK) for n in (1, 2)]
    if min(map(len, weeks)) < LEAST:
        return ()
    return tuple(map(share_kept, weeks))


def _has_fallen(before: Sequence[Took], last: Sequence[Took]) -> bool:
    """Tell whether a third fewer breaks are had on a day with offers than before."""
    was, now = _daily(before), _daily(last)
    if was is None or now is None:
        return False
    return sum(t.outcome in TAKEN for t in before) >= LEAST_KEPT and now <= was * FALL


def _daily(took: Sequence[Took]) -> float | None:
    days = {each.day for each in took}
    if len(days) < LEAST_DAYS:
        return None
    return sum(each.outcome in TAKEN for each in took) / len(days)


def _lighter(last: Sequence[Took], policy: Policy) -> tuple[Choice, ...]:
    """Return what asks less of the user, the likeliest to help first."""
    choices = []
    if (spell := _spell(last)) is not None:
        choices.append(Choice("hours", _other_hours(policy, spell)))
    if policy.breaks.after_min < RARER:
        choices.append(_every("rarer", RARER))
    if policy.breaks.style != "small":
        choices.append(Choice("lighter", {"breaks.style": "small"}))
    return tuple(choices)


def _every(name: Advice, minutes: int) -> Choice:
    return Choice(name, {"breaks.after_min": minutes})


def _spell(last: Sequence[Took]) -> int | None:
    """Return the hour at which three hours begin in which hardly a break is kept."""
    for hour in range(24 - SPELL_H + 1):
        inside = [t for t in last if hour <= t.hour < hour + SPELL_H]
        outside = [t for t in last if not hour <= t.hour < hour + SPELL_H]
        is_ailing = len(inside) >= SPELL_LEAST and share_kept(inside) <= SPELL_SHARE
        if is_ailing and share_kept(outside) >= FEW:
            return hour
    return None


def _other_hours(policy: Policy, hour: int) -> dict[str, object]:
    """Return the hours of the week without those three."""
    start, end = (timedelta(hours=h) for h in (hour, hour + SPELL_H))
    return {
        f"hours.{day}": without(policy.hours.of(index), start, end)
        for index, day in enumerate(policy.hours.__struct_fields__)
    }
