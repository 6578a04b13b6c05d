"""Rises from the chair that went well."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.rises import good_rises
from tests.core.programme.training import after, day, done

TEN: dict[str, Any] = {"reps_work": 10, "reps_other": -1, "control": "clean"}


@pytest.mark.parametrize(
    ("exercise", "told", "count"),
    [
        ("chair-rise", TEN, 10),
        ("chair-rise", TEN | {"control": "shaky"}, 0),
        ("chair-rise", TEN | {"sets": 2}, 20),
        ("staggered-chair-rise", TEN | {"reps_other": 8}, 18),
        ("squat", TEN, 0),
        ("somebody-elses", TEN, 0),
    ],
    ids=[
        "clean",
        "rocking",
        "two sets",
        "a foot in front",
        "no rise",
        "no longer ours",
    ],
)
def test_rises_count_where_they_went_well(
    exercise: str, told: dict[str, Any], count: int, catalogue: Catalogue
) -> None:
    history = after(done(exercise, 0, **told))
    assert good_rises(history, catalogue, day(0).date()) == count


def test_each_day_counts_for_itself(catalogue: Catalogue) -> None:
    history = after(done("chair-rise", -1, **TEN), done("slow-sit", 0, **TEN))
    assert good_rises(history, catalogue, day(0).date()) == 10
    assert good_rises(history, catalogue, day(1).date()) == 0
