"""Why a moment was judged as it was: which rule, from what, learnt from how much.

    stretches   seated | away 2 min, locked 5 min | seated       at = in the pause
    reason               pause of 7 min, band 4, 54 %, 12 answers

A value for whoever puts it into words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta
from operator import attrgetter

import msgspec

from sitwatch.core.sitting.beliefs import belief_at
from sitwatch.core.sitting.habits import Heard, prior
from sitwatch.core.sitting.offset import BANDS_S
from sitwatch.core.sitting.pauses import about_of
from sitwatch.core.sitting.verdicts import Report, Stretch

NOTHING = Heard()


class Reason(msgspec.Struct, frozen=True):
    """The rule behind one stretch; its words are the presenter's.

    `stretch` holds state, evidence and probability. Where the length of a `pause`
    judged it, `band` are the lengths that are judged alike: from, and up to (None: any
    longer one). `usual` is the probability for somebody of whom nothing is known, None
    where no probability was drawn on (the user's word, an unknown time). `heard` counts
    the answers that the figure was learnt from: how many, and what fading has left of
    them.
    """

    stretch: Stretch
    pause: timedelta | None = None
    band: tuple[timedelta, timedelta | None] | None = None
    usual: float | None = None
    heard: Heard = NOTHING


def reason_at(report: Report, at: datetime) -> Reason | None:
    """Return why the moment was judged as it was; None where nothing is known of it."""
    index = bisect_right(report.stretches, at, key=attrgetter("start")) - 1
    if index < 0 or report.stretches[index].end <= at:
        return None
    stretch = report.stretches[index]
    about = about_of(stretch)
    if about is None:
        return Reason(stretch)
    heard = belief_at(report.beliefs, stretch.start).heard_of(about)
    reason = Reason(stretch, usual=prior().p_of(about), heard=heard)
    if not isinstance(about, int):
        return reason
    pause = _length_of_pause(report.stretches, index)
    return msgspec.structs.replace(reason, pause=pause, band=_lengths(about))


def _lengths(band: int) -> tuple[timedelta, timedelta | None]:
    begin, *longer = (timedelta(seconds=s) for s in BANDS_S[band:])
    return begin, longer[0] if longer else None


def _length_of_pause(stretches: Sequence[Stretch], index: int) -> timedelta:
    """Return how long the pause is that a stretch is a piece of."""
    first = last = index
    while first > 0 and _is_one_pause(stretches[first - 1], stretches[first]):
        first -= 1
    while last + 1 < len(stretches) and _is_one_pause(
        stretches[last], stretches[last + 1]
    ):
        last += 1
    return stretches[last].end - stretches[first].start


def _is_one_pause(before: Stretch, after: Stretch) -> bool:
    return before.end == after.start and before.band == after.band >= 0
