"""Whatever was done and told: what the coach never offers, and how much at most."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitwatch.core.facts import Control, Effort
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.fitting import WHEN_SORE, Situation
from sitwatch.core.programme.flags import TROUBLES, Flags, KneeLine
from sitwatch.core.programme.history import (
    Exposure,
    FormerFlags,
    History,
    StepChoice,
)
from sitwatch.core.programme.ladder import HOLD_MOST_S, LOWER_MOST_S, MORE_FIRST
from sitwatch.core.programme.pain import STOP_LASTS, light_of
from sitwatch.core.programme.pick import pick
from sitwatch.core.programme.session import plan_session
from sitwatch.core.programme.steps import step_status
from sitwatch.core.programme.terms import Equipment, Place
from tests.core.programme.training import day, done
from tests.shipped import shipped_catalogue

DAYS = 60
CATALOGUE = shipped_catalogue()
NAMES = [one.id for one in CATALOGUE.exercises]


def some(of: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return tuples of different words of a closed set."""
    return st.lists(st.sampled_from(get_args(of)), unique=True).map(tuple)


flags_told = st.builds(
    Flags,
    troubles=st.lists(st.sampled_from(TROUBLES), unique=True, max_size=2).map(tuple),
    equipment=some(Equipment),
    places=some(Place),
    load_steps_kg=st.sampled_from([(), (4.0, 8.0, 10.0), (24.0,)]),
    bands=st.integers(1, 3),
    knee_line=st.sampled_from(get_args(KneeLine)),
    opted_in=st.booleans(),
    office_clothes=st.booleans(),
    shared_room=st.booleans(),
)


@st.composite
def exposures(draw: st.DrawFn) -> Exposure:
    """Return something that was done on one of the days before the sixtieth."""
    exercise = CATALOGUE[draw(st.sampled_from(NAMES))]
    is_sided = exercise.side_mode != "symmetric"
    counts = st.integers(0, 2 * exercise.dose.reps_max)
    return done(
        exercise.id,
        draw(st.integers(0, DAYS * 4)) / 4,
        reps_work=draw(counts),
        reps_other=draw(counts) if is_sided else -1,
        outcome=draw(st.sampled_from(["done", "done", "partial"])),
        effort=draw(st.none() | st.sampled_from(get_args(Effort))),
        control=draw(st.none() | st.sampled_from(get_args(Control))),
        pain=draw(st.none() | st.integers(0, 10)),
        worse_next_morning=draw(st.none() | st.booleans()),
        sets=draw(st.none() | st.integers(1, 12)),
    )


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Return what somebody did within two months, and what was offered last."""
    found = sorted(draw(st.lists(exposures(), max_size=25)), key=lambda one: one.at)
    step = draw(st.none() | st.integers(1, 4))
    choices = () if step is None else (StepChoice(day(-1), day(-1).date(), step),)
    offered = tuple((str(n), one.exercise) for n, one in enumerate(found))
    return History(tuple(found), offered, draw(flags_told), choices)


moments = st.builds(
    Situation,
    now=st.integers(DAYS * 4, DAYS * 4 + 40).map(lambda quarter: day(quarter / 4)),
    seconds=st.sampled_from([60, 90, 240]),
    is_calling=st.booleans(),
    is_quiet=st.booleans(),
    in_office_clothes=st.booleans(),
    is_session=st.booleans(),
    is_sore=st.booleans(),
    is_tight=st.booleans(),
    again=st.sampled_from(["", *NAMES]),
)


def is_fine(dose: NextDose, history: History) -> bool:
    """Tell whether an amount is one that the exercise and the user's kit have."""
    amount, exercise = dose.amount, CATALOGUE[dose.exercise]
    weights = {0.0, *history.flags.load_steps_kg}
    longest = max(HOLD_MOST_S, exercise.dose.tempo_s[1])
    return (
        1 <= amount.reps <= exercise.dose.reps_max + MORE_FIRST
        and amount.load_kg in weights
        and 0 <= amount.lower_s <= LOWER_MOST_S
        and 0 <= amount.hold_s <= longest
        and dose.sets >= 1
    )


@given(history=histories(), moment=moments)
def test_what_is_offered_can_be_done_and_does_no_harm(
    history: History, moment: Situation
) -> None:
    dose, flags = pick(history, CATALOGUE, moment), history.flags
    if not isinstance(dose, NextDose):
        assert dose is None
        return
    exercise = CATALOGUE[dose.exercise]
    assert is_fine(dose, history)
    assert exercise.place in {*flags.places, *["chair"] * flags.stays_seated}
    assert set(exercise.equipment) <= set(flags.equipment)
    assert exercise.safety.level(flags.safety_keys) != "avoid"
    assert flags.has_band or "band" not in exercise.equipment
    assert exercise.visibility == "invisible" or not moment.is_calling
    assert exercise.quiet or not moment.is_quiet or moment.is_session
    assert exercise.id in WHEN_SORE or not moment.is_sore
    assert exercise.step < 4 or (moment.is_session and flags.opted_in)
    red = (one for one in history.of(exercise.id) if light_of(one) == "red")
    assert not any(moment.now - one.at < STOP_LASTS for one in red)


@given(history=histories(), moment=moments)
def test_a_session_tires_nobody_out_more_than_twice_a_week(
    history: History, moment: Situation
) -> None:
    last = {one.id for one in CATALOGUE.of_step(4)}
    today = history.day_of(moment.now)
    monday = today.toordinal() - today.weekday()
    days = {one.day.toordinal() for one in history.exposures if one.exercise in last}
    before = [each for each in days if monday <= each < today.toordinal()]
    items = plan_session(history, CATALOGUE, moment)
    tiring = [one for one in items if one.dose.exercise in last]
    assert not tiring or (history.flags.opted_in and len(before) < 2)
    assert all(is_fine(one.dose, history) for one in items)


@given(history=histories(), flag=st.text(min_size=1, max_size=8), moment=moments)
def test_behind_a_red_flag_there_is_nothing(
    history: History, flag: str, moment: Situation
) -> None:
    flagged = replace(history, flags=replace(history.flags, red_flags=(flag,)))
    assert not isinstance(pick(flagged, CATALOGUE, moment), NextDose | None)
    assert plan_session(flagged, CATALOGUE, moment) == ()


@given(history=histories(), later=flags_told)
def test_what_is_told_at_last_takes_no_step_back(
    history: History, later: Flags
) -> None:
    now = day(DAYS + 10)
    later = replace(later, opted_in=history.flags.opted_in)
    former = FormerFlags(now, now.date(), history.flags)
    told = replace(history, flags=later, former=(former,))
    before = step_status(history, CATALOGUE, now).step
    assert step_status(told, CATALOGUE, now).step >= before
