from __future__ import annotations

from typing import get_args

import pytest

from sitwatch.core.programme.flags import TROUBLES, Flags, flags_after
from sitwatch.core.programme.terms import Equipment, Place
from sitwatch.presenters.kit import (
    Kit,
    UnreadableWeights,
    equipment,
    kit_changes,
    kit_of,
    places,
    read_weights,
    surroundings,
    troubles,
    wanted_kit,
    weights_words,
)

BARE = Kit(("chair",), (), 1, "", office_clothes=True)


def test_everything_that_the_programme_knows_can_be_marked() -> None:
    assert [ask.name for ask in troubles()] == list(TROUBLES)
    assert [ask.name for ask in places()] == list(get_args(Place))
    assert [ask.name for ask in equipment()] == list(get_args(Equipment))
    assert {ask.name for ask in surroundings()} <= {*Flags.__struct_fields__}


@pytest.mark.parametrize(
    ("line", "weights"),
    [
        ("", ()),
        ("4, 8, 12", (4, 8, 12)),
        ("12 8 4 8", (4, 8, 12)),
        ("7,5 kg; 10kg", (7.5, 10)),
        ("7.5,", (7.5,)),
        ("4,  8 kg", (4, 8)),
    ],
)
def test_weights_are_read_as_people_write_them(
    line: str, weights: tuple[float, ...]
) -> None:
    assert read_weights(line) == weights


@pytest.mark.parametrize("line", ["heavy", "0", "-4", "500", "4, x", "nan", "inf"])
def test_what_is_no_weight_is_refused_in_words(line: str) -> None:
    with pytest.raises(UnreadableWeights, match="is no weight in kg"):
        read_weights(line)


def test_weights_are_written_as_they_are_read() -> None:
    assert weights_words((4.0, 7.5, 12.0)) == "4, 7.5, 12"
    assert read_weights(weights_words((4.0, 7.5, 12.0))) == (4.0, 7.5, 12.0)


def test_what_was_told_comes_back_as_it_was() -> None:
    kit = Kit(
        ("chair", "floor"),
        ("band", "weight"),
        2,
        "4, 8",
        office_clothes=False,
        shared_room=True,
    )
    assert kit_of(flags_after(Flags(), kit_changes(kit))) == kit


def test_without_a_weight_there_are_no_weights() -> None:
    kit = Kit(("chair",), ("band",), 1, "heavy", office_clothes=True)
    assert kit_changes(kit)["load_steps_kg"] == []


def test_nowhere_is_beside_the_desk() -> None:
    nowhere = Kit((), (), 1, "", office_clothes=True)
    assert kit_changes(nowhere)["places"] == ["chair", "desk_standing", "wall"]
    assert kit_changes(BARE)["places"] == ["chair"]


@pytest.mark.parametrize(
    ("flags", "step", "words"),
    [
        (Flags(), 1, ""),
        (Flags(), 2, "light band"),
        (Flags(equipment=("band",)), 2, ""),
        (Flags(equipment=("band",), knee_line="inward_with_band"), 2, "light band"),
        (Flags(equipment=("band",), knee_line="inward_both_ways"), 2, ""),
        (Flags(equipment=("band",)), 3, "backpack"),
        (Flags(equipment=("weight",)), 4, ""),
    ],
)
def test_what_a_step_needs_and_is_not_there_is_said(
    flags: Flags, step: int, words: str
) -> None:
    told = wanted_kit(flags, step)
    assert words in told
    assert bool(told) is bool(words)
