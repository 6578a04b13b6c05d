"""Routines, and any words at all: in order, said again, never over the measured."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core import facts as f
from sitwatch.core.sitting.said import Said, with_said
from sitwatch.core.sitting.summaries import one_after_another
from sitwatch.core.sitting.verdicts import Stretch
from tests.core.sitting.fold import short
from tests.core.sitting.test_said import EVENING, MORNING, declared
from tests.daylight import at, corrected


def test_a_routine_fills_what_all_words_have_left() -> None:
    usual = [declared("08:30", "11:30", 0.8)]
    said: list[Said] = [
        corrected("away", "10:00", "10:20", "12:00"),
        declared("08:45", "08:50"),
    ]
    assert short(with_said(MORNING, said, usual)) == [
        "08:30:00 08:45:00 seated 0.80 declared",
        "08:45:00 08:50:00 seated 1.00 declared",
        "08:50:00 09:00:00 seated 0.80 declared",
        "09:00:00 10:00:00 seated 0.94 input",
        "10:00:00 10:20:00 away 0.00 corrected",
        "10:20:00 11:00:00 seated 0.80 declared",
        "11:00:00 12:00:00 seated 0.94 input",
    ]


def test_two_routines_at_once_count_once() -> None:
    usual = [declared("07:00", "08:00"), declared("07:30", "08:30", 0.4)]
    assert short(with_said((), (), usual)) == [
        "07:00:00 08:00:00 seated 1.00 declared",
        "08:00:00 08:30:00 away 0.40 declared",
    ]


CLOCKS = st.integers(0, 40).map(lambda step: at("09:00") + timedelta(minutes=5 * step))
POSTURES = st.sampled_from(["sitting", "standing", "away"])
CORRECTED = st.builds(
    f.Corrected, at=st.just(EVENING), start=CLOCKS, end=CLOCKS, posture=POSTURES
)
DECLARED = st.builds(
    f.Declared,
    at=st.just(EVENING),
    start=CLOCKS,
    end=CLOCKS,
    share=st.sampled_from([1.0, 0.8, 0.3]),
)
WORDS = st.lists(CORRECTED | DECLARED, max_size=8)


def one_by_one(minute: datetime, words: list[Said]) -> Stretch | None:
    """Say what holds at a moment by taking the words one after another."""
    held = next((s for s in MORNING if s.start <= minute < s.end), None)
    for word in words:
        if not word.start <= minute < word.end:
            continue
        (verdict,) = with_said((), [word])
        is_declared = isinstance(word, f.Declared)
        room = held is None or (
            held.because != "declared" and held.state in ("away", "unknown")
        )
        if not is_declared or room:
            held = verdict
    return held


@given(WORDS)
def test_words_apply_in_the_order_in_which_they_were_said(words: list[Said]) -> None:
    told = with_said(MORNING, words)
    assert all(one.end <= then.start for one, then in pairwise(told))
    for step in range(42):
        minute = at("09:00") + timedelta(minutes=5 * step)
        found = next((s for s in told if s.start <= minute < s.end), None)
        held = one_by_one(minute, words)
        assert (found and (found.state, found.p_seated, found.because)) == (
            held and (held.state, held.p_seated, held.because)
        )


@given(WORDS)
def test_all_words_said_once_more_change_nothing(words: list[Said]) -> None:
    def verdicts(told: tuple[Stretch, ...]) -> list[str]:
        return short(tuple(one_after_another(told)))

    assert verdicts(with_said(MORNING, words + words)) == verdicts(
        with_said(MORNING, words)
    )


@given(WORDS, st.lists(DECLARED, max_size=4))
def test_what_is_declared_never_lies_over_what_was_measured(
    words: list[Said], usual: list[f.Declared]
) -> None:
    told = with_said(MORNING, words, usual)
    corrections = [word for word in words if isinstance(word, f.Corrected)]
    for stretch in told:
        if stretch.because == "declared":
            seen = [
                s
                for s in with_said(MORNING, corrections)
                if s.start < stretch.end and stretch.start < s.end
            ]
            assert all(s.state in ("away", "unknown") for s in seen)
