"""How the replayed user answers, and which bells are not rung a second time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.timeline.line import Labels, labels_at

Answering = Literal["ignore", "done", "skip"]
"""How the replayed user answers the prompts that the replay raises."""

EXERCISE = timedelta(seconds=60)
"""How long the replayed user is at an exercise; the catalogue's last 48 to 80 s."""

RECORDED = timedelta(seconds=5)
"""A bell this shortly before a recorded prompt is the one that raised it then: it was
heard with the next beat."""


def hush_before(
    fact: f.Recorded, at: datetime, then: f.Recorded | None
) -> datetime | None:
    """Return from when on a bell is the one that raised the recorded prompt `then`."""
    if not isinstance(then, f.Prompted):
        return None
    return at + (then.at - fact.at) - RECORDED


def answers_of(
    state: State, at: datetime, prompt: str, reply: Answering | None
) -> Iterator[tuple[datetime, f.Fact]]:
    """Yield what the replayed user says to a prompt, and when."""

    def labels(at: datetime) -> Labels:
        return labels_at(state.anchors, at, state.offset)

    if reply == "skip":
        yield at, f.Answered(prompt=prompt, reply="skipped", **labels(at))
    elif reply == "done":
        end = at + EXERCISE
        yield at, f.Began(prompt=prompt, **labels(at))
        did = f.Answered(prompt=prompt, reply="done", **labels(end))
        yield end, _as_asked(did, state)


def _as_asked(did: f.Answered, state: State) -> f.Answered:
    """Return the answer of somebody who did just what was asked, and did it well."""
    asking = state.breaks.asking
    if asking is None or asking.portion is None:
        return did
    portion, has_sides = asking.portion, state.catalogue[asking.exercise].dose.per_side
    return msgspec.structs.replace(
        did,
        reps_work=portion.reps,
        reps_other=portion.reps if has_sides else -1,
        hold_s=portion.hold_s,
        lower_s=portion.lower_s,
        load_kg=portion.load_kg,
        band_level=portion.band_level,
        effort="right",
        control="clean",
    )
