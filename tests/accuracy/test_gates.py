"""How good the estimate must be, beside the rules of others on the very same days.

Seeds are fixed; figures are those of even days. Everything is held to the same bounds
in every world and with and without answers, but for two that silence alone cannot keep,
and they say so: how many rises of readers are found, and how often the truth lies
within the interval of somebody who always leaves.
"""

from __future__ import annotations

from functools import cache

import pytest

from tests.accuracy.guesses import RULES
from tests.accuracy.people import LEAVERS, MIXED, READERS, World, guessed_otherwise
from tests.accuracy.scores import DayScore
from tests.accuracy.sums import Score, margin_of, summed_up
from tests.accuracy.trial import ASKED, SILENT, Outcome, Trial, lived, of_days

WORLDS = (READERS, LEAVERS, MIXED)
PEOPLE, DAYS = 48, 8


@cache
def outcome(world: World) -> Outcome:
    return of_days(lived(Trial(world, PEOPLE, DAYS)), "even", 1)


def days(world: World, method: str) -> list[DayScore]:
    return [score for score, _ in outcome(world)[method]]


def score(world: World, method: str) -> Score:
    return summed_up(days(world, method))


@pytest.fixture(params=WORLDS, ids=lambda world: world.name)
def world(request: pytest.FixtureRequest) -> World:
    found: World = request.param
    return found


def test_with_questions(world: World) -> None:
    found = score(world, ASKED)
    assert found.mape <= 0.09
    assert abs(found.bias) <= 0.05
    assert found.accuracy >= 0.85
    assert found.rises >= 0.50
    assert found.breaks >= 0.57


def test_without_questions(world: World) -> None:
    found = score(world, SILENT)
    assert found.mape <= 0.11
    assert abs(found.bias) <= 0.05
    assert found.accuracy >= 0.82
    assert found.breaks >= 0.57


@pytest.mark.parametrize(
    ("world", "least"), [(READERS, 0.46), (LEAVERS, 0.5), (MIXED, 0.5)]
)
def test_rises_without_questions(world: World, least: float) -> None:
    """Of readers, .50 takes answers: silent pauses of theirs look like leaving."""
    assert score(world, SILENT).rises >= least


def covered(world: World, method: str) -> float:
    found = score(world, method).coverage
    assert found is not None
    return found


def test_the_interval_holds_as_many_days_as_it_says(world: World) -> None:
    assert 0.75 <= covered(world, ASKED) <= 0.88


@pytest.mark.parametrize("world", [READERS, MIXED], ids=lambda world: world.name)
def test_so_it_does_of_whom_nothing_is_known(world: World) -> None:
    assert 0.75 <= covered(world, SILENT) <= 0.88


def test_who_always_leaves_is_missed_on_one_side_alone() -> None:
    """Nobody has said yet that they leave, and they might as well read.

    So the upper end lies where a reader's day may end, and none of theirs does; below
    the lower end lie as many of their days as of anybody's, a tenth by rights.
    """
    found = days(LEAVERS, SILENT)
    below = sum(each.is_below for each in found) / len(found)
    assert 0.05 <= below <= 0.15
    assert 0.75 <= covered(LEAVERS, SILENT) <= 0.94


@pytest.mark.parametrize("method", [SILENT, ASKED])
@pytest.mark.parametrize("rule", RULES)
def test_it_beats_the_rules_of_others(world: World, method: str, rule: str) -> None:
    assert margin_of(days(world, method), days(world, rule)).low > 0


def test_answers_help_and_narrow(world: World) -> None:
    silent, asked = score(world, SILENT), score(world, ASKED)
    assert asked.width < silent.width
    assert asked.mape < silent.mape + 0.005


def test_the_program_s_own_choice_of_questions_is_as_good() -> None:
    trial = Trial(MIXED, 12, 6, is_own_choice=True)
    found = of_days(lived(trial), "even", 1)
    mine = summed_up([score for score, _ in found[ASKED]])
    assert mine.mape <= 0.09
    assert abs(mine.bias) <= 0.05
    assert mine.accuracy >= 0.85


@pytest.mark.parametrize("guess", guessed_otherwise(MIXED), ids=lambda w: w.name)
def test_the_ranking_holds_whatever_is_only_guessed(guess: World) -> None:
    found = lived(Trial(guess, 12, 2, questions=0))
    errors = {name: summed_up([s for s, _ in each]) for name, each in found.items()}
    mine = errors[SILENT]
    assert all(mine.mape < errors[rule].mape for rule in RULES)
    assert all(mine.accuracy > errors[rule].accuracy for rule in RULES)
