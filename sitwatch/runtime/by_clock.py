"""What the clocks alone tell: what passed between two looks, and what cannot be yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from math import inf

from sitwatch.core.facts import Blinded, Fact, Sighted, Slept, Woke
from sitwatch.core.timeline.line import Anchors
from sitwatch.core.timeline.ticks import SLACK, Reading, Verdict


def told_by(verdict: Verdict, last: Reading, now: Reading) -> tuple[Fact, ...]:
    """Return the facts behind a verdict on two readings."""
    match verdict:
        case "slept":
            return Slept(**last.stamp), Woke(**now.stamp)
        case "starved":
            blind = Blinded(**last.stamp, source="sitwatch")
            return blind, Sighted(**now.stamp, source="sitwatch")
        case _:
            return ()


def soonest(anchors: Anchors, moments: Iterable[datetime | None]) -> float:
    """Return the `up` before which the line of time has come to none of the moments.

    From this computer's last fact on the line goes with `up`, but for as much as clocks
    may differ that are taken to agree.
    """
    last, coming = anchors.get(None), [each for each in moments if each is not None]
    if not coming:
        return inf
    if last is None or last.up is None:
        return 0.0
    return last.up + (min(coming) - last.at - SLACK).total_seconds()
