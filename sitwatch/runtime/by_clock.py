"""What the clocks alone tell: what passed between two looks, and what cannot be yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import inf

from sitwatch.core.advance import State
from sitwatch.core.facts import Blinded, Fact, Sighted, Slept, Ticked, Woke
from sitwatch.core.timeline.line import Anchors, place
from sitwatch.core.timeline.ticks import SLACK, Reading, Verdict


def told_by(verdict: Verdict, last: Reading, now: Reading) -> tuple[Fact, ...]:
    """Return the facts behind a verdict on two readings.

    Of a long while between them as much was slept as the clocks tell: its last part,
    for a lid is opened by who unlocks.
    """
    match verdict:
        case "slept":
            return _fell_asleep(last, now), Woke(**now.stamp)
        case "starved":
            blind = Blinded(**last.stamp, source="sitwatch")
            return blind, Sighted(**now.stamp, source="sitwatch")
        case _:
            return ()


def on_line(state: State, tick: Ticked) -> datetime:
    """Return where a moment lies on the line of time, also if clocks were set."""
    return place(state.anchors, tick).at


def goes_on(before: State, after: State) -> bool:
    """Tell whether a step let one only sit on, so that no moment has come nearer."""
    is_plain = after.breaks is before.breaks and after.bell == before.bell
    return is_plain and not after.settled


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


def _fell_asleep(last: Reading, now: Reading) -> Slept:
    """Return that the machine fell asleep as long ago as one clock stood still."""
    slept_s = now.up_s - last.up_s - (now.awake_s - last.awake_s)
    at = now.wall - timedelta(seconds=slept_s)
    return Slept(at=at, up=now.up_s - slept_s)
