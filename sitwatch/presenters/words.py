"""What the user said of a stretch of time, in words; and the words that still hold.

A word that was taken back is told no more: undoing it is the last word.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from gettext import gettext as _
from typing import assert_never

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import N_
from sitwatch.presenters.dates import clock
from sitwatch.presenters.question import ELSEWHERE
from sitwatch.presenters.spoken import words_held

LAST = 4
"""So many words are listed: what one may still want to take back."""

_SHARES = ((1.0, N_("all of it")), (0.75, N_("most of it")), (0.5, N_("half of it")))
_CORRECTED: dict[f.Posture, str] = {
    "sitting": N_("you sat"),
    "standing": N_("you stood"),
    "away": N_("you were away"),
}
_TOLD: dict[f.Posture, str] = {
    "sitting": N_("You said that you sit"),
    "standing": N_("You said that you stand"),
    "away": N_("You said that you are away"),
}
_LABELS: dict[str, str] = {
    "drive": N_("the drive"),
    "meals": N_("meals"),
    "meetings": N_("meetings away from the desk"),
    "sofa": N_("the sofa"),
    ELSEWHERE: N_("sitting elsewhere"),
    "": N_("sitting elsewhere"),
}
"""What the window itself calls things; the user's own names stay as they are."""


class SaidOn(msgspec.Struct, frozen=True):
    """A word on a stretch: the stretch, the words, and what takes it back."""

    start: datetime
    end: datetime
    words: str
    word: datetime


def said_words(fact: f.PostureTold | f.Corrected | f.Declared | f.RoutineSet) -> str:
    """Return what the user said as a sentence without its full stop."""
    match fact:
        case f.PostureTold():
            return _(_TOLD[fact.posture])
        case f.Corrected(asked=True):
            words = _("You answered that {what}")
            return words.format(what=_(_CORRECTED[fact.posture]))
        case f.Corrected():
            words = _("You said afterwards that {what}")
            return words.format(what=_(_CORRECTED[fact.posture]))
        case f.Declared():
            words = _("You added {what}: {share}")
        case f.RoutineSet():
            words = _("Part of your whole day, {what}: {share}")
        case _:
            assert_never(fact)
    return words.format(what=label_words(fact.label), share=share_words(fact.share))


def label_words(label: str) -> str:
    """Return what a declared time is called."""
    return _(_LABELS[label]) if label in _LABELS else label


def share_words(share: float) -> str:
    """Return how much of a time was sitting: `all of it`, or a percentage."""
    for known, words in _SHARES:
        if share == known:
            return _(words)
    return _("{percent} % of it").format(percent=round(share * 100))


def last_words(
    facts: Iterable[f.Recorded], start: datetime, end: datetime, zone: tzinfo | None
) -> tuple[SaidOn, ...]:
    """Return the latest words that hold on `[start, end)`, the last one first.

    What was said in one breath ("I was away: sat elsewhere") is one word.
    """
    found: dict[datetime, SaidOn] = {}
    for word in words_held(facts):
        if not isinstance(word, f.RoutineSet) and word.start < end and word.end > start:
            found[word.at] = _said_on(word, zone)
    latest = sorted(found.values(), key=lambda said: said.word, reverse=True)
    return tuple(latest[:LAST])


def _said_on(word: f.Corrected | f.Declared, zone: tzinfo | None) -> SaidOn:
    span = _("{start} – {end}").format(
        start=clock(word.start, zone), end=clock(word.end, zone)
    )
    words = _("{span}: {said}").format(span=span, said=said_words(word))
    return SaidOn(word.start, word.end, words, word.at)
