"""How long a session takes, and what there is time for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.items import Item, Part, fitted, item_of, length_of
from sitwatch.core.programme.ladder import Amount


def dose(name: str, sets: int = 1, load_kg: float = 0.0) -> NextDose:
    return NextDose(name, sets, Amount(10, 0.0, load_kg=load_kg), 12)


def lift(name: str, set_s: float = 60.0, sets: int = 2) -> Item:
    return Item("lift", dose(name, sets), 60.0, set_s)


@pytest.mark.parametrize(
    ("part", "sets"), [("warm_up", 1), ("lift", 2), ("tire_first", 2), ("burn_out", 1)]
)
def test_what_is_lifted_has_two_sets(
    catalogue: Catalogue, part: Part, sets: int
) -> None:
    assert item_of(part, dose("squat"), catalogue["squat"]).dose.sets == sets


def test_sets_take_what_the_dose_takes_and_weights_rest_longer(
    catalogue: Catalogue,
) -> None:
    sat = item_of("lift", dose("wall-sit", 2), catalogue["wall-sit"])
    assert (sat.dose.sets, sat.set_s, sat.rest_s) == (2, 35.5, 60.0)
    assert item_of("lift", dose("x", 3), catalogue["squat"]).dose.sets == 3
    heavy = item_of("lift", dose("x", 1, load_kg=4.0), catalogue["goblet-squat"])
    assert heavy.rest_s == 90.0


def test_the_length_has_changes_sets_and_the_rests_between_them() -> None:
    assert length_of((lift("a"),)) == timedelta(seconds=30 + 2 * 60 + 60)
    assert length_of((lift("a", sets=1),)) == timedelta(seconds=90)
    assert length_of(()) == timedelta(0)


@pytest.mark.parametrize(
    ("names", "others", "expected"),
    [
        ("abcde", 0, {"a": 2, "b": 2, "c": 2, "d": 2}),
        ("abcde", 2, {"a": 2, "b": 2, "c": 2}),
        ("ab", 1, {"a": 3, "b": 2}),
        ("ab", 0, {"a": 3, "b": 3}),
        ("", 2, {}),
    ],
    ids=["all there is time for", "fewer", "one more set", "as many as may be", "none"],
)
def test_there_is_time_for(names: str, others: int, expected: dict[str, int]) -> None:
    items = fitted([lift(name) for name in names], [lift("warm", sets=1)] * others)
    assert {item.dose.exercise: item.dose.sets for item in items} == expected
