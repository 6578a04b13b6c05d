"""What is asked after an exercise, and what can be put right of it."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.orders import Portion
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.efforts import (
    MOST_CALM_PAIN,
    Done,
    Field,
    corrected,
    corrections,
    done_of,
    done_words,
    effort_choices,
    effort_title,
    is_whole_portion,
    pain_title,
    pain_words,
    questions_of,
)
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.stages import Plan, plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def plan_of(name: str, **changes: object) -> Plan:
    exercise = CATALOGUE[name]
    portion: Portion = msgspec.structs.replace(usual_portion(exercise), **changes)
    return plan_pace(exercise, portion)


def test_effort_goes_from_easy_to_too_hard() -> None:
    told = [choice.effort for choice in effort_choices()]
    assert told == ["easy", "right", "hard", "too_hard"]
    assert effort_title()
    assert pain_title()


@pytest.mark.parametrize(
    ("name", "question", "words"),
    [
        ("slow-sit", "Smooth, or any rocking?", ["Smooth", "Rocking"]),
        ("squat", "Smooth or shaky?", ["Smooth", "Shaky"]),
        ("", "Smooth or shaky?", ["Smooth", "Shaky"]),
    ],
)
def test_a_rise_is_asked_for_rocking(
    name: str, question: str, words: list[str]
) -> None:
    asked = questions_of(CATALOGUE.find(name))
    assert asked.control == question
    assert [choice.words for choice in asked.controls] == words
    assert [choice.control for choice in asked.controls] == ["clean", "shaky"]


def test_soreness_is_told_of_before_it_comes_while_all_is_new() -> None:
    assert "sore" in questions_of(CATALOGUE["squat"], is_new=True).note
    assert questions_of(CATALOGUE["squat"]).note == ""


@pytest.mark.parametrize(
    ("name", "changes", "done"),
    [
        ("wall-sit", {}, Done(Reps(4, -1), hold_s=25.0, sets=1)),
        ("squat", {}, Done(Reps(4, -1))),
        ("squat", {"load_kg": 4.0}, Done(Reps(4, -1), load_kg=4.0)),
        ("squat", {"lower_s": 2.0}, Done(Reps(4, -1), lower_s=2.0)),
        ("slow-sit", {}, Done(Reps(4, -1), lower_s=0.0)),
        ("goblet-squat", {"load_kg": 8.0}, Done(Reps(4, -1), load_kg=8.0)),
        ("goblet-squat", {}, Done(Reps(4, -1), load_kg=0.0)),
        ("band-squat", {"band_level": 2}, Done(Reps(4, -1), band_level=2)),
    ],
)
def test_what_was_done_has_the_hold_weight_and_band_of_the_portion(
    name: str, changes: dict[str, object], done: Done
) -> None:
    assert done_of(plan_of(name, **changes), Reps(4, -1)) == done


@pytest.mark.parametrize(
    ("name", "reps", "is_whole"),
    [
        ("squat", Reps(10, -1), True),
        ("squat", Reps(9, -1), False),
        ("standing-kickback", Reps(10, 10), True),
        ("standing-kickback", Reps(10, 9), False),
        ("wall-sit", Reps(1, -1), True),
    ],
)
def test_a_portion_is_whole_where_no_side_lags(
    name: str, reps: Reps, *, is_whole: bool
) -> None:
    assert is_whole_portion(plan_of(name), Done(reps)) == is_whole


@pytest.mark.parametrize(("sets", "is_whole"), [(1, False), (2, False), (3, True)])
def test_one_set_of_several_is_not_the_whole(sets: int, *, is_whole: bool) -> None:
    plan = plan_of("squat", sets=3)
    done = done_of(plan, Reps(plan.portion.reps, -1), sets)
    assert is_whole_portion(plan, done) is is_whole


@pytest.mark.parametrize(
    ("done", "was_cut_short", "fields"),
    [
        (Done(Reps(3, -1)), False, []),
        (Done(Reps(3, -1)), True, ["work"]),
        (Done(Reps(3, 2), load_kg=8.0), True, ["work", "other", "load_kg"]),
        (Done(Reps(3, -1), band_level=1), False, ["band_level"]),
        (Done(Reps(3, -1), sets=2), True, ["sets", "work"]),
        (Done(Reps(3, -1), sets=2), False, []),
    ],
)
def test_only_what_may_be_wrong_can_be_put_right(
    done: Done, fields: list[str], *, was_cut_short: bool
) -> None:
    found = corrections(done, was_cut_short=was_cut_short)
    assert [each.field for each in found] == fields


@pytest.mark.parametrize(
    ("field", "value", "after"),
    [
        ("sets", 2.0, Done(Reps(3, 2), load_kg=8.0, band_level=1, sets=2)),
        ("work", 5.0, Done(Reps(5, 2), load_kg=8.0, band_level=1)),
        ("other", 5.0, Done(Reps(3, 5), load_kg=8.0, band_level=1)),
        ("load_kg", 7.5, Done(Reps(3, 2), load_kg=7.5, band_level=1)),
        ("band_level", 2.0, Done(Reps(3, 2), load_kg=8.0, band_level=2)),
    ],
)
def test_a_figure_is_put_right(field: Field, value: float, after: Done) -> None:
    before = Done(Reps(3, 2), load_kg=8.0, band_level=1)
    assert corrected(before, field, value) == after


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (Done(Reps(1, -1)), "1 time"),
        (Done(Reps(1, -1), hold_s=30.0, sets=2), "2 sets · held 30 s"),
        (Done(Reps(1, -1), hold_s=5.0), "1 time"),
        (Done(Reps(10, -1), load_kg=8.0), "10 times · 8 kg"),
        (Done(Reps(10, 8), load_kg=0.0), "10 right, 8 left · no weight"),
        (Done(Reps(10, 8), band_level=2), "10 right, 8 left · medium band"),
        (Done(Reps(10, 8), band_level=0), "10 right, 8 left · no band"),
        (Done(Reps(8, -1), lower_s=2.0), "8 times · slowly down"),
        (Done(Reps(8, -1), lower_s=0.0), "8 times"),
        (Done(Reps(8, -1), sets=1), "1 set · 8 times"),
        (Done(Reps(8, -1), load_kg=8.0, sets=3), "3 sets · 8 times · 8 kg"),
    ],
)
def test_what_was_done_is_told_in_one_line(done: Done, words: str) -> None:
    assert done_words(done) == words


def test_pain_that_stops_an_exercise_is_above_five() -> None:
    assert MOST_CALM_PAIN == 5


@pytest.mark.parametrize(
    ("pain", "words"),
    [
        (0, "Pain 0 of 10: fine to carry on"),
        (1, "Pain 1 of 10: fine to carry on"),
        (3, "Pain 3 of 10: fine to carry on"),
        (4, "Pain 4 of 10: go easier next time"),
        (5, "Pain 5 of 10: go easier next time"),
        (6, "Pain 6 of 10: this one stops here, and comes back gentler"),
        (10, "Pain 10 of 10: this one stops here, and comes back gentler"),
    ],
)
def test_pain_is_told_as_a_traffic_light(pain: int, words: str) -> None:
    assert pain_words(pain) == words
