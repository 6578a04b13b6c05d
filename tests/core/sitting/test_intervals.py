"""The 80 % interval: what is sure, what is doubtful, and what was drawn by lot."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from statistics import quantiles

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.sitting.answers import About, Answer
from sitwatch.core.sitting.habits import Habits, believed, prior
from sitwatch.core.sitting.intervals import interval_of
from sitwatch.core.sitting.offset import BAND_P, GRID, band_curve, drawn
from sitwatch.core.sitting.pauses import judged
from sitwatch.core.sitting.verdicts import Because, State, Stretch
from tests.core.sitting.taught import ABOUTS, ANSWERS, answer, certain_of, taught
from tests.daylight import MONDAY

HOUR = timedelta(hours=1)
Z = 1.2816
"""Below so many deviations over the mean lie 90 % of a normal."""


def was(because: Because, p_seated: float, length: timedelta = HOUR) -> Stretch:
    """Return a stretch that no pause judged."""
    state: State = "seated" if p_seated else "away"
    return Stretch(MONDAY, MONDAY + length, state, p_seated, because)


def pause(band: int, length: timedelta) -> Stretch:
    end = MONDAY + length
    return Stretch(MONDAY, end, "away", BAND_P[band], "long_gap", band)


def bounds(*stretches: Stretch, habits: Habits | None = None) -> tuple[float, ...]:
    """Return expected, low and high, in seconds, as these habits would have it."""
    habits = habits or prior()
    interval = interval_of([judged(stretch, habits) for stretch in stretches], habits)
    return interval.expected, interval.low, interval.high


@pytest.mark.parametrize(
    ("stretches", "told"),
    [
        ([], (0, 0, 0)),
        ([was("said", 0)], (0, 0, 0)),
        ([was("corrected", 1)], (3600, 3600, 3600)),
        ([was("declared", 1)], (3600, 3600, 3600)),
        ([was("corrected", 0)], (0, 0, 0)),
        ([was("blind", 0)], (0, 0, 3600)),
        ([was("corrected", 1), was("blind", 0)], (3600, 3600, 7200)),
        ([was("off", 0, timedelta(minutes=30))], (0, 0, 1800)),
        ([was("off", 0, timedelta(minutes=30, seconds=1))], (0, 0, 0)),
        ([pause(8, 8 * HOUR)], (0, 0, 0)),
    ],
    ids=[
        "nothing",
        "standing",
        "said to have sat",
        "sat elsewhere",
        "said to have been away",
        "blind",
        "blind after sitting",
        "not recorded for a while",
        "not recorded for longer",
        "a night",
    ],
)
def test_what_is_sure_and_what_may_have_been(
    stretches: list[Stretch], told: tuple[float, ...]
) -> None:
    assert bounds(*stretches) == pytest.approx(told, abs=1)


@pytest.mark.parametrize(
    ("because", "p_seated", "weight"), [("call", 0.93, 10), ("media", 0.95, 10)]
)
def test_a_share_that_is_itself_in_doubt(
    because: Because, p_seated: float, weight: float
) -> None:
    """Five hours at a share worth so many observations; the model may err by 4 %."""
    whole = 5 * 3600
    mean = whole * p_seated
    shared = whole * (p_seated * (1 - p_seated) / (weight + 1)) ** 0.5
    deviation = (shared**2 + (0.04 * mean) ** 2) ** 0.5
    expected, low, high = bounds(was(because, p_seated, 5 * HOUR))
    assert expected == pytest.approx(mean)
    assert low == pytest.approx(mean - Z * deviation, abs=2)
    assert high == whole


def test_the_share_of_standing_is_drawn_from_its_own_shape() -> None:
    """Few stand for long: less above than below, as ten thousand draws have it."""
    lots = Random(1)
    draws = (
        18000 * (1 - lots.betavariate(0.6, 9.4)) * lots.gauss(1, 0.04)
        for _ in range(10_000)
    )
    tenths = quantiles(draws, n=10)
    expected, low, high = bounds(was("input", 0.94, 5 * HOUR))
    assert expected == pytest.approx(0.94 * 18000)
    assert (low, high) == pytest.approx((tenths[0], min(18000, tenths[-1])), rel=0.02)
    assert expected - low > 1.2 * (high - expected)


@pytest.mark.parametrize("because", ["locked", "slept"])
def test_a_lock_may_have_been_sat_through_after_all(because: Because) -> None:
    deviation = 3600 * (0.05 * 0.95 / 11) ** 0.5
    expected, low, high = bounds(was(because, 0.05))
    assert (expected, low) == (180, 0)
    assert high == pytest.approx(180 + Z * deviation, abs=2)


@pytest.mark.parametrize("because", ["locked", "slept"])
def test_a_night_behind_a_lock_or_asleep_adds_no_doubt(because: Because) -> None:
    day = was("input", 0.94, 5 * HOUR)
    assert bounds(day, was(because, 0, 8 * HOUR)) == bounds(day)


def test_time_declared_for_a_part_is_doubted_by_the_model_s_own_error_alone() -> None:
    expected, low, high = bounds(was("declared", 0.5))
    assert expected == 1800
    assert (low, high) == pytest.approx((1800 - Z * 72, 1800 + Z * 72), abs=1.5)


def test_a_pause_is_sat_through_or_not() -> None:
    expected, low, high = bounds(pause(5, timedelta(minutes=15)))
    lot = 900 * (0.25 * 0.75) ** 0.5
    assert (expected, low) == (225, 0)
    assert high == pytest.approx(225 + Z * lot, rel=0.05)


def test_one_habit_shared_by_all_pauses_widens_the_interval() -> None:
    pauses = [pause(4, timedelta(minutes=8))] * 40
    _, low, high = bounds(*pauses)
    _, sure_low, sure_high = bounds(*pauses, habits=certain_of(0))
    assert high - low > 1.5 * (sure_high - sure_low)


def test_pieces_of_one_pause_are_sat_through_together() -> None:
    whole = pause(5, timedelta(minutes=16))
    middle = MONDAY + timedelta(minutes=6)
    pieces = (
        msgspec.structs.replace(whole, end=middle),
        msgspec.structs.replace(whole, start=middle),
    )
    assert bounds(*pieces) == pytest.approx(bounds(whole), abs=0.01)


READER = believed(
    taught(
        *(
            answer(about, sat=n % 4 > 0, at=MONDAY - timedelta(hours=7 * n + 1))
            for n in range(12)
            for about in ABOUTS[2:6]
        ),
        *(answer("input", sat=True, at=MONDAY - timedelta(hours=n)) for n in range(40)),
    ),
    MONDAY,
)


@pytest.mark.parametrize("habits", [prior(), READER], ids=["unknown", "reader"])
def test_the_interval_is_that_of_days_drawn_by_lot(habits: Habits) -> None:
    """Days of the same habits and shares, each pause sat through or not."""
    pauses = [(1, 90)] * 20 + [(4, 480)] * 10 + [(5, 900)] * 4
    stretches = [
        was("input", 0.94, 5 * HOUR),
        was("call", 0.93, HOUR),
        *(pause(band, timedelta(seconds=s)) for band, s in pauses),
    ]
    lots = Random(20260302)
    days = [_drawn(lots, pauses, habits) for _ in range(4000)]
    tenths = quantiles(days, n=10)
    expected, low, high = bounds(*stretches, habits=habits)
    assert expected == pytest.approx(sum(days) / len(days), rel=0.01)
    assert (low, high) == pytest.approx((tenths[0], tenths[-1]), rel=0.03)


def _drawn(lots: Random, pauses: list[tuple[int, int]], habits: Habits) -> float:
    (point,) = lots.choices(range(len(GRID)), drawn(habits.weights))
    active, call = (
        lots.betavariate(part.mean * part.worth, (1 - part.mean) * part.worth)
        for part in (habits.parts["input"], habits.parts["call"])
    )
    paused = sum(s for band, s in pauses if lots.random() < band_curve(band)[point])
    return (5 * 3600 * active + 3600 * call + paused) * lots.gauss(1, 0.05)


KINDS: list[tuple[Because, float]] = [
    ("input", 0.94),
    ("call", 0.93),
    ("media", 0.95),
    ("locked", 0.05),
    ("corrected", 1.0),
    ("declared", 0.5),
    ("said", 0.0),
    ("blind", 0.0),
    ("off", 0.0),
]
LENGTHS = st.integers(1, 6 * 3600).map(lambda s: timedelta(seconds=s))
STRETCHES = st.lists(
    st.builds(lambda kind, s: was(kind[0], kind[1], s), st.sampled_from(KINDS), LENGTHS)
    | st.builds(pause, st.integers(0, 8), LENGTHS),
    max_size=8,
)


@given(STRETCHES, ANSWERS)
def test_the_expected_time_lies_within_its_interval(
    stretches: list[Stretch], answers: list[Answer]
) -> None:
    habits = believed(taught(*answers), MONDAY)
    expected, low, high = bounds(*stretches, habits=habits)
    whole = sum(s.length.total_seconds() for s in stretches)
    assert 0 <= low <= expected <= high <= whole + 1e-6


@given(STRETCHES, ANSWERS, st.sampled_from(ABOUTS))
def test_an_answer_makes_the_interval_narrower_on_average(
    stretches: list[Stretch], answers: list[Answer], about: About
) -> None:
    """Whatever is asked: each answer as often as it is expected, all doubts included.

    One answer may surprise, and make it wider; the variance cannot grow on average. A
    width, cut where no time is left, can by a few hundredths, on days of one pause.
    """
    before = believed(taught(*answers), MONDAY)
    p_sat = before.p_of(about)
    yes, no = (
        believed(taught(*answers, answer(about, sat=sat)), MONDAY)
        for sat in (True, False)
    )
    p_yes = 0.95 * p_sat + 0.05 * (1 - p_sat) if isinstance(about, int) else p_sat
    widths = [_width(stretches, habits) for habits in (yes, no)]
    usual = _width(stretches, before)
    assert p_yes * widths[0] + (1 - p_yes) * widths[1] <= usual * 1.05 + 2


def _width(stretches: list[Stretch], habits: Habits) -> float:
    _, low, high = bounds(*stretches, habits=habits)
    return high - low
