"""What counts towards a step, and what stands in where there is no floor."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.gates import (
    DESK,
    GATES,
    PLAIN,
    Need,
    Tally,
    needs_of,
    tallied,
)
from tests.core.programme.training import done

SQUAT = Need("squat", ("squat",), exposures=8, days=2, reps=10)
TOP = Need("squat", ("goblet-squat",), days=1)
ALIKE = Need("march", ("marching-bridge",), days=1, reps=8, apart=2)
LOADED = GATES[3].needs[0]


@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.parametrize("places", [("chair",), ("floor",)])
@pytest.mark.parametrize("equipment", [(), ("band",)])
def test_every_exercise_of_a_gate_is_in_the_catalogue(
    catalogue: Catalogue, step: int, places: Any, equipment: Any
) -> None:
    flags = Flags(places=places, equipment=equipment)
    named = {name for need in needs_of(step, flags) for name in need.ids}
    assert {name for name in named if catalogue.find(name) is None} == set()


BAND: dict[str, Any] = {"equipment": ("band",)}
FLOOR: dict[str, Any] = {"places": ("floor",), "office_clothes": False}


@pytest.mark.parametrize(
    ("step", "flags", "stand_in"),
    [
        (2, BAND, DESK["band-march"]),
        (2, {"troubles": ("pregnancy",), **BAND, **FLOOR}, DESK["band-march"]),
        (2, {**BAND, **FLOOR, "office_clothes": True}, DESK["band-march"]),
        (3, {}, DESK["thrust"]),
        (2, FLOOR, PLAIN["band-march"]),
        (2, {}, PLAIN["band-squat"]),
        (2, {"knee_line": "inward_with_band", **BAND}, PLAIN["band-squat"]),
    ],
    ids=[
        "no floor",
        "nobody lies down",
        "not in these clothes",
        "no floor for a thrust",
        "no band",
        "no band and no floor",
        "no band for these knees",
    ],
)
def test_what_stands_in_where_kit_or_floor_is_missing(
    step: int, flags: dict[str, Any], stand_in: Need
) -> None:
    assert stand_in in needs_of(step, Flags(**flags))
    everything = Flags(knee_line="inward_both_ways", **BAND, **FLOOR)
    assert needs_of(step, everything) == GATES[step].needs


def test_nothing_lies_behind_the_last_step() -> None:
    assert needs_of(4, Flags()) == ()


@pytest.mark.parametrize(
    ("need", "exercise", "told", "counted"),
    [
        (SQUAT, "squat", {"reps_work": 10}, (1, 1)),
        (SQUAT, "squat", {"reps_work": 9}, (1, 0)),
        (SQUAT, "squat", {}, (1, 0)),
        (SQUAT, "squat", {"reps_work": 10, "control": "shaky"}, (1, 0)),
        (SQUAT, "squat", {"reps_work": 10, "effort": "hard"}, (1, 0)),
        (SQUAT, "squat", {"reps_work": 10, "pain": 3}, (1, 1)),
        (SQUAT, "squat", {"reps_work": 10, "pain": 4}, (1, 0)),
        (TOP, "goblet-squat", {"reps_work": 11}, (1, 0)),
        (TOP, "goblet-squat", {"reps_work": 12}, (1, 1)),
        (Need("own", ("own",), days=1), "own", {"reps_work": 12}, (1, 0)),
        (ALIKE, "marching-bridge", {"reps_work": 10, "reps_other": 8}, (1, 1)),
        (ALIKE, "marching-bridge", {"reps_work": 8, "reps_other": 11}, (1, 0)),
        (ALIKE, "marching-bridge", {"reps_work": 10}, (1, 0)),
        (LOADED, "hip-thrust", {"load_kg": 10.0}, (1, 0)),
        (LOADED, "hip-thrust", {"load_kg": 0.0}, (0, 0)),
    ],
    ids=[
        "enough",
        "too few",
        "not counted",
        "shaky",
        "hard",
        "a little pain",
        "more pain",
        "below the top",
        "the top",
        "an exercise that is gone",
        "alike",
        "not alike",
        "one side alone",
        "with a load",
        "without one",
    ],
)
def test_what_counts(
    catalogue: Catalogue,
    need: Need,
    exercise: str,
    told: dict[str, Any],
    counted: tuple[int, int],
) -> None:
    """`counted` are exposures, and days on which they were good enough."""
    tally = tallied({}, done(exercise, **told), (need,), catalogue)[need.name]
    assert (tally.exposures, len(tally.days)) == counted


def test_days_are_counted_once_and_other_exercises_not_at_all(
    catalogue: Catalogue,
) -> None:
    tallies: dict[str, Tally] = {}
    for one in (done("squat", reps_work=10), done("squat", 0.1, reps_work=10)):
        tallies = dict(tallied(tallies, one, (SQUAT,), catalogue))
    assert tallied(tallies, done("bridge", 1), (SQUAT,), catalogue) == tallies
    assert (tallies["squat"].exposures, len(tallies["squat"].days)) == (2, 1)
