"""Judges whether input that was seen cheaply has a person behind it.

What keeps a screen awake (a jiggler, a script) is regular where people are not. Input
at equal distances is suspect, and so is half an hour of nothing but the pointer without
ever being idle. Suspect input counts on, while a witness counts the events behind it.
The same amount at equal distances is no person; anything else is, and is trusted.

        trusting --suspect--> watching --the same, even--> doubting (input is left out)
            ^                     |                            |
            +-------- varied -----+---------- varied ----------+
"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal, TypeAlias

import msgspec

from sitwatch.core.facts import Input

TIMES = 4
"""So many equal distances, or equal amounts, in a row are no accident."""

EVEN = timedelta(seconds=0.5)
"""Distances that differ from their mean by no more are equal."""

APART = timedelta(seconds=5)
"""At smaller distances, everybody who works is regular: while input goes on, a look
comes every 4.9 s (`runtime.patience`). What is made to move more often is found out by
its never being idle."""

LONG = timedelta(minutes=30)
"""So long without being idle and without a key is suspect."""

IDLE = timedelta(minutes=5)
"""Whoever pauses for so long has been idle; jigglers move within every usual limit."""

Mood = Literal["trusting", "watching", "doubting"]
Amount: TypeAlias = tuple[int, int]
"""How many events of keys and of the pointer."""


class Mark(msgspec.Struct, frozen=True):
    """When input was last seen in a beat, and how much was behind it, where watched."""

    at: datetime
    amount: Amount | None = None


class Suspicion(msgspec.Struct, frozen=True):
    """What is held against the input: its last marks, and since when it has no keys."""

    mood: Mood = "trusting"
    marks: tuple[Mark, ...] = ()
    keyless_since: datetime | None = None


def weighed(before: Suspicion, seen: Input, amount: Amount | None) -> Suspicion:
    """Return the suspicion after a fact of the cheap source.

    `amount` is what a witness counted from the mark before until now, None where there
    was none.
    """
    now, since = seen.at + seen.length, _keyless_since(before, seen)
    marks: tuple[Mark, ...] = (Mark(now),)
    if before.mood != "trusting" or not _is_at_work(before.marks, now):
        # Else what went before can be part of nothing even.
        marks = (*_counted(before.marks, amount), *marks)[-TIMES - 1 :]
    mood = decide_mood(before.mood, marks, since)
    if mood == "trusting" != before.mood:
        return Suspicion()
    return Suspicion(mood, marks, since)


def decide_mood(
    before: Mood, marks: tuple[Mark, ...], keyless_since: datetime | None
) -> Mood:
    """Return what to make of input after its latest mark."""
    if before == "trusting":
        is_keyless = keyless_since is not None and marks[-1].at - keyless_since >= LONG
        return "watching" if is_keyless or is_even(marks, APART) else "trusting"
    watched = [mark.amount for mark in marks[:-1]]  # the latest is still being counted
    is_same = len(watched) == TIMES and len(set(watched)) == 1 and None not in watched
    if is_same and is_even(marks, timedelta(0)):
        return "doubting"
    return "watching" if before == "watching" and None in watched else "trusting"


def is_even(marks: tuple[Mark, ...], apart: timedelta) -> bool:
    """Tell whether marks lie at equal distances, more than `apart` from each other."""
    if len(marks) <= TIMES:
        return False
    distances = [then.at - first.at for first, then in pairwise(marks)]
    mean = sum(distances, timedelta(0)) / len(distances)
    return mean > apart and all(abs(each - mean) <= EVEN for each in distances)


def _is_at_work(marks: tuple[Mark, ...], now: datetime) -> bool:
    """Tell whether input is too close to the last for distances that are suspect."""
    return bool(marks) and now - marks[-1].at <= APART - EVEN


def _counted(marks: tuple[Mark, ...], amount: Amount | None) -> tuple[Mark, ...]:
    """Return the marks with the amount of the last one known."""
    if not marks or amount is None:
        return marks
    return (*marks[:-1], Mark(marks[-1].at, amount))


def _keyless_since(before: Suspicion, seen: Input) -> datetime | None:
    """Return since when there was never a key and never a pause; None: a key now."""
    if seen.keys != 0:
        return None
    if before.keyless_since is None or seen.at - before.marks[-1].at >= IDLE:
        return seen.at
    return before.keyless_since
