"""The profile is read word by word, and never trips over what a file may hold."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.flags import Flags, flags_after


@pytest.mark.parametrize(
    ("changes", "flags"),
    [
        ({"troubles": ["blood_pressure", "knee"]}, Flags(("knee", "blood_pressure"))),
        ({"equipment": ["weight", "trampoline"]}, Flags(equipment=("weight",))),
        ({"places": ["floor"]}, Flags(places=("floor",))),
        ({"load_steps_kg": [10, 8.0, 8, -1, 0]}, Flags(load_steps_kg=(8.0, 10.0))),
        ({"bands": 3, "opted_in": True}, Flags(bands=3, opted_in=True)),
        ({"knee_line": "inward"}, Flags(knee_line="inward")),
        ({"shared_room": True}, Flags(shared_room=True)),
        ({"red_flags": ["something new"]}, Flags(red_flags=("something new",))),
        ({"readiness": ["dizziness"]}, Flags(readiness=("dizziness",))),
        ({"bands": "many", "places": "floor", "knee_line": "x"}, Flags()),
        ({"desk_share": 0.5}, Flags()),
    ],
    ids=[
        "troubles",
        "kit, without what is not known",
        "places",
        "weights in order",
        "bands and the wish for the last step",
        "knees",
        "others who sit near",
        "a red flag of a later version",
        "readiness",
        "what cannot be read",
        "what is not for the programme",
    ],
)
def test_what_changes(changes: dict[str, Any], flags: Flags) -> None:
    assert flags_after(Flags(), changes) == flags


def test_what_is_not_named_stays() -> None:
    flags = Flags(equipment=("band",), bands=2)
    assert flags_after(flags, {"bands": 3}) == Flags(equipment=("band",), bands=3)


def test_who_was_checked_is_held_back_no_longer() -> None:
    flags = Flags(red_flags=("fever_or_infection",), readiness=("dizziness",))
    assert flags_after(flags, {"checked": False}) == flags
    assert flags_after(flags, {"checked": True}) == Flags()


def test_exercises_have_no_word_on_blood_pressure() -> None:
    assert Flags(("hip", "blood_pressure", "standing")).safety_keys == ("hip",)
