"""What the user says of the past: corrections, and sitting away from the computer.

    measured    seated        | away          | seated
    corrected          [ standing )
    declared                    [ drive ............)
    told        seated [ standing ) away [drive)| seated

Words apply in the order in which they were said. A correction is the last word on its
stretch, until a later one. Declared sitting fills only time in which the user was not
seen at the computer, so that nothing is counted twice; it also fills a stretch that was
corrected to "away" before, which is how one says "I sat elsewhere". What returns by
itself (a routine) fills what all words have left. A word taken back was never said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.sitting.layers import edges_of, joined, laid_over, part_of
from sitwatch.core.sitting.pauses import EVEN
from sitwatch.core.sitting.verdicts import State, Stretch

Said = f.Corrected | f.Declared

_STATES: dict[f.Posture, State] = {
    "sitting": "seated",
    "standing": "standing",
    "away": "away",
}


class Layers(msgspec.Struct, frozen=True, gc=False):
    """What is laid over the measured, each in order and disjoint.

    `replacing` stands wherever it reaches, `filling` only where nobody was seen, and
    `usual`, what returns by itself, only where both leave room.
    """

    replacing: tuple[Stretch, ...] = ()
    filling: tuple[Stretch, ...] = ()
    usual: tuple[Stretch, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to lay over."""
        return bool(self.replacing or self.filling or self.usual)


def said_after(said: tuple[Said, ...], fact: f.Step) -> tuple[Said, ...]:
    """Return the words after a fact: one more, or without those taken back."""
    if isinstance(fact, f.Undone):
        return tuple(word for word in said if word.at != fact.word)
    return (*said, fact) if isinstance(fact, f.Corrected | f.Declared) else said


def layers_of(said: Sequence[Said], usual: Sequence[f.Declared] = ()) -> Layers:
    """Return the layers of some words in the order said, and of what is usual."""
    resolved = tuple(_resolved(said))
    return Layers(
        replacing=tuple(joined(part[:3] for part in resolved if part[3])),
        filling=tuple(joined(part[:3] for part in resolved if not part[3])),
        usual=tuple(joined(part[:3] for part in _resolved(usual))),
    )


def with_said(
    stretches: Sequence[Stretch], said: Sequence[Said], usual: Sequence[f.Declared] = ()
) -> tuple[Stretch, ...]:
    """Return the stretches with the user's words laid over them, in order, disjoint.

    Words about time outside the stretches add stretches of their own.
    """
    return laid(stretches, layers_of(said, usual))


def laid(stretches: Sequence[Stretch], layers: Layers) -> tuple[Stretch, ...]:
    """Return stretches (in order, disjoint) with all layers over them."""
    told = laid_over(stretches, layers.replacing, is_free=lambda _: True)
    told = laid_over(told, layers.filling, is_free=is_free)
    return laid_over(told, layers.usual, is_free=is_free)


def layers_within(layers: Layers, start: datetime, end: datetime) -> Layers:
    """Return what of the layers lies in `[start, end)`."""
    return Layers(
        replacing=part_of(layers.replacing, start, end),
        filling=part_of(layers.filling, start, end),
        usual=part_of(layers.usual, start, end),
    )


def is_free(stretch: Stretch) -> bool:
    """Tell whether a stretch leaves room for sitting elsewhere."""
    is_said = stretch.because in ("corrected", "declared")
    return not is_said and stretch.state in ("away", "unknown")


def _resolved(
    said: Sequence[Said],
) -> Iterator[tuple[Stretch, datetime, datetime, bool]]:
    """Yield what speaks from when until when, and whether it replaces the measured.

    said     corrected away [..........)
             declared            [ drive ......)
    speaks                  [away)[drive)             replaces
                                         [drive)      fills
    """
    verdicts = [verdict for word in said if (verdict := _verdict(word)) is not None]
    ahead = sorted(range(len(verdicts)), key=lambda n: verdicts[n].start, reverse=True)
    spoken: list[int] = []
    for start, end in pairwise(edges_of(verdicts)):
        while ahead and verdicts[ahead[-1]].start <= start:
            spoken.append(ahead.pop())
        spoken = sorted(n for n in spoken if verdicts[n].end > start)
        if spoken:
            words = [verdicts[n] for n in spoken]
            yield _last_word(words), start, end, _replaces(words)


def _verdict(word: Said) -> Stretch | None:
    """Return a word as the stretch it speaks of; None where that is no time at all."""
    start, end = word.start.astimezone(UTC), word.end.astimezone(UTC)
    if start >= end:
        return None
    if isinstance(word, f.Corrected):
        state = _STATES[word.posture]
        return Stretch(start, end, state, float(state == "seated"), "corrected")
    state = "seated" if word.share >= EVEN else "away"
    return Stretch(start, end, state, word.share, "declared", label=word.label)


def _last_word(words: Sequence[Stretch]) -> Stretch:
    """Return which of the words on one moment, in the order said, holds."""
    holding, *later = words
    for word in later:
        has_room = (holding.because, holding.state) == ("corrected", "away")
        if word.because == "corrected" or has_room:
            holding = word
    return holding


def _replaces(words: Sequence[Stretch]) -> bool:
    return any(word.because == "corrected" for word in words)
