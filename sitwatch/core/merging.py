"""Two stretches of input become one where nothing can lie between them.

    seen      [== ]   [=]        [====]            [=]
    kept      [=======]          [====]            [=]        (a lone blip joins nothing
                     <9 s        <15 s joins                   farther than 9 s away)

Merging must never change what the estimate makes of a day: gaps under 15 s lie far
below the shortest pause (30 s), and a lone blip keeps the narrower rule by which the
estimate tells a bumped desk from a returning person.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec

from sitwatch.core.facts import Input

BLIP = timedelta(seconds=1)
"""Input no longer than this may be a bump (Workrave: activity must span a second)."""

BLIP_REACH = timedelta(seconds=9)
"""Events farther apart do not confirm each other (Workrave's noise limit, 9 s)."""

REACH = timedelta(seconds=15)
"""Input closer than this is kept as one fact; half the shortest pause."""


def is_joined(first: Input, then: Input) -> bool:
    """Tell whether two input facts, in order, are kept as one."""
    gap = then.at - first.at - first.length
    reach = BLIP_REACH if first.length <= BLIP else REACH
    return (
        timedelta(0) <= gap < reach
        and first.device == then.device
        and first.injected == then.injected
        and first.at.utcoffset() == then.at.utcoffset()
        and _agree(first, then)
    )


def _agree(first: Input, then: Input) -> bool:
    """Tell whether both clocks saw the same time pass between two facts."""
    if first.up is None or then.up is None:
        return first.up is then.up
    wall = (then.at - first.at).total_seconds()
    return abs(then.up - first.up - wall) < BLIP.total_seconds()


def joined(first: Input, then: Input) -> Input:
    """Return both as one; counts add up, and an unknown count stays unknown."""
    return msgspec.structs.replace(
        first,
        for_s=round((then.at - first.at).total_seconds() + then.for_s, 3),
        keys=_sum(first.keys, then.keys),
        pointer=_sum(first.pointer, then.pointer),
    )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
