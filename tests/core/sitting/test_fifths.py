"""Five values in place of a Beta: its mean, most of its spread, and its shape."""

from __future__ import annotations

from random import Random
from statistics import fmean, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.sitting.fifths import FIFTHS, fifths_of
from sitwatch.core.sitting.habits import beta_sd


def test_the_prior_has_most_people_stand_hardly_ever() -> None:
    lots = Random(1)
    drawn = sorted(lots.betavariate(9.4, 0.6) for _ in range(50_000))
    means = [fmean(drawn[at : at + 10_000]) for at in range(0, 50_000, 10_000)]
    assert fifths_of(0.94, 10) == pytest.approx(means, abs=0.005)


def test_a_share_about_even_lies_even_about_its_mean() -> None:
    low, lower, middle, higher, high = fifths_of(0.5, 10)
    assert middle == pytest.approx(0.5)
    assert (low + high, lower + higher) == pytest.approx((1, 1))


@pytest.mark.parametrize("sure", [0.0, 1.0])
def test_what_is_sure_is_sure(sure: float) -> None:
    assert fifths_of(sure, 10) == (sure,) * FIFTHS


@given(st.floats(0.03, 0.97), st.floats(10, 200))
def test_they_have_the_mean_and_most_of_the_spread(mean: float, worth: float) -> None:
    fifths = fifths_of(mean, worth)
    assert list(fifths) == sorted(fifths)
    assert 0 <= fifths[0] <= fifths[-1] <= 1
    assert fmean(fifths) == pytest.approx(mean, abs=0.002)
    assert 0.6 < pvariance(fifths) / beta_sd(mean, worth) ** 2 < 1.05
