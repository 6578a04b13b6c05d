"""Stretches over stretches: who speaks, what stays whole, where things are cut."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.sitting.layers import (
    cut,
    edges_of,
    joined,
    laid_over,
    part_of,
    within,
)
from sitwatch.core.sitting.verdicts import State, Stretch
from tests.core.sitting.fold import short
from tests.daylight import at

NINE = at("09:00")


def was(start: str, end: str, state: State = "seated") -> Stretch:
    return Stretch(at(start), at(end), state, float(state == "seated"), "input")


def is_away(stretch: Stretch) -> bool:
    return stretch.state == "away"


UNDER = (was("09:00", "10:00"), was("10:00", "11:00", "away"), was("12:00", "13:00"))


@pytest.mark.parametrize(
    ("over", "lines"),
    [
        (
            ["09:30 10:30"],
            [
                "09:00:00 10:00:00 seated 1.00 input",
                "10:00:00 10:30:00 standing 0.00 input",
                "10:30:00 11:00:00 away 0.00 input",
                "12:00:00 13:00:00 seated 1.00 input",
            ],
        ),
        (
            ["10:50 12:10"],
            [
                "09:00:00 10:00:00 seated 1.00 input",
                "10:00:00 10:50:00 away 0.00 input",
                "10:50:00 12:00:00 standing 0.00 input",
                "12:00:00 13:00:00 seated 1.00 input",
            ],
        ),
        (
            ["08:00 08:30", "13:30 14:00"],
            [
                "08:00:00 08:30:00 standing 0.00 input",
                "09:00:00 10:00:00 seated 1.00 input",
                "10:00:00 11:00:00 away 0.00 input",
                "12:00:00 13:00:00 seated 1.00 input",
                "13:30:00 14:00:00 standing 0.00 input",
            ],
        ),
    ],
    ids=["into what is free", "over a gap", "before and after"],
)
def test_what_is_free_gives_way(over: list[str], lines: list[str]) -> None:
    upper = [was(span[:5], span[6:], "standing") for span in over]
    assert short(laid_over(UNDER, upper, is_free=is_away)) == lines


def test_nothing_over_it_leaves_it_as_it_is() -> None:
    assert laid_over(UNDER, (), is_free=is_away) == UNDER


def test_what_was_one_stays_one_and_what_was_two_stays_two() -> None:
    one = was("09:00", "10:00")
    halves = [(one, one.start, at("09:30")), (one, at("09:30"), one.end)]
    assert list(joined(halves)) == [one]
    other = was("10:00", "10:30")
    assert list(joined([*halves, (other, other.start, other.end)])) == [one, other]
    assert list(joined([halves[0], (one, at("09:40"), one.end)])) == [
        was("09:00", "09:30"),
        was("09:40", "10:00"),
    ]


def test_a_stretch_with_its_own_ends_is_itself() -> None:
    one = was("09:00", "10:00")
    assert cut(one, one.start, one.end) is one
    assert cut(one, one.start, at("09:10")) == was("09:00", "09:10")


def test_within_leaves_the_rest_out() -> None:
    inside = within(UNDER, at("09:30"), at("12:00"))
    assert list(inside) == [was("09:30", "10:00"), was("10:00", "11:00", "away")]


def test_edges_come_once_and_in_order() -> None:
    assert edges_of(UNDER) == [
        at(clock) for clock in ("09:00", "10:00", "11:00", "12:00", "13:00")
    ]


STATES: tuple[State | None, ...] = ("seated", "away", None)


@st.composite
def rows(draw: st.DrawFn) -> list[Stretch]:
    """Draw stretches in order and disjoint, with gaps or without."""
    cuts = draw(st.lists(st.integers(0, 60), unique=True, max_size=8).map(sorted))
    states = draw(st.lists(st.sampled_from(STATES), min_size=8))
    return [
        Stretch(
            NINE + timedelta(minutes=a),
            NINE + timedelta(minutes=b),
            state,
            float(state == "seated"),
            "input",
        )
        for (a, b), state in zip(pairwise(cuts), states, strict=False)
        if state is not None
    ]


@given(rows(), rows())
def test_every_moment_has_the_one_who_speaks(
    under: list[Stretch], over: list[Stretch]
) -> None:
    told = laid_over(under, over, is_free=is_away)
    assert all(one.end <= then.start for one, then in pairwise(told))
    for minute in range(61):
        moment = NINE + timedelta(minutes=minute)
        below, above, found = (
            next((s for s in row if s.start <= moment < s.end), None)
            for row in (under, over, told)
        )
        is_above = above is not None and (below is None or is_away(below))
        expected = above if is_above else below
        assert (found and found.state) == (expected and expected.state)


@given(st.integers(0, 400), st.integers(0, 400))
def test_what_lies_outside_is_left_out_without_a_look(begin: int, lasts: int) -> None:
    start = at("07:00") + timedelta(minutes=begin)
    end = start + timedelta(minutes=lasts)
    assert part_of(UNDER, start, end) == tuple(within(UNDER, start, end))
    assert part_of((), start, end) == ()
