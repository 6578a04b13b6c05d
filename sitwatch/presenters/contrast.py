"""The right way of a movement beside the common wrong one, in words and in time.

Both begin a round together and rest until the slower one is through, so that the eye
compares the same moment: how the body folds before it leaves the chair.
"""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from math import ceil

import msgspec

from sitwatch.core.programme.catalogue import Catalogue, Contrast, Exercise
from sitwatch.core.programme.poses import Body, Movement
from sitwatch.presenters.beats import phases_of
from sitwatch.presenters.pacing import DECIMALS, PICTURES_A_SECOND, picture_s
from sitwatch.presenters.preview import LEAD_S

REST_S = 1.2
"""How long both rest before a round."""

MOST_NOTES = 3


class Way(msgspec.Struct, frozen=True):
    """One of the two: what is drawn, what stands above it, and what to look at."""

    movement: Movement
    is_right: bool
    caption: str
    notes: tuple[str, ...]


class Ways(msgspec.Struct, frozen=True):
    """The right way and the wrong one, for the same body."""

    right: Way
    wrong: Way
    body: Body

    @property
    def round_s(self) -> float:
        """How long one round takes, the rest at its beginning included."""
        return REST_S + max(_length_s(self.right), _length_s(self.wrong))


def ways_of(catalogue: Catalogue, exercise: Exercise) -> Ways | None:
    """Return both ways of an exercise, None where no wrong one is drawn."""
    contrast = catalogue.contrast_of(exercise.id)
    if contrast is None:
        return None
    return Ways(_right_way(exercise), _wrong_way(contrast), catalogue.body)


def way_phase(ways: Ways, way: Way, gone_s: float) -> float:
    """Return the phase of a movement, 0..1, so long after both appeared."""
    moved = picture_s(max(gone_s - LEAD_S, 0.0) % ways.round_s) - REST_S
    return round(min(max(moved / _length_s(way), 0.0), 1.0) % 1.0, DECIMALS)


def way_pictures(ways: Ways, way: Way) -> Iterator[float]:
    """Yield the phase of each picture of a round, in their order."""
    for at in range(ceil(ways.round_s * PICTURES_A_SECOND)):
        yield way_phase(ways, way, LEAD_S + at / PICTURES_A_SECOND)


def telling_phase(way: Way) -> float:
    """Return the phase that shows a way best: where the trunk leans most."""
    poses = way.movement.poses
    leaning = [abs(pose.lean - poses[0].lean) for pose in poses]
    return phases_of(way.movement)[leaning.index(max(leaning))]


def contrast_title() -> str:
    """Return what is said above both."""
    return _("The strong way, and the usual one")


def _right_way(exercise: Exercise) -> Way:
    cues = tuple(_(cue) for cue in exercise.cues[:MOST_NOTES])
    return Way(exercise, is_right=True, caption=_("Right way"), notes=cues)


def _wrong_way(contrast: Contrast) -> Way:
    notes = tuple(_(note) for note in contrast.notes[:MOST_NOTES])
    return Way(contrast, is_right=False, caption=_("Common mistake"), notes=notes)


def _length_s(way: Way) -> float:
    return sum(pose.s for pose in way.movement.poses)
