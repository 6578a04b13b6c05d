"""What a simulated person says: that they stand, what they hold, what they did.

Whoever stands up at a desk that rises says so often, not always. Where labels are
wanted, eight breaks a day are offered to somebody at work, and six in ten are answered
with a word on the posture of that moment; it is said to hold until it is taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Literal, TypeAlias

import msgspec

from sitwatch.core import facts as f
from tests.accuracy.days import Part, TrueDay
from tests.accuracy.pieces import covers
from tests.accuracy.telling import LivedDay, Told, seen_in

OFFERS, ANSWERED = 8, 0.6
ANSWER_S, CARD_S = 5.0, 90.0
APART_S = 300.0
"""Two breaks are never offered closer to each other than this."""

Word: TypeAlias = tuple[float, Literal["stand", "sit", "ask"]]


def spoken(
    day: LivedDay, lots: Random, *, is_asked: bool
) -> tuple[LivedDay, list[Told]]:
    """Return what is said on a day, and the day with the clicks that it takes."""
    said = [*words(day, lots, is_asked=is_asked)]
    clicks = [at for at, fact in said if kind_of(fact) is f.PostureTold]
    seen = tuple(seen_in(sorted((*day.moments, *clicks))))
    return msgspec.structs.replace(day, seen=seen), said


def kind_of(fact: Callable[..., f.Fact]) -> object:
    """Return which kind of fact is told."""
    return fact.func if isinstance(fact, partial) else fact


def words(day: LivedDay, lots: Random, *, is_asked: bool) -> Iterator[Told]:
    """Yield what is said of posture now, in order: by the tray, and on cards."""
    held: f.Posture = "sitting"
    moments = [*_standing(day)]
    if is_asked:
        moments += _offers(day, lots)
    for at, word in sorted(moments):
        if word == "ask":
            answer = _answer(day.true, at, lots)
            yield from _card(at, answer)
            held = answer or held
        elif word == "stand" and held == "sitting":
            held = "standing"
            yield at, partial(f.PostureTold, posture=held)
        elif word == "sit" and held == "standing" and _remembers(day, at, lots):
            held = "sitting"
            yield at, partial(f.PostureTold, posture=held)


def _standing(day: LivedDay) -> Iterator[Word]:
    """Yield when somebody might say that they stand up or sit down."""
    for start, _ in day.true.toggled:
        yield start, "stand"
    for part in day.true.parts:
        if part.place == "feet":
            yield part.end, "sit"


def _remembers(day: LivedDay, at: float, lots: Random) -> bool:
    """Tell whether they say so on sitting down again; who said it once, does."""
    said = any(end == at for _, end in day.true.toggled)
    return said or lots.random() < day.person.toggles


def _offers(day: LivedDay, lots: Random) -> Iterator[Word]:
    """Yield breaks offered at random moments of work."""
    chosen = sorted(lots.sample(day.moments, min(OFFERS, len(day.moments))))
    last = day.true.start - APART_S
    for at in chosen:
        if at - last >= APART_S and not covers(day.locked, at):
            last = at
            yield at + 1, "ask"


def _answer(true: TrueDay, at: float, lots: Random) -> f.Posture | None:
    """Return the label, none where nobody is there or nobody cares."""
    is_answered = lots.random() < ANSWERED
    place = _part(true, at).place
    if not is_answered or place not in ("chair", "feet"):
        return None
    return "standing" if place == "feet" else "sitting"


def _part(true: TrueDay, at: float) -> Part:
    parts = (part for part in true.parts if part.start <= at < part.end)
    return next(parts, true.parts[-1])


def _card(at: float, answer: f.Posture | None) -> Iterator[Told]:
    prompt = f"{at:.0f}"
    yield at, partial(f.Prompted, prompt=prompt)
    if answer is None:
        yield at + CARD_S, partial(f.Answered, prompt=prompt, reply="ignored")
        return
    yield at + ANSWER_S, partial(f.PostureTold, posture=answer)
    yield at + ANSWER_S + 1, partial(f.Answered, prompt=prompt, reply="skipped")
