"""What a fact teaches: which answer it is, and about what.

    stretches   seated | away 2 min, locked by itself 5 min | seated
    answer              [ asked: sat here .................)
    teaches             about pauses of 5 to 10 minutes

An answer speaks of whatever judged most of its time. Where that is not at hand any more
(an earlier day), its own length is that of the pause it was asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sitwatch.core import facts as f
from sitwatch.core.sitting.answers import (
    About,
    Answer,
    Audit,
    Learnt,
    with_answer,
    with_audit,
    without,
)
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.sitting.offset import band_of
from sitwatch.core.sitting.pauses import PAUSE, about_of
from sitwatch.core.sitting.verdicts import Stretch

Lesson = f.Corrected | f.Undone | f.PostureTold | f.ProfileChanged
"""Kinds of facts that may teach, or unteach."""

DESK_SHARE = "desk_share"
"""The profile's name for the share of time at the desk that the user says they sit.

null takes back what was said of it.
"""


def learnt_after(
    learnt: Learnt,
    fact: Lesson,
    at: datetime,
    sitting: Sitting,
    stretches: Iterable[Stretch],
) -> Learnt:
    """Return what is learnt after a fact that lies `at` that moment of the line.

    `sitting` is what the fact found, `stretches` what is known of the day.
    """
    match fact:
        case f.Corrected(asked=True):
            about = _spoken_of(stretches, fact)
            if about is None:
                return learnt
            sat = fact.posture == "sitting"
            return with_answer(learnt, Answer(at, fact.at, about, sat))
        case f.PostureTold() if is_label(sitting, fact.posture):
            sat = fact.posture == "sitting"
            return with_answer(learnt, Answer(at, fact.at, "input", sat))
        case f.ProfileChanged(changes=changes) if DESK_SHARE in changes:
            return _audited(learnt, changes[DESK_SHARE], at)
        case f.Undone():
            return without(learnt, fact.word)
        case _:
            return learnt


def is_label(sitting: Sitting, posture: f.Posture) -> bool:
    """Tell whether a word on posture says how true the estimate was, as an answer does.

    One that answers a prompt does, and one that repeats what holds already; others
    begin something new. Of time that is told as standing nothing is estimated.
    """
    if sitting.told != "sitting" or posture == "away":
        return False
    return sitting.asked is not None or posture == "sitting"


def _spoken_of(stretches: Iterable[Stretch], word: f.Corrected) -> About | None:
    """Return what an answer on a pause speaks of; None where it can teach nothing."""
    start, end = word.start.astimezone(UTC), word.end.astimezone(UTC)
    lengths: dict[About | None, timedelta] = defaultdict(timedelta)
    for stretch in stretches:
        common = min(end, stretch.end) - max(start, stretch.start)
        if common > timedelta(0):
            lengths[_judge_of(stretch)] += common
    known = sum(lengths.values(), timedelta(0))
    if 2 * known < end - start:
        length = end - start
        return band_of(length.total_seconds()) if length >= PAUSE else None
    return max(lengths, key=lengths.__getitem__, default=None)


def _judge_of(stretch: Stretch) -> About | None:
    """Return what judged a stretch; input was seen, it is nothing to be asked about."""
    about = about_of(stretch)
    return None if about == "input" else about


def _audited(learnt: Learnt, value: object, at: datetime) -> Learnt:
    """Return what is learnt after a word on the desk; what is no share says nothing."""
    share = share_of(value)
    if share is None and value is not None:
        return learnt
    return with_audit(learnt, Audit(at, share))


def share_of(value: object) -> float | None:
    """Return the share that a profile's value stands for; None where it is none."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if 0 <= value <= 1 else None
