"""What a longer session is made of, and on which days it is proposed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitwatch.core.facts import SESSION
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.flags import TROUBLES
from sitwatch.core.programme.history import Exposure, History, StepChoice
from sitwatch.core.programme.items import LONG, SHORT, Item, length_of
from sitwatch.core.programme.session import plan_session
from tests.core.programme.training import after, day, done

EVERYWHERE = ("chair", "desk_standing", "wall", "floor")
HOME: dict[str, Any] = {
    "places": EVERYWHERE,
    "equipment": ("band", "weight", "bench"),
    "load_steps_kg": (4.0, 6.0),
    "opted_in": True,
}


def in_step(step: int, *exposures: Exposure, **flags: Any) -> History:
    choice = StepChoice(day(-100), day(-100).date(), step)
    return replace(after(*exposures, **flags), choices=(choice,))


def planned(
    history: History, catalogue: Catalogue, number: float = 0, **moment: Any
) -> tuple[Item, ...]:
    moment = {"in_office_clothes": False} | moment
    return plan_session(history, catalogue, Situation(now=day(number), **moment))


def parts(items: tuple[Item, ...]) -> list[tuple[str, str]]:
    return [(item.part, item.dose.exercise) for item in items]


def lived(items: tuple[Item, ...], number: float) -> list[Exposure]:
    """Return a session as it was done on a day."""
    return [
        done(
            item.dose.exercise,
            number + place / 100,
            prompt=f"{SESSION}{number}-{place}",
            reps_work=item.dose.amount.reps,
            load_kg=item.dose.amount.load_kg,
            sets=item.dose.sets,
        )
        for place, item in enumerate(items)
    ]


def test_the_third_step_lifts_after_a_warm_up(catalogue: Catalogue) -> None:
    items = planned(in_step(3, **HOME), catalogue)
    assert parts(items) == [
        ("warm_up", "half-squat"),
        ("warm_up", "hip-hinge"),
        ("lift", "goblet-squat"),
        ("lift", "loaded-hinge"),
        ("lift", "hip-thrust"),
    ]
    assert [item.dose.amount.load_kg for item in items] == [0, 0, 4, 4, 4]
    assert [item.dose.sets for item in items] == [1, 1, 2, 2, 2]


def test_what_came_longest_ago_comes_next(catalogue: Catalogue) -> None:
    first = planned(in_step(3, **HOME), catalogue)
    second = planned(in_step(3, *lived(first, 0), **HOME), catalogue, 2)
    assert ("lift", "reverse-lunge") in parts(second)
    own = [*lived(first, 0), done("of one's own", 0.5, prompt=f"{SESSION}x")]
    assert planned(in_step(3, *own, **HOME), catalogue, 2) == second


def test_the_first_steps_do_without_a_load(catalogue: Catalogue) -> None:
    items = planned(after(), catalogue)
    assert parts(items) == [
        ("warm_up", "half-squat"),
        ("warm_up", "seated-squeeze"),
        ("lift", "chair-rise"),
        ("lift", "hip-hinge"),
        ("lift", "standing-march"),
    ]


def test_the_fourth_step_tires_first_and_burns_out_last(catalogue: Catalogue) -> None:
    items = planned(in_step(4, **HOME), catalogue)
    assert parts(items)[2:] == [
        ("tire_first", "prefatigue-steps-squat"),
        ("lift", "loaded-hinge"),
        ("burn_out", "burnout-half-squat"),
    ]
    assert items[-1].dose.sets == 1


def test_what_tires_first_needs_its_place(catalogue: Catalogue) -> None:
    floor = HOME | {"places": ("floor",), "equipment": ("band",)}
    items = planned(in_step(4, **floor), catalogue)
    assert {item.part for item in items} == {"warm_up", "lift", "burn_out"}
    assert parts(items)[0] == ("warm_up", "bridge")
    assert parts(items)[-1] == ("burn_out", "burnout-bridge")


@pytest.mark.parametrize(
    ("exposures", "flags"),
    [
        ([], {**HOME, "opted_in": False}),
        ([done("burnout-bridge", 3)], HOME),
        ([done("burnout-bridge", 0), done("burnout-half-squat", 2)], HOME),
    ],
    ids=["not asked for", "the day before", "twice this week"],
)
def test_tiring_out_is_rare_and_asked_for(
    catalogue: Catalogue, exposures: list[Exposure], flags: dict[str, Any]
) -> None:
    items = planned(in_step(4, *exposures, **flags), catalogue, 4)
    assert {item.part for item in items} == {"warm_up", "lift"}


@pytest.mark.parametrize(
    ("flags", "moment"),
    [
        ({"red_flags": ("fever_or_infection",)}, {}),
        ({"readiness": ("dizziness",)}, {}),
        ({}, {"is_sore": True}),
        ({}, {"is_calling": True}),
        ({"places": ()}, {}),
    ],
    ids=["a red flag", "ask first", "sore", "in a call", "nowhere"],
)
def test_there_is_none(
    catalogue: Catalogue, flags: dict[str, Any], moment: dict[str, Any]
) -> None:
    assert planned(after(**flags), catalogue, **moment) == ()


def test_hard_work_and_what_hurt_is_left_out(catalogue: Catalogue) -> None:
    hard = done("goblet-squat", 0, effort="hard")
    items = planned(in_step(3, hard, **HOME), catalogue, 1)
    assert ("lift", "goblet-squat") not in parts(items)
    hurt = [done(one, 0, pain=7) for one in ("half-squat", "hip-hinge")]
    items = planned(in_step(3, *hurt, **HOME), catalogue, 1)
    assert not {"half-squat", "hip-hinge"} & {name for _, name in parts(items)}


def test_what_hurt_gives_way_to_what_is_easier(catalogue: Catalogue) -> None:
    hurt = done("goblet-squat", 0, pain=7)
    squat, *_ = [
        item
        for item in planned(in_step(3, hurt, **HOME), catalogue, 3)
        if item.part == "lift" and catalogue[item.dose.exercise].family == "squat"
    ]
    assert squat.dose.exercise in catalogue["goblet-squat"].easier


@given(
    troubles=st.sets(st.sampled_from(TROUBLES)),
    step=st.integers(1, 4),
    equipment=st.sets(st.sampled_from(["band", "weight", "bench"])),
    places=st.sets(st.sampled_from(EVERYWHERE)),
)
def test_any_session_is_short_warm_and_safe(
    catalogue: Catalogue,
    troubles: set[str],
    step: int,
    equipment: set[str],
    places: set[str],
) -> None:
    kit = {"equipment": tuple(equipment), "places": tuple(places)}
    flags = HOME | kit | {"troubles": tuple(troubles)}
    history = in_step(step, **flags)
    items = planned(history, catalogue)
    assert length_of(items) <= LONG
    names = [item.dose.exercise for item in items]
    assert len(names) == len(set(names))
    order = [item.part for item in items]
    ranks = {"warm_up": 0, "lift": 1, "tire_first": 1, "burn_out": 2}
    assert order == sorted(order, key=ranks.__getitem__)
    for item in items:
        one = catalogue[item.dose.exercise]
        assert one.safety.level(history.flags.safety_keys) != "avoid"
        assert set(one.equipment) <= equipment
        assert item.part != "warm_up" or not item.dose.amount.load_kg


def test_a_session_at_home_is_no_shorter_than_ten_minutes(
    catalogue: Catalogue,
) -> None:
    for step in (1, 2, 3, 4):
        assert length_of(planned(in_step(step, **HOME), catalogue)) >= SHORT


def test_what_is_easier_than_a_lift_and_no_lift_itself_is_left_out(
    catalogue: Catalogue,
) -> None:
    told = {"effort": "too_hard", "reps_work": 5, "reps_other": -1}
    hard = [done("hip-hinge", number, **told) for number in (0, 1, 2)]
    desk = {"places": ("chair", "desk_standing", "wall")}
    items = planned(after(*hard, **desk), catalogue, 6)
    lifts = [name for part, name in parts(items) if part == "lift"]
    assert lifts
    assert not {"hip-hinge", "standing-squeeze"} & set(lifts)


def test_on_a_tight_day_lifts_are_easier_ones(catalogue: Catalogue) -> None:
    usual, tight = (
        dict(parts(planned(in_step(3, **HOME), catalogue, is_tight=is_tight))[::-1])
        for is_tight in (False, True)
    )
    assert tight["lift"] in catalogue[usual["lift"]].easier
