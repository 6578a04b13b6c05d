"""When a source of input is contradicted: hands were at work here, and it saw nothing.

    the source saw   x x x
    hands at work             |<- 10 s ->|         |<- 30 s ->|
                              unlocked             answered   ^ contradicted

One deed may be done without keyboard and pointer: by a finger on a sensor, a watch that
unlocks, a telephone that shows the desktop's messages. Two of them, with no input
before, between and after, are not; then it is the source that is blind.
"""

from __future__ import annotations

from math import inf

import msgspec

from sitwatch.core.facts import (
    Answered,
    Began,
    Corrected,
    Fact,
    Paused,
    PostureTold,
    ProfileChanged,
    QuestionsStopped,
    Resumed,
    Unlocked,
    UserReturned,
)

ENOUGH = 2
"""So many deeds without any input are no accident."""

BEFORE_S = 5.0
"""Input so shortly before a deed is what did it."""

APART_S = 10.0
"""What is done within so short a time is one deed."""

AFTER_S = 30.0
"""How long a source has to tell: some lockers are on a screen that it does not see."""


class Testimony(msgspec.Struct, frozen=True):
    """When the source last told of input, and what was done by hand since then.

    All in seconds of the clock that stands still in suspend.
    """

    input_s: float = -inf
    deeds_s: tuple[float, ...] = ()


def heard(
    before: Testimony, now_s: float, *, is_input: bool, is_deed: bool
) -> Testimony:
    """Return the testimony after a look at the source."""
    if is_input:
        return Testimony(now_s)
    last_s = before.deeds_s[-1] if before.deeds_s else -inf
    is_news = now_s - before.input_s > BEFORE_S and now_s - last_s > APART_S
    if not (is_deed and is_news and len(before.deeds_s) < ENOUGH):
        return before
    return Testimony(before.input_s, (*before.deeds_s, now_s))


def is_contradicted(testimony: Testimony, now_s: float) -> bool:
    """Tell whether the source can be believed no longer."""
    deeds_s = testimony.deeds_s
    return len(deeds_s) == ENOUGH and now_s - deeds_s[-1] >= AFTER_S


def is_deed(fact: Fact) -> bool:
    """Tell whether a fact of this computer's session or face takes a hand.

    An exercise that was done may end by itself, and a prompt be left alone.
    """
    match fact:
        case Answered(reply=reply):
            return reply in {"snoozed", "skipped"}
        case Corrected(asked=is_asked):
            return is_asked
        case Unlocked() | UserReturned() | Began() | QuestionsStopped():
            return True
        case PostureTold() | Paused() | Resumed() | ProfileChanged():
            return True
        case _:
            return False
