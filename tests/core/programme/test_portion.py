"""Without a coach the dose of the catalogue is the portion."""

from __future__ import annotations

import pytest

from sitwatch.core.orders import Portion
from sitwatch.core.programme.portion import usual_portion
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


@pytest.mark.parametrize(
    ("name", "portion"),
    [
        ("wall-sit", Portion(sets=2, reps=1, hold_s=25.0)),
        ("band-squat", Portion(sets=1, reps=10, hold_s=1.0, band_level=1)),
        ("goblet-squat", Portion(sets=1, reps=10, hold_s=0.0)),
    ],
)
def test_it_says_what_the_dose_says(name: str, portion: Portion) -> None:
    assert usual_portion(CATALOGUE[name]) == portion
    assert portion.because == "plan"
