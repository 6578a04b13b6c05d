"""Beliefs made for tests: what is known for certain, and what answers teach."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as st

from sitwatch.core.sitting.answers import UNTAUGHT, About, Answer, Learnt, with_answer
from sitwatch.core.sitting.habits import EVIDENCE_P, Habits, prior
from sitwatch.core.sitting.offset import BAND_P, GRID, p_drawn
from tests.daylight import MONDAY

ABOUTS: list[About] = [*range(len(BAND_P)), *EVIDENCE_P]


def certain_of(offset: float) -> Habits:
    """Return the belief that the personal offset is this one, and no other."""
    weights = tuple(float(point == offset) for point in GRID)
    bands = tuple(p_drawn(band, weights) for band in range(len(BAND_P)))
    return Habits(weights, bands, prior().parts)


def answer(about: About, *, sat: bool, at: datetime = MONDAY) -> Answer:
    """Return an answer that was given at that moment."""
    return Answer(at, at, about, sat)


def taught(*answers: Answer) -> Learnt:
    """Return what is learnt from some answers, given in that order."""
    learnt = UNTAUGHT
    for each in answers:
        learnt = with_answer(learnt, each)
    return learnt


def _answer(about: About, sat: bool, minutes: int) -> Answer:  # noqa: FBT001 - drawn
    return answer(about, sat=sat, at=MONDAY + timedelta(minutes=minutes))


MONTHS = 60 * 24 * 60
ANSWERS = st.lists(
    st.builds(
        _answer, st.sampled_from(ABOUTS), st.booleans(), st.integers(-MONTHS, MONTHS)
    ),
    max_size=12,
    unique_by=lambda each: each.at,
)
"""Some answers of four months about Monday, in any order."""
