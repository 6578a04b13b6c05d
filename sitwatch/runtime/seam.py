"""What held at a moment of a journal, told again in one second of facts.

    seam   started, what holds at each computer, posture, prompt  [input 1 s]  away
                                                                             ^ here

A trace that begins at a seam goes on as the journal did, for the rules remember no more
of what was before than the last input and what held since then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from typing import TypedDict

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.sitting.evidence import Conditions
from sitwatch.runtime.nameless import MANY

SEAM = timedelta(seconds=1)
"""How long before its end the conditions of a seam are told."""

PROMPT = "seam"
"""The name of a prompt that was up already."""

_HOLDS: tuple[tuple[str, Callable[..., f.Fact]], ...] = (
    ("blind", f.Blinded),
    ("media", f.MediaBegan),
    ("call", f.CallBegan),
    ("elsewhere", f.UserLeft),
    ("locked", f.Locked),
    ("asleep", f.Slept),
    ("off", f.Stopped),
)


class Labels(TypedDict):
    """When, and at which computer."""

    at: datetime
    device: str | None


def seam_of(state: State, until: datetime) -> Iterator[f.Fact]:
    """Yield the facts that bring a fold to where this one was after its last input.

    They begin one second before that input ended, or before `until` where it went on.
    """
    sitting, zone = state.sitting, timezone(state.offset)
    assert sitting is not None  # noqa: S101 - a seam has an input
    at = (min(sitting.active_to, until) - SEAM).astimezone(zone)
    for device, conditions in sitting.machines.items():
        yield from _conditions(conditions, {"at": at, "device": device})
    if sitting.told == "standing":
        yield f.PostureTold(at=at, posture="standing")
    yield from _prompt(sitting, at)
    length = (sitting.active_to - at).total_seconds()
    yield f.Input(at=at, device=_attended(sitting), for_s=length, keys=MANY)
    if sitting.told == "away":
        yield f.PostureTold(at=sitting.active_to.astimezone(zone), posture="away")


def stop_of(state: State, end: datetime) -> Iterator[f.Fact]:
    """Yield the facts that end a piece of a trace: nothing is known from then on."""
    assert state.sitting is not None  # noqa: S101 - there is a piece
    at = end.astimezone(timezone(state.offset))
    if state.sitting.told != "sitting":
        yield f.PostureTold(at=at, posture="sitting")
    for device in state.sitting.machines:
        yield f.Stopped(at=at, device=device)


def _conditions(conditions: Conditions, labels: Labels) -> Iterator[f.Fact]:
    yield f.Started(**labels)
    for name, kind in _HOLDS:
        if getattr(conditions, name):
            yield kind(**labels)


def _prompt(sitting: Sitting, at: datetime) -> Iterator[f.Fact]:
    """Yield the prompt that was up, and its exercise where that was under way."""
    if sitting.asked is not None or sitting.exercising:
        yield f.Prompted(at=at, prompt=PROMPT)
    if sitting.exercising:
        yield f.Began(at=at, prompt=PROMPT)


def _attended(sitting: Sitting) -> str | None:
    """Return a computer at which input can come without its being told of first."""
    machines = sitting.machines.items()
    return next((device for device, holds in machines if holds.is_attended), None)
