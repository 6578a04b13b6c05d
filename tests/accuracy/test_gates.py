"""How good the estimate must be, beside the rules of others on the very same days.

Seeds are fixed; figures are those of even days. Rises are harder than minutes: a short
stand at the desk leaves no trace, so only the world of leavers promises many.
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


@pytest.mark.parametrize("method", [SILENT, ASKED])
def test_the_interval_holds_about_as_many_days_as_it_says(method: str) -> None:
    """Over all worlds, who cannot be told apart beforehand.

    Those who always leave are easier than the interval thinks.
    """
    found = {world.name: score(world, method).coverage or 0.0 for world in WORLDS}
    assert all(0.75 <= coverage <= 0.92 for coverage in found.values())
    assert 0.75 <= found["readers"] <= 0.88
    assert 0.75 <= found["mixed"] <= 0.88
    assert 0.75 <= sum(found.values()) / len(found) <= 0.88


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
