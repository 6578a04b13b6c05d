"""What every journal promises, held against the fake and the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitwatch.core.facts import (
    Input,
    Locked,
    PostureTold,
    Recorded,
    Unknown,
    Unlocked,
)
from sitwatch.core.merging import is_joined, joined
from sitwatch.ports import JournalFailed
from tests.contracts.journals import KINDS, Case, Kind
from tests.strategies import FACTS, RECORDED, runs_of_input

NINE = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=1)))


EVERY_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@pytest.fixture(params=KINDS.values(), ids=list(KINDS))
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with request.param() as made:
        yield made


def _input(at_s: float, for_s: float = 1.0, *, keys: int | None = 1) -> Input:
    return Input(at=NINE + timedelta(seconds=at_s), for_s=for_s, keys=keys)


def _locked(at_s: float) -> Locked:
    return Locked(at=NINE + timedelta(seconds=at_s))


def _merged(facts: list[Recorded]) -> list[Recorded]:
    """Merge as `core.merging` says, from left to right."""

    def add(kept: list[Recorded], then: Recorded) -> list[Recorded]:
        last = kept[-1] if kept else None
        if (
            isinstance(last, Input)
            and isinstance(then, Input)
            and is_joined(last, then)
        ):
            return [*kept[:-1], joined(last, then)]
        return [*kept, then]

    return reduce(add, facts, [])


def test_a_new_journal_is_empty(case: Case) -> None:
    assert list(case.journal.facts()) == []
    assert case.on_disk() == []


def test_facts_come_back_in_the_order_in_which_they_were_written(case: Case) -> None:
    facts: list[Recorded] = [_locked(50), Unlocked(at=NINE), _locked(20)]
    for fact in facts:
        case.journal.add(fact)
    assert list(case.journal.facts()) == facts


def test_the_local_offset_comes_back(case: Case) -> None:
    case.journal.add(_locked(0))
    [fact] = case.journal.facts()
    assert fact.at.utcoffset() == timedelta(hours=1)


def test_a_kind_of_a_later_version_is_kept_whole(case: Case) -> None:
    fact = Unknown(
        at=NINE, up=3.5, body={"fact": "leaned_back", "angle": [1, {"a": 2}]}
    )
    case.journal.add(fact)
    assert list(case.journal.facts()) == [fact]
    assert case.on_disk() == [fact]


@EVERY_KIND
@settings(max_examples=30, deadline=None)
@given(facts=st.lists(RECORDED, max_size=8))
def test_whatever_is_written_comes_back_merged(
    kind: Kind, facts: list[Recorded]
) -> None:
    with kind() as case:
        for fact in facts:
            case.journal.add(fact)
        assert list(case.journal.facts()) == _merged(facts)
        case.journal.flush()
        assert case.on_disk() == _merged(facts)


@EVERY_KIND
@settings(max_examples=30, deadline=None)
@given(run=runs_of_input(), flushes=st.sets(st.integers(0, 11)), data=st.data())
def test_merging_does_not_depend_on_when_it_is_flushed(
    kind: Kind, run: list[Input], flushes: set[int], data: st.DataObject
) -> None:
    between = data.draw(st.dictionaries(st.integers(0, 11), FACTS, max_size=2))
    facts: list[Recorded] = []
    with kind() as case:
        for number, seen in enumerate(run):
            extra = [between[number]] if number in between else []
            for fact in [seen, *extra]:
                facts.append(fact)
                case.journal.add(fact)
            if number in flushes:
                case.journal.flush()
        case.journal.flush()
        assert case.on_disk() == _merged(facts)


def test_other_facts_are_on_disk_at_once_with_what_came_before(case: Case) -> None:
    case.journal.add(_input(0))
    case.journal.add(_locked(5))
    assert case.on_disk() == [_input(0), _locked(5)]


def test_input_is_held_back_until_the_next_flush(case: Case) -> None:
    case.journal.add(_input(0))
    assert case.on_disk() == []
    assert list(case.journal.facts()) == [_input(0)]
    case.journal.flush()
    assert case.on_disk() == [_input(0)]


def test_input_grows_on_disk_as_it_goes_on(case: Case) -> None:
    for second in range(10):
        case.journal.add(_input(second))
        case.journal.flush()
    assert case.on_disk() == [_input(0, 10.0, keys=10)]


def test_what_has_grown_since_the_flush_is_read_grown(case: Case) -> None:
    case.journal.add(_input(0))
    case.journal.flush()
    case.journal.add(_input(3))
    assert list(case.journal.facts()) == [_input(0, 4.0, keys=2)]
    assert case.on_disk() == [_input(0)]


def test_grown_input_and_what_follows_it_are_written_together(case: Case) -> None:
    case.journal.add(_input(0))
    case.journal.flush()
    case.journal.add(_input(3))
    case.journal.add(_input(60))
    case.journal.flush()
    assert case.on_disk() == [_input(0, 4.0, keys=2), _input(60)]


def test_nothing_joins_across_another_fact(case: Case) -> None:
    told = PostureTold(at=NINE + timedelta(seconds=1), posture="standing")
    facts: list[Recorded] = [_input(0), told, _input(2)]
    for fact in facts:
        case.journal.add(fact)
    assert list(case.journal.facts()) == facts


def test_bounds_are_half_open(case: Case) -> None:
    facts = [_locked(second) for second in (30, 10, 20, 40)]
    for fact in facts:
        case.journal.add(fact)
    since, until = facts[1].at, facts[0].at
    assert list(case.journal.facts(since=since)) == facts
    assert list(case.journal.facts(until=until)) == [facts[1], facts[2]]
    assert list(case.journal.facts(since=since, until=until)) == [facts[1], facts[2]]
    assert list(case.journal.facts(since=until, until=until)) == []


def test_bounds_hold_for_what_is_not_on_disk_too(case: Case) -> None:
    case.journal.add(_input(0))
    case.journal.add(_input(60))
    [fact] = case.journal.facts(since=(NINE + timedelta(seconds=60)).astimezone(UTC))
    assert fact == _input(60)


def test_what_is_added_while_reading_is_not_part_of_it(case: Case) -> None:
    case.journal.add(_locked(0))
    case.journal.add(_input(5))
    reading = iter(case.journal.facts())
    first = next(reading)
    case.journal.add(_locked(10))
    assert [first, *reading] == [_locked(0), _input(5)]


def test_a_failing_disk_is_told_in_one_line(case: Case) -> None:
    with case.failing_disk(), pytest.raises(JournalFailed) as raised:
        case.journal.add(_locked(0))
    assert "\n" not in str(raised.value)
    assert "disk" in str(raised.value)


def test_what_a_failing_disk_did_not_take_is_kept_for_the_next_flush(
    case: Case,
) -> None:
    case.journal.add(_input(0))
    case.journal.flush()
    with case.failing_disk():
        case.journal.add(_input(3))
        with pytest.raises(JournalFailed):
            case.journal.flush()
        with pytest.raises(JournalFailed):
            case.journal.add(_locked(5))
        assert case.on_disk() == [_input(0)]
        expected = [_input(0, 4.0, keys=2), _locked(5)]
        assert list(case.journal.facts()) == expected
    case.journal.flush()
    assert case.on_disk() == expected


def test_closing_flushes_and_may_be_done_twice(case: Case) -> None:
    case.journal.add(_input(0))
    case.journal.close()
    case.journal.close()
    assert case.on_disk() == [_input(0)]
