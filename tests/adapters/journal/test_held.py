"""What is held back: facts without a row, and input that grew since it had one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sitwatch.adapters.journal.held import Grown, Held
from sitwatch.core.facts import Input, Locked

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def _input(at_s: float, for_s: float = 1.0) -> Input:
    return Input(at=NINE + timedelta(seconds=at_s), for_s=for_s)


def _locked(at_s: float) -> Locked:
    return Locked(at=NINE + timedelta(seconds=at_s))


def _written(*facts: Input | Locked, row: int = 1) -> Held:
    held = Held()
    for fact in facts:
        held.take(fact)
    held.settle(row)
    return held


def test_nothing_is_held_at_first() -> None:
    assert not Held()


def test_close_input_is_held_as_one() -> None:
    held = Held()
    held.take(_input(0))
    held.take(_input(5))
    assert held.fresh == [_input(0, 6.0)]
    assert held.grown is None
    assert held


def test_input_with_a_row_grows_in_its_row() -> None:
    held = _written(_locked(0), _input(1), row=42)
    assert not held
    held.take(_input(5))
    assert held.fresh == []
    assert held.grown == Grown(42, _input(1, 5.0))
    assert held


def test_what_grew_is_still_to_be_written_when_something_else_follows() -> None:
    held = _written(_input(0), row=42)
    held.take(_input(5))
    held.take(_input(60))
    held.take(_input(65))
    assert held.grown == Grown(42, _input(0, 6.0))
    assert held.fresh == [_input(60, 6.0)]


def test_a_row_that_only_grew_stays_the_row() -> None:
    held = _written(_input(0), row=42)
    held.take(_input(5))
    held.settle(None)
    held.take(_input(10))
    assert held.grown == Grown(42, _input(0, 11.0))


def test_nothing_joins_across_another_fact_or_a_close() -> None:
    held = _written(_input(0), _locked(1))
    held.take(_input(2))
    assert held.fresh == [_input(2)]
    held.close()
    held.take(_input(4))
    assert held.fresh == [_input(2), _input(4)]
