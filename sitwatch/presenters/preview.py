"""The figure on an offer: the movement once at its own pace, a rest, and again.

It stops after a while, in the pose that shows the exercise best, since whoever has not
answered by then is busy.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import msgspec

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.beats import beats_of, phases_of, turns_of
from sitwatch.presenters.pacing import DECIMALS, PICTURES_A_SECOND, picture_s

REST_S = 1.6
"""How long it rests in the first pose, and at most where the exercise holds.

A whole number of pictures: so the preview shows those that the pacer shows later.
"""

LEAD_S = 1.6
"""How much longer it rests at first: the eye is with the words, and pictures are drawn.
"""

ROUNDS = 4


class Preview(msgspec.Struct, frozen=True):
    """Points of (seconds, phase) to go through, over and over, and where to end."""

    points: tuple[tuple[float, float], ...]
    ends_at: float

    @property
    def round_s(self) -> float:
        """How long one round takes."""
        return self.points[-1][0]

    def is_over(self, gone_s: float) -> bool:
        """Return whether the figure has come to rest for good."""
        return gone_s >= LEAD_S + ROUNDS * self.round_s


def plan_preview(exercise: Exercise, portion: Portion) -> Preview:
    """Return what the figure goes through for a portion of an exercise."""
    now, points = REST_S, [(0.0, 0.0), (REST_S, 0.0)]
    for beat in beats_of(exercise, portion):
        now += beat.length_s if beat.kind == "move" else min(beat.length_s, REST_S)
        points.append((now, beat.last))
    return Preview(tuple(points), phases_of(exercise)[turns_of(exercise)[0]])


def previewed(preview: Preview) -> Iterator[float]:
    """Yield the phase of each picture of a round, in their order."""
    for at in range(ceil(preview.round_s * PICTURES_A_SECOND)):
        yield preview_phase(preview, LEAD_S + at / PICTURES_A_SECOND)


def preview_phase(preview: Preview, gone_s: float) -> float:
    """Return the phase of the movement, 0..1, so long after the offer appeared."""
    if preview.is_over(gone_s):
        return preview.ends_at
    within = picture_s(max(gone_s - LEAD_S, 0.0) % preview.round_s)
    index = max(at for at, point in enumerate(preview.points) if point[0] <= within)
    (since, first), (until, last) = preview.points[index : index + 2]
    phase = first + (last - first) * (within - since) / (until - since)
    return round(phase, DECIMALS)
