"""The rungs: what each kind of exercise raises, and how far."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import History
from sitwatch.core.programme.ladder import (
    Amount,
    first_amount,
    held,
    lighter,
    raised,
    slower,
    top_of,
)
from sitwatch.core.programme.progression import course_of
from tests.core.programme.training import done

WEIGHTS: dict[str, Any] = {"load_steps_kg": (8.0, 8.1, 10.0, 10.5)}


@pytest.mark.parametrize(
    ("exercise", "flags", "amount"),
    [
        ("squat", {}, Amount(10, 1)),
        ("goblet-squat", WEIGHTS, Amount(10, 0, load_kg=8)),
        ("goblet-squat", {}, Amount(10, 0)),
        ("reverse-lunge", WEIGHTS, Amount(6, 0)),
        ("band-squat", {}, Amount(10, 1, band_level=1)),
        ("wall-sit", {"troubles": ("blood_pressure",)}, Amount(1, 10)),
    ],
)
def test_what_to_begin_with(
    catalogue: Catalogue, exercise: str, flags: dict[str, Any], amount: Amount
) -> None:
    assert first_amount(catalogue[exercise], Flags(**flags)) == amount


@pytest.mark.parametrize(
    ("exercise", "amount", "flags", "up"),
    [
        ("squat", Amount(15, 1), {}, None),
        ("half-squat", Amount(15, 0), {}, None),
        ("slow-sit", Amount(12, 1), {}, Amount(5, 1, lower_s=1)),
        ("slow-sit", Amount(12, 1, lower_s=3), {}, None),
        ("seated-squeeze", Amount(15, 5), {}, Amount(6, 10)),
        ("seated-squeeze", Amount(15, 10), {}, None),
        ("wall-sit", Amount(1, 25), {}, Amount(1, 30)),
        ("wall-sit", Amount(1, 30), {}, None),
        ("wall-sit", Amount(1, 10), {"troubles": ("blood_pressure",)}, None),
        (
            "band-squat",
            Amount(15, 1, band_level=1),
            {"bands": 2, "knee_line": "in_line", "band_checked": 2},
            Amount(6, 1, band_level=2),
        ),
        (
            "band-squat",
            Amount(15, 1, band_level=1),
            {"bands": 2, "knee_line": "in_line"},
            None,
        ),
        ("band-squat", Amount(15, 1, band_level=1), {"bands": 2}, None),
        (
            "band-squat",
            Amount(15, 1, band_level=2),
            {"bands": 2, "knee_line": "in_line", "band_checked": 3},
            None,
        ),
        ("goblet-squat", Amount(15, 0, load_kg=8), WEIGHTS, Amount(6, 0, load_kg=10)),
        ("goblet-squat", Amount(12, 0, load_kg=10.5), WEIGHTS, None),
    ],
)
def test_what_rises(
    catalogue: Catalogue,
    exercise: str,
    amount: Amount,
    flags: dict[str, Any],
    up: Amount | None,
) -> None:
    assert raised(catalogue[exercise], amount, Flags(**flags)) == up


@pytest.mark.parametrize(
    ("exercise", "load", "top"),
    [
        ("goblet-squat", 8, 15),
        ("goblet-squat", 10, 12),
        ("goblet-squat", 10.5, 12),
        ("reverse-lunge", 0, 13),
        ("squat", 0, 15),
    ],
    ids=["25 % to the next", "5 %", "the heaviest", "from nothing", "no load"],
)
def test_a_far_weight_waits_for_more_repetitions(
    catalogue: Catalogue, exercise: str, load: float, top: int
) -> None:
    amount = Amount(10, 0, load_kg=load)
    assert top_of(catalogue[exercise], amount, Flags(**WEIGHTS)) == top


def test_lowering_becomes_slower_up_to_a_limit() -> None:
    assert slower(Amount(6, 1)) == Amount(6, 1, lower_s=1)
    assert slower(Amount(6, 1, lower_s=3)) is None


@pytest.mark.parametrize(("load", "light"), [(10.5, 0.0), (12, 8.1), (20, 10.5)])
def test_the_lighter_weight_is_one_that_there_is(load: float, light: float) -> None:
    amount = lighter(Amount(10, 0, load_kg=load), 0.7, Flags(**WEIGHTS))
    assert amount == Amount(10, 0, load_kg=light)


def test_holds_are_short_with_high_blood_pressure(catalogue: Catalogue) -> None:
    pressed = Flags(("blood_pressure",))
    assert held(catalogue["wall-sit"], 25, pressed) == 10
    assert held(catalogue["wall-sit"], 25, Flags()) == 25
    assert held(catalogue["squat"], 25, pressed) == 25


@pytest.mark.parametrize(
    ("exercise", "amount", "top"),
    [
        ("seated-squeeze", Amount(10, 5.0), 15),
        ("seated-squeeze", Amount(6, 10.0), 6),
        ("wall-sit", Amount(1, 30.0), 1),
    ],
    ids=["the usual hold", "a longer one", "one long hold"],
)
def test_a_hold_that_has_grown_is_done_less_often(
    catalogue: Catalogue, exercise: str, amount: Amount, top: int
) -> None:
    assert top_of(catalogue[exercise], amount, Flags()) == top


@pytest.mark.parametrize("exercise", ["seated-squeeze", "standing-squeeze", "wall-sit"])
def test_however_long_it_is_practised_a_hold_stays_a_matter_of_two_minutes(
    catalogue: Catalogue, exercise: str
) -> None:
    known, history = catalogue[exercise], History()
    for number in range(120):
        grown = course_of(history.of(exercise), known, Flags(), harder="").grown
        told = {"reps_work": grown.reps, "hold_s": grown.hold_s}
        one = done(exercise, number, **told)
        history = History(exposures=(*history.exposures, one))
        up_s, _hold_s, down_s = known.dose.tempo_s
        each_s = up_s + grown.hold_s + down_s
        assert known.dose.sets * grown.reps * each_s <= 120
