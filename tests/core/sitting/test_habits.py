"""The prior: the pause table, the share of standing, one offset for all pauses."""

from __future__ import annotations

import pytest

from sitwatch.core.sitting.habits import (
    BAND_P,
    GRID,
    Habits,
    band_curve,
    band_of,
    beta_sd,
    p_pause,
    prior,
)


def certain_of(offset: float) -> Habits:
    """Return the belief that the personal offset is this one, and no other."""
    return Habits(tuple(float(point == offset) for point in GRID))


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
    assert p_pause(prior(), first) == p_seated


@pytest.mark.parametrize("band", range(len(BAND_P)))
def test_the_mean_over_all_persons_is_the_table_s(band: int) -> None:
    mean = sum(
        weight * p for weight, p in zip(prior().weights, band_curve(band), strict=True)
    )
    assert mean == pytest.approx(BAND_P[band], abs=1e-9)


@pytest.mark.parametrize("band", range(len(BAND_P) - 1))
def test_who_sits_through_some_pauses_sits_through_all_more_often(band: int) -> None:
    reader, leaver = certain_of(1.0), certain_of(-1.0)
    assert p_pause(leaver, band) < BAND_P[band] < p_pause(reader, band)


def test_nobody_sits_through_a_night_whatever_their_habit() -> None:
    night = band_of(8 * 3600)
    assert p_pause(certain_of(4.0), night) == 0


def test_what_equals_the_prior_gives_the_table_s_figures() -> None:
    same = Habits(prior().weights)
    assert [p_pause(same, band) for band in range(len(BAND_P))] == pytest.approx(BAND_P)


def test_the_prior_of_the_personal_offset() -> None:
    weights = prior().weights
    variance = sum(w * point**2 for w, point in zip(weights, GRID, strict=True))
    assert (len(weights), GRID[0], GRID[-1]) == (81, -4.0, 4.0)
    assert sum(weights) == pytest.approx(1)
    assert weights == pytest.approx(weights[::-1])
    assert variance == pytest.approx(1.0**2 + 0.7**2, rel=0.03)


def test_six_hundredths_of_active_time_are_stood() -> None:
    assert prior().p_active == pytest.approx(0.94)
    assert prior().sd_active == pytest.approx((0.94 * 0.06 / 11) ** 0.5)


@pytest.mark.parametrize(
    ("mean", "weight", "deviation"),
    [(0.5, 0, 0.5), (0.5, 2, 0.288_675), (0.93, 10, 0.076_930), (1.0, 10, 0.0)],
    ids=["all or nothing", "uniform", "call", "certain"],
)
def test_the_deviation_of_a_share(mean: float, weight: float, deviation: float) -> None:
    assert beta_sd(mean, weight) == pytest.approx(deviation, abs=1e-6)
