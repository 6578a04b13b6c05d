"""What a pack leaves out is filled in; what is wrong in it stays for the check."""

from __future__ import annotations

from typing import Any

from sitwatch.core.programme.pack_filling import filled

ENTRY = {
    "id": "one",
    "side_mode": "per_side",
    "dose": {"reps": 8, "tempo_s": [1, 3, 1]},
}


def entry(**changes: object) -> dict[str, Any]:
    (one,) = filled({"exercise": [{**ENTRY, **changes}]})["exercise"]
    assert isinstance(one, dict)
    return one


def test_no_kit_and_no_ladder_are_usual() -> None:
    one = entry()
    assert (one["equipment"], one["easier"], one["core"]) == ([], [], False)
    assert entry(equipment=["band"])["equipment"] == ["band"]


def test_caution_is_usual_where_safety_says_nothing() -> None:
    safety = entry(safety={"knee": "ok"})["safety"]
    assert (safety["knee"], safety["hip"], safety["note"]) == ("ok", "caution", "")
    assert entry()["safety"]["knee"] == "caution"


def test_a_dose_says_how_long_it_takes_on_both_sides() -> None:
    dose = entry()["dose"]
    assert (dose["sets"], dose["per_side"], dose["est_s"]) == (1, True, 80)
    dose = entry(side_mode="symmetric")["dose"]
    assert (dose["per_side"], dose["est_s"]) == (False, 40)


def test_what_is_said_of_the_dose_holds() -> None:
    told = {"sets": 2, "reps": 8, "tempo_s": [1, 3, 1], "est_s": 99, "rest_s": 10}
    dose = entry(dose=told)["dose"]
    assert (dose["sets"], dose["est_s"], dose["rest_s"]) == (2, 99, 10)


def test_a_dose_without_a_tempo_is_left_to_the_check() -> None:
    assert "est_s" not in entry(dose={"reps": 8})["dose"]
    assert "est_s" not in entry(dose={"reps": 8, "tempo_s": "slow"})["dose"]
    assert entry(dose=3)["dose"] == 3


def test_pictures_bring_poses_that_keep_their_time() -> None:
    pictures = [{"file": "a.png", "label": "up", "s": 2.0}, {"file": "b.png"}]
    one = entry(pictures=pictures)
    assert [pose["s"] for pose in one["poses"]] == [2.0, 1.5]
    assert one["poses"][0]["label"] == "up"
    assert "label" not in one["poses"][1]


def test_a_single_picture_is_shown_all_the_time() -> None:
    one = entry(pictures=[{"file": "a.png", "label": "hold"}])
    assert len(one["pictures"]) == len(one["poses"]) == 2


def test_pictures_leave_poses_alone() -> None:
    one = entry(pictures=[{"file": "a.png", "label": "up"}], poses=[])
    assert one["poses"] == []
    assert "poses" not in entry(pictures=[])
    assert entry(pictures=["a.png", "b.png"])["poses"] == ["a.png", "b.png"]


def test_what_are_no_entries_stay_as_they_are() -> None:
    assert filled({"exercise": 3}) == {"exercise": 3}
    assert filled({"exercise": [3]}) == {"exercise": [3]}
    assert filled({}) == {}
