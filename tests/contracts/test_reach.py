"""How far back a journal reaches, held against the fake and the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import Corrected, Input, Locked, Recorded, RoutineSet, Started
from tests.contracts.journals import KINDS, Case
from tests.daylight import MONDAY

NINE = MONDAY + timedelta(hours=9)


@pytest.fixture(params=KINDS.values(), ids=list(KINDS))
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with request.param() as made:
        yield made


def _input(at_s: float) -> Input:
    return Input(at=NINE + timedelta(seconds=at_s), for_s=1.0)


def _locked(at_s: float) -> Locked:
    return Locked(at=NINE + timedelta(seconds=at_s))


def _routine(at_s: float) -> RoutineSet:
    at = NINE + timedelta(seconds=at_s)
    return RoutineSet(at=at, label="drive", days=(), begins="08:10", ends="08:45")


def test_it_reaches_back_to_the_start_of_the_recorder_and_the_fact_before(
    case: Case,
) -> None:
    started = Started(at=NINE + timedelta(seconds=60))
    facts: list[Recorded] = [
        _routine(0),
        _locked(10),
        _routine(20),
        _locked(50),
        started,
        _locked(70),
    ]
    for fact in (*facts, _input(80)):
        case.journal.add(fact)
    reach = case.journal.reach(NINE + timedelta(seconds=75), {"routine"})
    assert list(reach.facts) == [*facts[3:], _input(80)]
    assert reach.lasting == (facts[0], facts[2])


@pytest.mark.parametrize(("since", "first"), [(-5, 0), (15, 0), (90, 0)])
def test_without_a_start_it_reaches_back_to_the_beginning(
    case: Case, since: float, first: int
) -> None:
    facts: list[Recorded] = [_locked(10), _routine(20), _locked(50)]
    for fact in facts:
        case.journal.add(fact)
    reach = case.journal.reach(NINE + timedelta(seconds=since), {"routine"})
    assert list(reach.facts) == facts[first:]
    assert reach.lasting == ()


def test_a_start_within_reach_is_followed_too(case: Case) -> None:
    started = Started(at=NINE + timedelta(seconds=60))
    facts: list[Recorded] = [_locked(10), _locked(50), started, _locked(70)]
    for fact in facts:
        case.journal.add(fact)
    reach = case.journal.reach(started.at, ())
    assert list(reach.facts) == facts[1:]


def test_an_empty_journal_reaches_nowhere(case: Case) -> None:
    reach = case.journal.reach(NINE, {"routine"})
    assert (reach.lasting, list(reach.facts)) == ((), [])


def test_words_on_time_to_come_last(case: Case) -> None:
    ahead = Corrected(
        at=NINE, start=NINE, end=NINE + timedelta(days=30), posture="away"
    )
    case.journal.add(ahead)
    case.journal.add(Started(at=NINE + timedelta(days=20)))
    case.journal.add(_locked(20 * 86400 + 1))
    case.journal.add(Started(at=NINE + timedelta(days=21)))
    reach = case.journal.reach(NINE + timedelta(days=21), {"corrected"})
    assert reach.lasting == (ahead,)
