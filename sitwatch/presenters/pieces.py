"""Stretches as whoever looks at a day sees them: equal neighbours are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from sitwatch.core.sitting.verdicts import Because, Stretch

_WORK: set[Because] = {"input", "short_gap"}


def merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join neighbours of one state and reason; chances are weighted by length.

    Input and the short pauses within it are one stretch of work to whoever looks.
    """
    last: Stretch | None = None
    for stretch in stretches:
        if last is None or not _is_same(last, stretch):
            if last is not None:
                yield last
            last = stretch
        else:
            last = _joined(last, stretch)
    if last is not None:
        yield last


def _is_same(first: Stretch, second: Stretch) -> bool:
    if first.end != second.start or first.state != second.state:
        return False
    if (first.label, first.p_seated) != (second.label, second.p_seated):
        return {first.because, second.because} <= _WORK
    return first.because == second.because or {first.because, second.because} == _WORK


def _joined(first: Stretch, second: Stretch) -> Stretch:
    """Return work with its pauses as one; no single pause judges it any more."""
    length = first.length + second.length
    weighed = first.p_seated * first.length + second.p_seated * second.length
    is_same = first.because == second.because
    return msgspec.structs.replace(
        first,
        end=second.end,
        p_seated=weighed / length,
        because=first.because if is_same else "short_gap",
        band=first.band if is_same and first.band == second.band else -1,
    )
