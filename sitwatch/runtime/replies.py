"""How the replayed user answers, and which bells are not rung a second time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

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
        yield end, f.Answered(prompt=prompt, reply="done", **labels(end))
