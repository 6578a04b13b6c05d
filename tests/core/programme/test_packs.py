"""The user's own exercises stand beside the shipped ones, or every fault is told."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.packs import join, read_pack
from sitwatch.core.programme.pick import pick
from tests.core.programme.training import after, day

EXAMPLE = Path(__file__).parents[2] / "packs" / "at-the-wall" / "exercises.toml"

Tables = dict[str, Any]


@pytest.fixture
def pack() -> Tables:
    """The example, which a test may spoil."""
    return tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))


def refusals(catalogue: Catalogue, raw: Tables) -> list[str]:
    with pytest.raises(BadCatalogue) as caught:
        join(catalogue, read_pack(raw))
    told = [f"{flaw.place}: {flaw.what}" for flaw in caught.value.flaws]
    assert str(caught.value) == told[0]
    return told


def test_the_example_stands_behind_the_shipped_ones(
    catalogue: Catalogue, pack: Tables
) -> None:
    whole = join(catalogue, read_pack(pack))
    ids = [one.id for one in whole.exercises]
    assert ids[:30] == [one.id for one in catalogue.exercises]
    assert ids[30:] == ["wall-lean", "quarter-squat"]
    assert "own_try" in whole.sources


def test_a_ladder_is_named_from_one_side(catalogue: Catalogue, pack: Tables) -> None:
    whole = join(catalogue, read_pack(pack))
    assert whole["standing-squeeze"].harder[-1] == "wall-lean"
    assert whole["half-squat"].easier == ("standing-squeeze", "quarter-squat")
    assert whole["squat"] == catalogue["squat"]


def test_pictures_are_shown_for_each_pose(catalogue: Catalogue, pack: Tables) -> None:
    lean = join(catalogue, read_pack(pack))["wall-lean"]
    assert [picture.file for picture in lean.pictures] == ["tall.svg", "press.svg"]
    assert [pose.label for pose in lean.poses] == [one.label for one in lean.pictures]
    assert lean.dose.per_side


def test_a_shipped_exercise_may_be_shown_by_pictures(
    catalogue: Catalogue, pack: Tables
) -> None:
    pack["pictures"] = {"seated-squeeze": ["easy.png", "firm.png"]}
    squeeze = join(catalogue, read_pack(pack))["seated-squeeze"]
    assert squeeze.poses == catalogue["seated-squeeze"].poses
    assert [one.file for one in squeeze.pictures] == ["easy.png", "firm.png"]
    assert [one.label for one in squeeze.pictures] == [
        pose.label for pose in squeeze.poses
    ]


def test_the_programme_picks_them_in_their_turn(
    catalogue: Catalogue, pack: Tables
) -> None:
    whole = join(catalogue, read_pack(pack))
    history = after(places=("wall", "desk_standing"))
    picked = []
    for _turn in range(len(whole.exercises)):
        dose = pick(history, whole, Situation(now=day(0)))
        assert isinstance(dose, NextDose)
        picked.append(dose.exercise)
        offered = (*history.offered, (str(len(picked)), dose.exercise))
        history = msgspec.structs.replace(history, offered=offered)
    assert {"wall-lean", "quarter-squat"} <= set(picked)


def test_a_contrast_may_come_along(catalogue: Catalogue, pack: Tables) -> None:
    wrong = {"id": "quarter-squat-wrong", "for": "quarter-squat", "name": "Knees first"}
    drawn = {"view": "side", "anchor_y": 0.039, "gear": [], "props": [], "notes": []}
    pack["contrast"] = [{**wrong, **drawn, "poses": pack["exercise"][1]["poses"]}]
    whole = join(catalogue, read_pack(pack))
    assert whole.contrast_of("quarter-squat") is not None
    assert whole.contrast_of("chair-rise") is not None


def put(index: int, key: str, value: object) -> Callable[[Tables], None]:
    def spoil(raw: Tables) -> None:
        raw["exercise"][index][key] = value

    return spoil


def put_on_top(key: str, value: object) -> Callable[[Tables], None]:
    def spoil(raw: Tables) -> None:
        raw[key] = value

    return spoil


CASES = {
    "no title": (lambda raw: raw.pop("title"), "missing required field `title`"),
    "a later schema": (put_on_top("schema", 2), "schema: Invalid enum value 2"),
    "a table unknown": (put_on_top("body", {}), "top level: Object contains unknown"),
    "entries that are none": (put_on_top("exercise", 3), "exercise: Expected `array`"),
    "an entry that is none": (put_on_top("exercise", [3]), "exercise 1: Expected"),
    "a wrong word": (
        put(0, "place", "roof"),
        "choose from chair, desk_standing, wall, floor",
    ),
    "a wrong word in a list": (put(0, "regions", ["arm"]), "choose from gluteus_max"),
    "a dose of none": (put(0, "dose", {"reps": 0}), "wall-lean dose"),
    "an id that is shipped": (put(0, "id", "squat"), "squat id: this id is taken"),
    "a source that is shipped": (
        put_on_top("sources", {"gao2024": "Mine."}),
        "sources.gao2024: this key is taken",
    ),
    "an easier one of a later step": (
        put(0, "easier", ["band-squat"]),
        "wall-lean easier: band-squat is of a later step",
    ),
    "an unknown rung": (put(0, "easier", ["fly"]), "there is no exercise fly"),
    "a loop": (
        put(1, "easier", ["squat"]),
        "quarter-squat harder: a loop: ",
    ),
    "pictures of a stranger": (
        put_on_top("pictures", {"fly": ["a.png"]}),
        "pictures.fly: there is no exercise fly",
    ),
    "too few pictures": (
        put_on_top("pictures", {"chair-rise": ["a.png"]}),
        "pictures.chair-rise: it takes 5 pictures, one for each pose",
    ),
    "poses and pictures": (
        put(1, "pictures", [{"file": "a.png", "label": "a"}] * 2),
        "quarter-squat pictures: there are poses too",
    ),
    "pictures that alternate": (
        put(0, "side_mode", "alternating"),
        "wall-lean side_mode: pictures cannot alternate",
    ),
}


@pytest.mark.parametrize(("spoil", "told"), CASES.values(), ids=CASES.keys())
def test_a_fault_is_told_with_its_place(
    catalogue: Catalogue, pack: Tables, spoil: Callable[[Tables], None], told: str
) -> None:
    spoil(pack)
    assert told in refusals(catalogue, pack)[0]


def test_each_entry_tells_its_own_fault(catalogue: Catalogue, pack: Tables) -> None:
    put(0, "place", "roof")(pack)
    put(1, "step", 7)(pack)
    first, second = refusals(catalogue, pack)
    assert first.startswith("wall-lean place")
    assert second.startswith("quarter-squat step")


def test_a_contrast_tells_its_fault(catalogue: Catalogue, pack: Tables) -> None:
    pack["contrast"] = [{"id": "odd"}]
    assert refusals(catalogue, pack)[0].startswith("odd: Object missing")


def test_a_contrast_may_not_take_an_id(catalogue: Catalogue, pack: Tables) -> None:
    shared = {"view": "side", "anchor_y": 0.039, "gear": [], "props": [], "notes": []}
    shared |= {"poses": pack["exercise"][1]["poses"], "name": "No"}
    pack["contrast"] = [{"id": "chair-rise-wrong", "for": "quarter-squat", **shared}]
    assert refusals(catalogue, pack)[0].startswith("chair-rise-wrong id: this id is")


def test_an_id_that_stands_twice_is_all_that_is_told(
    catalogue: Catalogue, pack: Tables
) -> None:
    pack["exercise"][1]["id"] = "wall-lean"
    assert refusals(catalogue, pack) == ["wall-lean id: 2 entries have this id"]


def test_a_bad_id_is_told_in_plain_words(catalogue: Catalogue, pack: Tables) -> None:
    pack["exercise"][0]["id"] = "Wall Lean!"
    (told,) = refusals(catalogue, pack)
    assert told.startswith("Wall Lean! id: small letters, digits and single hyphens")
