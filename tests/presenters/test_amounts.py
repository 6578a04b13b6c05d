"""How much there is to do is told in times, sides, weight and band."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.orders import Portion
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.amounts import (
    band_words,
    because_words,
    dose_words,
    load_words,
    side_words,
)
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        ("chair-rise", {}, "10 times · about 60 s"),
        ("chair-rise", {"reps": 1}, "1 time · about 5 s"),
        ("chair-rise", {"lower_s": 2.0}, "10 times · slowly down · about 80 s"),
        ("standing-march", {}, "10 times each side · about 60 s"),
        ("standing-march", {"reps": 1}, "1 time each side · about 5 s"),
        ("wall-sit", {}, "Hold 25 s, 2 times · about 70 s"),
        ("wall-sit", {"sets": 1, "hold_s": 30.0}, "Hold 30 s · about 35 s"),
        ("burnout-bridge", {}, "2 parts · light band to tire the muscle · about 65 s"),
        (
            "burnout-bridge",
            {"sets": 2, "band_level": 2},
            "2 rounds of 2 parts · medium band to tire the muscle · about 2 min",
        ),
        (
            "band-squat",
            {},
            "10 times · light band to feel the right muscle · about 50 s",
        ),
        ("goblet-squat", {"band_level": 1}, "10 times · light band · about 50 s"),
        ("goblet-squat", {"load_kg": 8.0}, "10 times · 8 kg · about 50 s"),
        ("goblet-squat", {"sets": 2, "reps": 8}, "2 sets of 8 · about 85 s"),
        (
            "standing-kickback",
            {"sets": 2, "reps": 5},
            "2 sets of 5 each side · about 85 s",
        ),
        (
            "standing-kickback",
            {"first": "other"},
            "10 times each side, left side first · about 80 s",
        ),
        (
            "standing-kickback",
            {"first": "other", "extra_set": True},
            "10 times each side, left side first and once more · about 2 min",
        ),
        (
            "standing-kickback",
            {"extra_set": True},
            "10 times each side, right side first and once more · about 2 min",
        ),
        ("squat", {"first": "other", "extra_set": True}, "10 times · about 60 s"),
    ],
)
def test_the_portion_is_told(name: str, changes: dict[str, object], said: str) -> None:
    exercise = CATALOGUE[name]
    portion: Portion = msgspec.structs.replace(usual_portion(exercise), **changes)
    assert dose_words(exercise, portion) == said


def test_what_goes_as_planned_needs_no_reason() -> None:
    assert because_words("plan") == ""


def test_bands_and_weights_have_names() -> None:
    names = [band_words(level) for level in (1, 2, 3, 4)]
    assert names == ["light band", "medium band", "strong band", "band 4"]
    assert (load_words(8.0), load_words(7.5)) == ("8 kg", "7.5 kg")
    assert (side_words("left"), side_words("right")) == ("Left side", "Right side")
