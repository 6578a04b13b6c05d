"""What the user has taught the estimate: a list of answers, nothing concluded.

An answer says of one pause, call, video, lock, sleep or stretch of input whether the
user sat through it. What to believe follows from the list alone (`habits`), so answers
may come in any order, and one that is taken back leaves no trace.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

import msgspec

replace = msgspec.structs.replace

MEMORY = timedelta(days=45)
"""An older answer is forgotten altogether; it would count 0.9 ** 45 = .009."""

Evidence = Literal["input", "call", "media", "locked", "slept"]
"""What speaks of sitting by a share of its own, whatever the length."""

About: TypeAlias = int | Evidence
"""What an answer speaks of: the band of a pause judged by its length, or evidence."""


class Answer(msgspec.Struct, frozen=True, gc=False):
    """At `at` (on the line) the user said whether they `sat`; `word` names the fact."""

    at: datetime
    word: datetime
    about: About
    sat: bool


class Audit(msgspec.Struct, frozen=True, gc=False):
    """At `at` the user judged how much of their time at the desk they sit, 0..1.

    None: they took back what they had said of it.
    """

    at: datetime
    share: float | None


class Learnt(msgspec.Struct, frozen=True):
    """All answers and audits so far, in order of time."""

    answers: tuple[Answer, ...] = ()
    audits: tuple[Audit, ...] = ()


UNTAUGHT = Learnt()


def with_answer(learnt: Learnt, answer: Answer) -> Learnt:
    """Return what is learnt with one more answer; the same fact teaches once."""
    place = bisect_right(learnt.answers, answer.at, key=_when)
    first = bisect_left(learnt.answers, answer.at, key=_when)
    if answer in learnt.answers[first:place]:
        return learnt
    answers = (*learnt.answers[:place], answer, *learnt.answers[place:])
    return replace(learnt, answers=answers)


def without(learnt: Learnt, word: datetime) -> Learnt:
    """Return what is learnt but for what the fact seen at `word` taught."""
    kept = tuple(answer for answer in learnt.answers if answer.word != word)
    return learnt if kept == learnt.answers else replace(learnt, answers=kept)


def with_audit(learnt: Learnt, audit: Audit) -> Learnt:
    """Return what is learnt with the user's own judgement of their share of sitting."""
    place = bisect_right(learnt.audits, audit.at, key=_when)
    audits = (*learnt.audits[:place], audit, *learnt.audits[place:])
    return replace(learnt, audits=audits)


def remembered(learnt: Learnt, at: datetime) -> tuple[Answer, ...]:
    """Return the answers that count at a moment: given by then, and not forgotten."""
    first = bisect_left(learnt.answers, at - MEMORY, key=_when)
    return learnt.answers[first : bisect_right(learnt.answers, at, key=_when)]


def audited(learnt: Learnt, at: datetime) -> float | None:
    """Return the share of sitting that the user had judged by then, None: no word."""
    place = bisect_right(learnt.audits, at, key=_when)
    return learnt.audits[place - 1].share if place else None


def _when(said: Answer | Audit) -> datetime:
    return said.at
