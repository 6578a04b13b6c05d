"""The shipped exercises, and what can be asked of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sitwatch.core.programme.catalogue import Catalogue, Safety
from sitwatch.core.programme.terms import SafetyKey, SafetyLevel


def test_all_thirty_exercises_are_there(catalogue: Catalogue) -> None:
    counts = [len(catalogue.of_step(step)) for step in (1, 2, 3, 4)]
    assert counts == [13, 6, 7, 4]
    assert len(catalogue.exercises) == 30


def test_an_exercise_is_found_by_its_id(catalogue: Catalogue) -> None:
    assert catalogue["squat"].name == "Bodyweight squat"
    assert catalogue.find("squat") is catalogue["squat"]


def test_an_unknown_exercise_is_no_surprise(catalogue: Catalogue) -> None:
    assert catalogue.find("headstand") is None
    with pytest.raises(KeyError, match="headstand"):
        catalogue["headstand"]


def test_the_chair_rise_has_its_contrast(catalogue: Catalogue) -> None:
    contrast = catalogue.contrast_of("chair-rise")
    assert contrast is not None
    assert contrast.id == "chair-rise-wrong"
    assert catalogue.contrast_of("squat") is None


def test_every_squat_minds_the_knees(catalogue: Catalogue) -> None:
    squats = [one for one in catalogue.exercises if one.family == "squat"]
    minding = [one.id for one in squats if "knee" in " ".join(one.cues).lower()]
    assert minding == [one.id for one in squats]


def test_the_words_for_muscle_activity_leave_no_gap(catalogue: Catalogue) -> None:
    bands = catalogue.emg_bands
    in_order = (bands.low, bands.moderate, bands.high, bands.very_high)
    assert all(later[0] - earlier[1] == 1 for earlier, later in pairwise(in_order))


@pytest.mark.parametrize(
    ("troubles", "level"),
    [
        ((), "ok"),
        (("hip",), "ok"),
        (("hip", "knee"), "caution"),
        (("knee", "balance", "hip"), "avoid"),
    ],
)
def test_the_strictest_word_on_safety_counts(
    troubles: tuple[SafetyKey, ...], level: SafetyLevel
) -> None:
    safety = Safety(
        knee="caution",
        ankle="ok",
        hip="ok",
        back_acute="ok",
        pregnancy="ok",
        balance="avoid",
        note="",
    )
    assert safety.level(troubles) == level
