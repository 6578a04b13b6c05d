"""The next exercise: what fits, in turns, the one unused for longest first."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.history import Exposure, History, StepChoice
from sitwatch.core.programme.pick import STRENGTH, SeeClinician, pick
from tests.core.programme.training import after, day, done


def picked(
    history: History, catalogue: Catalogue, number: float = 0, **moment: Any
) -> str:
    dose = pick(history, catalogue, Situation(now=day(number), **moment))
    assert not isinstance(dose, SeeClinician)
    return dose.exercise if dose else ""


def in_step(step: int, *exposures: Exposure, **flags: Any) -> History:
    choice = StepChoice(day(-100), day(-100).date(), step)
    return replace(after(*exposures, **flags), choices=(choice,))


def offered(history: History, *names: str) -> History:
    return replace(history, offered=tuple((name, name) for name in names))


def in_a_row(
    history: History, catalogue: Catalogue, count: int, number: float = 0, **moment: Any
) -> list[str]:
    """Return what is offered so many times in a row, all of it on one day."""
    names: list[str] = []
    for _ in range(count):
        names.append(picked(offered(history, *names), catalogue, number, **moment))
    return names


def test_every_second_one_is_a_squat_or_a_rise(catalogue: Catalogue) -> None:
    names = in_a_row(after(), catalogue, 12)
    strong = [catalogue[name].family in STRENGTH for name in names]
    assert strong == [True, False] * 6


def test_in_between_both_kinds_and_all_families_take_turns(
    catalogue: Catalogue,
) -> None:
    others = in_a_row(after(), catalogue, 24)[1::2]
    kinds = [catalogue[name].side_mode == "symmetric" for name in others]
    assert all(one is not other for one, other in pairwise(kinds))
    families = {catalogue[name].family for name in others}
    assert families == {"squeeze", "hinge", "march", "extension"}


def test_nothing_comes_twice_in_a_row(catalogue: Catalogue) -> None:
    names = in_a_row(in_step(3, equipment=("band", "weight")), catalogue, 60)
    assert all(one != other for one, other in pairwise(names))


def test_within_two_weeks_of_breaks_the_core_ones_come_often(
    catalogue: Catalogue,
) -> None:
    names = in_a_row(after(), catalogue, 60)
    assert names.count("squat") >= 7
    assert names.count("standing-march") >= 7


def test_what_was_offered_and_is_gone_is_passed_over(catalogue: Catalogue) -> None:
    assert picked(offered(after(), "gone"), catalogue) == "chair-rise"


def test_what_takes_too_long_comes_last(catalogue: Catalogue) -> None:
    history = offered(after(), "squat")
    assert picked(history, catalogue, seconds=60) == "hip-hinge"
    assert picked(history, catalogue, seconds=60, is_calling=True) == "seated-squeeze"


def test_hard_work_of_a_family_rests(catalogue: Catalogue) -> None:
    hard = after(done("chair-rise", 0, effort="hard"))
    assert picked(hard, catalogue, 1) == "squat"
    both = after(*hard.exposures, done("wall-sit", 0.1, effort="hard"))
    assert catalogue[picked(both, catalogue, 1)].family not in STRENGTH
    assert picked(both, catalogue, 3) == "chair-rise"


def test_in_a_week_of_plenty_what_comes_is_light_until_monday(
    catalogue: Catalogue,
) -> None:
    history = after(done("squat", 0, sets=20))
    names = in_a_row(history, catalogue, 12, 1)
    assert {catalogue[name].demand for name in names} == {1}
    assert len(set(names)) == 4
    later = in_a_row(history, catalogue, 12, 7)
    assert {catalogue[name].demand for name in later} == {1, 2}


def test_in_a_week_of_plenty_nothing_light_becomes_harder(catalogue: Catalogue) -> None:
    tops = [done("half-squat", n, reps_work=15) for n in (-2, -1)]
    plenty = after(*tops, done("hip-hinge", 0, sets=20))
    assert "half-squat" in in_a_row(plenty, catalogue, 8, 1)
    assert {catalogue[name].demand for name in in_a_row(plenty, catalogue, 8, 1)} == {1}


def test_what_compares_the_sides_comes_sooner_every_two_weeks(
    catalogue: Catalogue,
) -> None:
    flags: dict[str, Any] = {"places": ("desk_standing", "floor")}
    history = after(done("squat", -1), done("squat", 12), **flags)
    home = {"in_office_clothes": False}
    used = ("bridge", "marching-bridge", "squat", "hip-hinge", "squat")
    before = picked(offered(history, *used), catalogue, 12, **home)
    due = picked(offered(history, *used), catalogue, 13, **home)
    assert (before, due) == ("standing-march", "marching-bridge")


def test_what_became_easy_gives_way_to_what_is_harder(catalogue: Catalogue) -> None:
    tops = [done("squat", n, reps_work=15) for n in (0, 2)]
    history = offered(after(*tops, equipment=("band",)), "half-squat", "hip-hinge")
    desk = Situation(now=day(3), places=("desk_standing",))
    found = pick(history, catalogue, desk)
    assert isinstance(found, NextDose)
    assert (found.exercise, found.amount.band_level) == ("band-squat", 1)
    assert found.because == "harder"


def test_what_became_easy_takes_turns_with_what_is_harder(
    catalogue: Catalogue,
) -> None:
    tops = [done("squat", n, reps_work=15) for n in (0, 2)]
    names = in_a_row(after(*tops, equipment=("band",)), catalogue, 40, 3)
    assert {"squat", "band-squat"} <= set(names)
    assert all(one != other for one, other in pairwise(names))


def test_what_stays_as_it_was_is_not_told_as_more(catalogue: Catalogue) -> None:
    tops = [done("squat", n, reps_work=15) for n in (0, 2)]
    history = offered(after(*tops, equipment=("band",)), "band-squat", "hip-hinge")
    desk = Situation(now=day(3), places=("desk_standing",), again="squat")
    found = pick(history, catalogue, desk)
    assert isinstance(found, NextDose)
    assert (found.exercise, found.because) == ("squat", "plan")


def test_unless_that_cannot_be_done_now(catalogue: Catalogue) -> None:
    tops = [done("seated-squeeze", n, reps_work=15, hold_s=10.0) for n in (0, 2)]
    history = after(*tops)
    assert picked(history, catalogue, 3, is_calling=True) == "seated-squeeze"
    assert picked(history, catalogue, 3, places=("chair", "desk_standing")) != ""


def test_or_was_too_hard_itself(catalogue: Catalogue) -> None:
    tops = [done("squat", n, reps_work=15) for n in (0, 2)]
    failed = done("band-squat", 3, reps_work=6, effort="too_hard")
    history = offered(
        after(*tops, failed, equipment=("band",)), "half-squat", "hip-hinge"
    )
    assert picked(history, catalogue, 6, places=("desk_standing",)) == "squat"


def test_what_was_red_rests_and_then_comes_easier(catalogue: Catalogue) -> None:
    history = after(done("chair-rise", 0, pain=6))
    desk = ("chair", "desk_standing")
    names = {
        picked(offered(history, *before), catalogue, 1, places=desk)
        for before in ((), ("squat", "hip-hinge"), ("half-squat", "hip-hinge"))
    }
    assert "chair-rise" not in names
    assert picked(history, catalogue, 2, places=desk) == "half-squat"
    assert picked(history, catalogue, 2, places=("chair",)) == "slow-sit"


def test_what_was_put_off_comes_again_where_it_still_can(catalogue: Catalogue) -> None:
    history = offered(after(), "squat")
    assert picked(history, catalogue) == "seated-squeeze"
    assert picked(history, catalogue, again="squat") == "squat"
    called = picked(history, catalogue, again="squat", is_calling=True)
    assert called == "seated-squeeze"
    assert picked(history, catalogue, again="no such thing") == "seated-squeeze"
    hurt = offered(after(done("squat", pain=7)), "squat")
    assert picked(hurt, catalogue, 1, again="squat") == "seated-squeeze"


def test_where_nothing_fits_it_is_a_walk(catalogue: Catalogue) -> None:
    assert picked(after(), catalogue, places=()) == ""


def test_the_light_band_comes_early_for_a_knee(catalogue: Catalogue) -> None:
    history = after(done("squat"), troubles=("knee",), equipment=("band",))
    assert "band-squat" not in in_a_row(history, catalogue, 20, 6)
    assert "band-squat" in in_a_row(history, catalogue, 20, 7)


@pytest.mark.parametrize(
    ("burnt", "number", "is_offered"),
    [
        ((), 4, True),
        ((3,), 4, False),
        ((2,), 4, True),
        ((0, 2), 4, False),
        ((0, 2), 7, True),
        ((1, 4), 4, True),
    ],
    ids=[
        "at first",
        "the day before",
        "two days before",
        "twice this week",
        "in the next week",
        "again today",
    ],
)
def test_burn_outs_come_twice_a_week_at_most(
    catalogue: Catalogue, burnt: tuple[int, ...], number: int, *, is_offered: bool
) -> None:
    done_so = [done("burnout-half-squat", n) for n in burnt]
    history = in_step(4, *done_so, equipment=("band",), opted_in=True)
    names = in_a_row(history, catalogue, 30, number, is_session=True)
    is_last_step = [catalogue[name].step == 4 for name in names]
    assert any(is_last_step) is is_offered
