"""What goes wrong in a day: scripts that take a journal and return one of a worse day.

    plain      09:00 ====  ==== 13:00 ====  17:30
    asleep     09:00 ====  ==== 13:00 |......8 h......| 21:00 ====  01:30
    dead       09:00 ====  blind      sighted ==  17:30

Each says what its name says, and nothing else: the person's day stays the same, so that
the estimate must come to the same, or must say how much of it was not to be seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeAlias

import msgspec

from sitwatch.adapters.input.suspicion import Suspicion, weighed
from sitwatch.core import facts as f

Facts: TypeAlias = list[f.Recorded]
Kind: TypeAlias = Callable[..., f.Fact]

HOUR = timedelta(hours=1)
NIGHT = 8 * HOUR
BIT, EVERY = timedelta(seconds=2), timedelta(seconds=20)
CLOCKS_GO_FORWARD = datetime(2026, 3, 29, 1, tzinfo=UTC)


def moved(fact: f.Recorded, by: timedelta) -> f.Recorded:
    """Return a fact seen that much later, by both clocks."""
    up = None if fact.up is None else fact.up + by.total_seconds()
    return msgspec.structs.replace(fact, at=fact.at + by, up=up)


def parted(facts: Facts, at: datetime) -> tuple[Facts, Facts]:
    """Return what was seen before a moment and what from then on."""
    return [x for x in facts if x.at < at], [x for x in facts if x.at >= at]


def fact_at(kind: Kind, at: datetime, like: f.Recorded) -> f.Fact:
    """Return a fact of a kind, by the clocks of another one."""
    up = (like.up or 0.0) + (at - like.at).total_seconds()
    return kind(at=at, up=up, device=like.device)


def slept_through(facts: Facts, at: datetime, *, is_locked: bool) -> Facts:
    """Put eight hours of sleep into the day at a moment without input."""
    before, after = parted(facts, at)
    last, end = before[-1], at + NIGHT
    kinds: list[tuple[Kind, datetime]] = [(f.Slept, at), (f.Woke, end)]
    if is_locked:
        kinds = [(f.Locked, at), *kinds, (f.Unlocked, end + timedelta(seconds=5))]
    night = [fact_at(kind, when, last) for kind, when in kinds]
    return in_order([*before, *night, *(moved(fact, NIGHT) for fact in after)])


def woken_in_the_dark(facts: Facts) -> Facts:
    """Let every sleep be broken each hour, for a minute in which nobody is there."""
    woken: Facts = []
    for fact, then in zip(facts, [*facts[1:], facts[-1]], strict=True):
        woken.append(fact)
        if isinstance(fact, f.Slept):
            for hour in range(1, int((then.at - fact.at) / HOUR)):
                at = fact.at + hour * HOUR
                woken.append(fact_at(f.Woke, at, fact))
                woken.append(fact_at(f.Slept, at + timedelta(minutes=1), fact))
    return woken


def clocks_forward(facts: Facts, by: timedelta) -> Facts:
    """Live the day that much later, in the night in which clocks go forward."""
    return [in_summer(moved(fact, by)) for fact in facts]


def in_summer(fact: f.Recorded) -> f.Recorded:
    """Return a fact with the offset that is in force in Europe then."""
    hours = 2 if fact.at >= CLOCKS_GO_FORWARD else 1
    local = fact.at.astimezone(timezone(timedelta(hours=hours)))
    return msgspec.structs.replace(fact, at=local)


def set_back(facts: Facts, at: datetime) -> Facts:
    """Set the clock on the wall back an hour; the other one runs on."""
    before, after = parted(facts, at)
    return before + [msgspec.structs.replace(x, at=x.at - HOUR) for x in after]


def sensor_dead(facts: Facts, start: datetime, end: datetime) -> Facts:
    """Let input go unseen for a while, and let that be told."""
    seen = [x for x in facts if not (isinstance(x, f.Input) and start <= x.at < end)]
    edges = [fact_at(f.Blinded, start, facts[0]), fact_at(f.Sighted, end, facts[0])]
    return in_order([*seen, *edges])


def started_late(facts: Facts, at: datetime) -> Facts:
    """Let nothing be seen before a moment at which the program is started."""
    _, after = parted(facts, at)
    return [fact_at(f.Started, at, facts[0]), *after]


def film_shown(facts: Facts, start: datetime, end: datetime) -> Facts:
    """Let a player keep the screen awake, which resets the idle clock every 10 s.

    All devices are reset at once then, so the recorder tells of no input.
    """
    edges = [
        fact_at(f.MediaBegan, start, facts[0]),
        fact_at(f.MediaEnded, end, facts[0]),
    ]
    return in_order([*facts, *edges])


def written_twice(facts: Facts) -> Facts:
    """Let a second computer tell of the same input, half a second late."""
    inputs = [fact for fact in facts if isinstance(fact, f.Input)]
    other = [
        msgspec.structs.replace(
            moved(fact, timedelta(seconds=0.5)), device="other", up=None
        )
        for fact in inputs
    ]
    return in_order([*facts, f.Started(at=facts[0].at, device="other"), *other])


def worked_remotely(facts: Facts, start: datetime, end: datetime) -> Facts:
    """Let the user work from elsewhere for a while, through a remote desktop.

    The session at the screen is locked and left, as Windows tells it. What comes over
    the line is told in bits, each as short as a movement of the pointer and less than
    half a minute from the next, and of keys nothing is told.
    """
    before, after = parted(facts, start)
    during, after = parted(after, end)
    left = [fact_at(kind, start, facts[0]) for kind in (f.Locked, f.UserLeft)]
    back = [fact_at(kind, end, facts[0]) for kind in (f.UserReturned, f.Unlocked)]
    seen = [
        bit
        for fact in during
        for bit in (told_in_bits(fact) if isinstance(fact, f.Input) else (fact,))
    ]
    return [*before, *left, *in_order(seen), *back, *after]


def told_in_bits(fact: f.Input) -> Iterator[f.Input]:
    """Yield the beginning of every so many seconds of input, and its very end."""
    starts = [EVERY * n for n in range(int(fact.length / EVERY) + 1)]
    for start in (*starts, max(timedelta(0), fact.length - BIT)):
        up = None if fact.up is None else fact.up + start.total_seconds()
        for_s = min(BIT, fact.length - start).total_seconds()
        if for_s > 0:
            yield f.Input(at=fact.at + start, up=up, device=fact.device, for_s=for_s)


def pulses(
    start: datetime, end: datetime, every: timedelta, *, injected: bool | None = None
) -> Iterator[f.Input]:
    """Yield a twitch of the pointer at equal distances, with no person behind it."""
    at = start
    while at < end:
        yield f.Input(at=at, for_s=1.0, keys=0, injected=injected)
        at += every


def told_by_recorder(inputs: Iterable[f.Input]) -> Iterator[f.Input]:
    """Yield what the recorder lets through where a witness counts each twitch as one.

    What is so regular that no person is behind it is left out after a while.
    """
    suspicion, counted = Suspicion(), None
    for each in inputs:
        watched = None if suspicion.mood == "trusting" else (0, 1)
        suspicion, counted = weighed(suspicion, each, counted), watched
        if suspicion.mood != "doubting":
            yield each


def in_order(facts: Iterable[f.Recorded]) -> Facts:
    """Return the facts by the clock on the wall."""
    return sorted(facts, key=lambda fact: fact.at)
