"""Which pauses are asked about: by chance alone, and not many.

    input     ==|  4 min  |==|1 min|==|  25 min  |==|  locked  |==|  9 min  |==
    eligible         x                      x                          x
    asked                                   x

Nothing about a pause but where it began decides. Asking where the doubt is greatest
would teach more by each answer and wrongly in sum: in simulation it left a bias of
-2.7 % where asking by chance left +0.2 %. The chance is drawn from the pause's own
beginning, so a journal that is read again comes to the same questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.sitting.pauses import BY_HAND, GONE_FOR, LONG
from sitwatch.core.sitting.verdicts import Stretch

replace = msgspec.structs.replace

STANDS = timedelta(seconds=60)
"""A question that nobody answers is gone after this at the latest."""

KEPT = timedelta(days=45)
"""How long a day is remembered."""

FADES = 0.9
"""What a day's weight keeps with each further day, as with all that is learnt."""

USUAL_PAUSES, USUAL_DAYS = 10.0, 2.0
"""Eligible pauses of an ordinary day, and how many days this prior is worth: 1.8 gaps
of more than three minutes in an hour of input (65 recorded sessions), less the locked
ones."""

ENOUGH_DAYS, FEW = 14, 1
"""After answers on so many days, so few questions a day are enough."""


class Question(msgspec.Struct, frozen=True, gc=False):
    """A question about the pause `[start, end)`, on the screen since `shown`."""

    question: str
    start: datetime
    end: datetime
    shown: datetime


class Tally(msgspec.Struct, frozen=True, gc=False):
    """What a day held: eligible pauses, questions, and whether one was answered."""

    day: date
    pauses: int = 0
    asked: int = 0
    is_answered: bool = False


class Questions(msgspec.Struct, frozen=True, gc=False):
    """Where the asking stands.

    `spoken` is when the user, or a prompt to them, last spoke of what they do; `called`
    when a call last ended. `past` holds earlier days, in order.
    """

    today: Tally | None = None
    past: tuple[Tally, ...] = ()
    is_off: bool = False
    spoken: datetime | None = None
    called: datetime | None = None
    asking: Question | None = None


def on_day(questions: Questions, day: date) -> Questions:
    """Return the questions as that day finds them; a new one has its own budget."""
    today = questions.today
    if today is not None and today.day == day:
        return questions
    ended = () if today is None or not (today.pauses or today.is_answered) else (today,)
    past = tuple(t for t in (*questions.past, *ended) if day - t.day <= KEPT)
    return replace(questions, today=Tally(day), past=past, is_off=False)


def heard(questions: Questions, fact: f.Step, at: datetime) -> Questions:
    """Return the questions after a fact: who spoke, who answered, who wants no more."""
    match fact:
        case f.Prompted() | f.Began() | f.Answered() | f.PostureTold():
            return replace(questions, spoken=at)
        case f.CallEnded():
            return replace(questions, called=at)
        case f.QuestionsStopped():
            return replace(questions, is_off=True)
        case f.Corrected(asked=True) if questions.today is not None:
            today = replace(questions.today, is_answered=True)
            return replace(questions, today=today)
        case _:
            return questions


def is_eligible(
    questions: Questions, pause: Sequence[Stretch], words: Iterable[Stretch]
) -> bool:
    """Tell whether the user may be asked what a pause was.

    `pause` are its stretches: only length may have judged them, and nobody may have
    said what it was: by one of the `words` that stand, or by what they did with a
    prompt.
    """
    if not pause:
        return False
    start, end = pause[0].start, pause[-1].end
    if not LONG <= end - start <= GONE_FOR:
        return False
    if any(stretch.band < 0 for stretch in pause):
        return False
    if questions.spoken is not None and questions.spoken >= start:
        return False
    if questions.called is not None and questions.called > start - BY_HAND:
        return False
    return not any(word.start < end and word.end > start for word in words)


def budget(questions: Questions, per_day: int) -> int:
    """Return how many questions may still be asked today."""
    if questions.is_off or questions.today is None:
        return 0
    answered = sum(tally.is_answered for tally in questions.past)
    most = min(per_day, FEW) if answered >= ENOUGH_DAYS else per_day
    return max(0, most - questions.today.asked)


def expected_pauses(questions: Questions, day: date) -> float:
    """Return how many eligible pauses a day like the last ones has."""
    days = [tally for tally in questions.past if tally.pauses]
    weights = [FADES ** (day - tally.day).days for tally in days]
    counts = (w * tally.pauses for w, tally in zip(weights, days, strict=True))
    return (USUAL_DAYS * USUAL_PAUSES + sum(counts)) / (USUAL_DAYS + sum(weights))


def is_chosen(questions: Questions, start: datetime, per_day: int) -> bool:
    """Tell whether chance has it that the pause begun at `start` is asked about.

    Each eligible pause of a day has the same chance: what is left to be asked, spread
    over what is still to come.
    """
    if questions.today is None:
        return False
    to_come = expected_pauses(questions, questions.today.day) - questions.today.pauses
    return luck_of(start) * max(1.0, to_come) < budget(questions, per_day)


def counted(questions: Questions, asking: Question | None = None) -> Questions:
    """Return the questions after one more eligible pause, asked about or not."""
    if questions.today is None:
        return questions
    asked = questions.today.asked + (asking is not None)
    today = replace(questions.today, pauses=questions.today.pauses + 1, asked=asked)
    return replace(questions, today=today, asking=asking)


def is_up(asking: Question, now: datetime) -> bool:
    """Tell whether a question may still be on the screen."""
    return now - asking.shown < STANDS


_MASK = 2**64 - 1


def luck_of(start: datetime) -> float:
    """Return a number in 0..1 that looks like chance, the same for the same minute.

    SplitMix64 (Steele 2014) of the minute, for two eligible pauses never begin in the
    same one, and a journal keeps moments to the millisecond only.
    """
    state = int(start.timestamp() // 60) * 0x9E3779B97F4A7C15 & _MASK
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
    state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
    return (state ^ state >> 31) / 2**64
