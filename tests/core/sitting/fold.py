"""Facts folded in the order given, and what they come to as short lines of text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sitwatch.core import facts as f
from sitwatch.core.sitting.activity import typed
from sitwatch.core.sitting.estimate import (
    Settled,
    Sitting,
    noted,
    open_stretches,
    opened,
)
from tests.daylight import at, lines_of


def seen(kind: Callable[..., f.Step], clock: str, **rest: Any) -> f.Step:
    """Return a fact of that kind: `seen(f.Locked, "09:22")`."""
    return kind(at=at(clock), **rest)


def tap(clock: str, **rest: Any) -> f.Input:
    """Return a fifth of a second of input of which nothing is counted."""
    return f.Input(at=at(clock), for_s=0.2, **rest)


def folded(*facts: f.Step) -> tuple[Sitting, Settled]:
    """Return the fold after all facts, and whatever they settled."""
    sitting = opened(facts[0].at)
    settled: Settled = ()
    for fact in facts:
        sitting, more = _step(sitting, fact)
        settled = (*settled, *more)
    return sitting, settled


def _step(sitting: Sitting, fact: f.Step) -> tuple[Sitting, Settled]:
    if isinstance(fact, f.Input):
        return typed(sitting, fact, fact.at)
    return noted(sitting, fact, fact.at)


def told_at(until: str, *facts: f.Step) -> list[str]:
    """Return what Monday was by a clock time: `09:00:00 09:22:00 seated 0.94 input`."""
    sitting, settled = folded(*facts)
    return short((*settled, *open_stretches(sitting, at(until))))


def short(stretches: Settled) -> list[str]:
    """Return stretches as lines, Monday unsaid."""
    return [line.replace("Mon ", "") for line in lines_of(stretches)]
