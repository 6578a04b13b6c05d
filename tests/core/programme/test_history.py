"""The history is folded from the facts of the journal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sitwatch.core.facts import Answered, ProfileChanged, Prompted
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import (
    OFFERS_KEPT,
    Exposure,
    History,
    StepChoice,
    Telling,
    history_after,
)
from sitwatch.core.programme.self_test import SelfTest
from tests.core.programme.training import MONDAY, day, done


def told(*facts: Telling, history: History | None = None) -> History:
    history = history or History()
    for fact in facts:
        history = history_after(history, fact)
    return history


def offer(prompt: str, exercise: str = "squat") -> Prompted:
    return Prompted(at=MONDAY, prompt=prompt, exercise=exercise)


def profile(**changes: Any) -> ProfileChanged:
    return ProfileChanged(at=MONDAY, changes=changes)


def test_an_answer_is_an_exposure_of_what_was_offered() -> None:
    how: dict[str, Any] = {
        "reps_work": 10,
        "reps_other": -1,
        "hold_s": 5.0,
        "lower_s": 2.0,
        "load_kg": 8.0,
        "band_level": 1,
        "effort": "right",
        "control": "clean",
        "pain": 2,
        "sets": 3,
    }
    answer = Answered(at=MONDAY, prompt="a", reply="done", **how)
    (one,) = told(offer("a"), answer).exposures
    day = date(2026, 3, 2)
    assert one == Exposure(exercise="squat", at=MONDAY, day=day, prompt="a", **how)


@pytest.mark.parametrize(("pain", "count"), [(None, 0), (6, 1)])
def test_what_ended_before_its_first_repetition_counts_only_where_it_hurt(
    pain: int | None, count: int
) -> None:
    answer = Answered(
        at=MONDAY, prompt="a", reply="partial", reps_work=0, reps_other=-1, pain=pain
    )
    assert len(told(offer("a"), answer).exposures) == count


def test_what_was_done_in_part_counts_as_such() -> None:
    answer = Answered(at=MONDAY, prompt="a", reply="partial")
    (one,) = told(offer("a"), answer).exposures
    assert one.outcome == "partial"


@pytest.mark.parametrize("reply", ["snoozed", "skipped", "ignored"])
def test_what_was_not_done_is_no_exposure(reply: Any) -> None:
    answer = Answered(at=MONDAY, prompt="a", reply=reply)
    assert told(offer("a"), answer).exposures == ()


def test_a_walk_and_an_unknown_prompt_are_no_exposures() -> None:
    answers = [Answered(at=MONDAY, prompt=name, reply="done") for name in ("a", "b")]
    assert told(offer("a", ""), *answers).exposures == ()


def test_a_later_answer_to_the_same_prompt_replaces_the_earlier_one() -> None:
    first = Answered(at=MONDAY, prompt="a", reply="partial")
    later = Answered(at=MONDAY, prompt="a", reply="done", reps_work=9)
    (one,) = told(offer("a"), first, later).exposures
    assert (one.outcome, one.reps) == ("done", 9)


def test_what_was_done_stands_in_order_also_where_the_clock_was_set_back() -> None:
    answers = [
        Answered(at=day(number), prompt=name, reply="done")
        for name, number in (("a", 0), ("b", 2), ("c", 1), ("b", 3))
    ]
    history = told(*(offer(name) for name in "abc"), *answers)
    assert [one.prompt for one in history.exposures] == ["a", "c", "b"]
    assert [one.prompt for one in history.since(day(0))] == ["c", "b"]


def test_only_the_latest_offers_are_remembered() -> None:
    history = told(*(offer(str(n)) for n in range(OFFERS_KEPT + 5)))
    assert len(history.offered) == OFFERS_KEPT
    assert history.offered[-1] == (str(OFFERS_KEPT + 4), "squat")


def test_a_day_begins_in_the_small_hours() -> None:
    assert History().day_of(day(0.5)) == date(2026, 3, 2)
    assert History().day_of(day(0.6)) == date(2026, 3, 3)


def test_the_profile_changes_flags() -> None:
    history = told(profile(equipment=["band"]))
    assert history.flags == Flags(equipment=("band",))
    assert history.alarmed is None


def test_the_day_of_a_red_flag_is_kept_when_it_was_checked() -> None:
    history = told(profile(red_flags=["collapse"]), profile(checked=True))
    assert history.flags == Flags()
    assert history.alarmed == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("said", "sore"),
    [
        (({"sore": True},), date(2026, 3, 2)),
        (({"sore": True}, {"troubles": []}), date(2026, 3, 2)),
        (({"sore": True}, {"sore": False}), None),
        (({"sore": "very"},), None),
    ],
)
def test_a_sore_day_is_one_day(
    said: tuple[dict[str, object], ...], sore: date | None
) -> None:
    assert told(*(profile(**changes) for changes in said)).sore == sore


def test_a_tight_day_is_one_day_and_no_sore_one() -> None:
    history = told(profile(tight=True))
    assert (history.tight, history.sore) == (date(2026, 3, 2), None)
    assert told(profile(tight=True), profile(tight=False)).tight is None


@pytest.mark.parametrize("step", [1, 4, None])
def test_a_step_is_chosen(step: int | None) -> None:
    (choice,) = told(profile(step=step)).choices
    assert choice == StepChoice(MONDAY, date(2026, 3, 2), step)


@pytest.mark.parametrize("step", [0, 5, True, "2", 1.0])
def test_there_are_four_steps(step: object) -> None:
    assert told(profile(step=step)).choices == ()


def test_the_next_morning_is_told_of_a_prompt() -> None:
    history = History(exposures=(done("squat", prompt="a"), done("squat", prompt="b")))
    history = told(profile(morning={"b": True, "a": "so so"}), history=history)
    assert [one.worse_next_morning for one in history.exposures] == [None, True]
    assert all(one.was_asked_after for one in history.exposures)
    assert told(profile(morning=True), history=history) == history


def test_tests_of_oneself_and_looks_at_the_knees_are_kept() -> None:
    history = told(profile(self_test={"chair_stands": 14}, knee_line="in_line"))
    assert history.tests == (SelfTest(date(2026, 3, 2), chair_stands=14),)
    assert history.line_checked == date(2026, 3, 2)
    assert told(profile(step=2), history=history).tests == history.tests
    assert told(profile(self_test="good")).tests == ()


def test_what_is_found_again() -> None:
    squat, bridge = done("squat", 0), done("bridge", 2)
    history = History(exposures=(squat, bridge))
    assert history.of("squat", "lunge") == (squat,)
    assert history.since(day(0)) == (bridge,)


@pytest.mark.parametrize(
    ("work", "other", "reps", "has_sides"),
    [
        (10, None, 10, False),
        (10, -1, 10, False),
        (10, 8, 8, True),
        (8, 0, 0, True),
        (None, 8, None, False),
    ],
)
def test_the_side_that_did_fewer_counts(
    work: int | None, other: int | None, reps: int | None, *, has_sides: bool
) -> None:
    one = done("marching-bridge", reps_work=work, reps_other=other)
    assert (one.reps, one.has_sides) == (reps, has_sides)


@pytest.mark.parametrize(
    ("what", "is_clean"),
    [
        ({}, True),
        ({"control": None}, True),
        ({"effort": None}, True),
        ({"control": "shaky"}, False),
        ({"control": None, "effort": None}, False),
        ({"outcome": "partial"}, False),
    ],
    ids=["told", "effort alone", "control alone", "shaky", "nothing told", "in part"],
)
def test_what_is_clean(what: dict[str, Any], *, is_clean: bool) -> None:
    assert done("squat", **what).is_clean is is_clean


def test_what_is_easy_enough() -> None:
    efforts = ("easy", "right", "hard", "too_hard", None)
    easy = [done("squat", effort=effort).is_easy_enough for effort in efforts]
    assert easy == [True, True, False, False, False]


def test_what_was_told_before_is_kept_with_the_moment_until_which_it_held() -> None:
    history = told(profile(bands=2), profile(bands=2), profile(places=["floor"]))
    assert [(one.until, one.flags) for one in history.former] == [
        (MONDAY, Flags()),
        (MONDAY, Flags(bands=2)),
    ]
    assert history.flags == Flags(bands=2, places=("floor",))
