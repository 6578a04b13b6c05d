"""The personal offset: the pause table as curves, and a day's own noise."""

from __future__ import annotations

from math import exp

import pytest

from sitwatch.core.sitting.offset import (
    BAND_P,
    GRID,
    band_curve,
    band_of,
    drawn,
    log_likelihood,
    p_drawn,
    personal,
    smooth,
)
from tests.core.sitting.taught import certain_of

BANDS = range(len(BAND_P))


@pytest.mark.parametrize(
    ("from_s", "until_s", "p_seated"),
    [
        (30, 60, 0.93),
        (60, 120, 0.75),
        (120, 180, 0.62),
        (180, 300, 0.45),
        (300, 600, 0.33),
        (600, 1200, 0.25),
        (1200, 1800, 0.10),
        (1800, 7200, 0.07),
        (7200, 100_000, 0.0),
    ],
)
def test_the_pause_table(from_s: float, until_s: float, p_seated: float) -> None:
    first, last = band_of(from_s), band_of(until_s - 0.001)
    assert first == last
    assert BAND_P[first] == p_seated


@pytest.mark.parametrize("band", BANDS)
def test_the_mean_over_all_persons_and_days_is_the_table_s(band: int) -> None:
    assert p_drawn(band, personal()) == pytest.approx(BAND_P[band], abs=1e-9)


@pytest.mark.parametrize("band", BANDS)
def test_smoothed_by_the_day_or_drawn_with_it_the_mean_is_one(band: int) -> None:
    for weights in (personal(), certain_of(1.5).weights, certain_of(-4.0).weights):
        by_day = zip(drawn(weights), band_curve(band), strict=True)
        assert sum(w * p for w, p in by_day) == pytest.approx(p_drawn(band, weights))


@pytest.mark.parametrize("band", range(1, len(BAND_P) - 1))
def test_who_sits_through_some_pauses_sits_through_all_more_often(band: int) -> None:
    leaver, reader = (certain_of(offset).p_of(band) for offset in (-1.0, 1.0))
    assert leaver < BAND_P[band] < reader


def test_what_long_pauses_teach_says_little_of_short_ones() -> None:
    leaver, reader = (certain_of(offset) for offset in (-1.0, 1.0))
    apart = [reader.p_of(band) - leaver.p_of(band) for band in range(4)]
    assert apart == sorted(apart)
    assert apart[0] == pytest.approx(0, abs=1e-9)
    assert apart[1] < 0.05
    assert apart[3] > 0.3


def test_nobody_sits_through_a_night_whatever_their_habit() -> None:
    assert certain_of(4.0).p_of(band_of(8 * 3600)) == 0


def test_the_prior_of_the_personal_offset() -> None:
    assert (len(personal()), GRID[0], GRID[-1]) == (81, -4.0, 4.0)
    assert sum(personal()) == pytest.approx(1)
    assert personal() == pytest.approx(personal()[::-1])
    assert _variance(personal()) == pytest.approx(1.0, rel=0.01)


def test_a_day_adds_its_own_noise() -> None:
    assert sum(drawn(personal())) == pytest.approx(1)
    assert _variance(drawn(personal())) == pytest.approx(1.0**2 + 0.7**2, rel=0.02)
    assert _variance(drawn(certain_of(0.0).weights)) == pytest.approx(0.7**2, rel=0.01)


def _variance(weights: tuple[float, ...]) -> float:
    return sum(w * point**2 for w, point in zip(weights, GRID, strict=True))


def test_the_day_s_noise_flattens_the_curve() -> None:
    steep, flat = band_curve(3), smooth(3)
    assert flat[0] > steep[0]
    assert flat[-1] < steep[-1]


@pytest.mark.parametrize("band", BANDS)
def test_an_answer_may_be_wrong(band: int) -> None:
    for sat in (True, False):
        chances = [exp(value) for value in log_likelihood(band, sat=sat)]
        assert min(chances) >= 0.05
        assert max(chances) <= 0.95 + 1e-9
    said, unsaid = (log_likelihood(band, sat=sat)[40] for sat in (True, False))
    assert exp(said) + exp(unsaid) == pytest.approx(1)


def test_an_answer_on_a_night_teaches_nothing() -> None:
    for sat in (True, False):
        assert len(set(log_likelihood(len(BAND_P) - 1, sat=sat))) == 1
