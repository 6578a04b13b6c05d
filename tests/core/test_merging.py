"""Input is merged where nothing can lie between, and nothing is lost by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import reduce
from itertools import pairwise

import pytest
from hypothesis import given

from sitwatch.core.facts import Input
from sitwatch.core.merging import REACH, is_joined, joined
from tests.strategies import runs_of_input

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
BERLIN = timezone(timedelta(hours=1))


def _input(at_s: float, for_s: float = 5.0, **rest: object) -> Input:
    """Return input that begins `at_s` seconds after nine."""
    fields = {"at": NINE + timedelta(seconds=at_s), "for_s": for_s, **rest}
    return Input(**fields)  # type: ignore[arg-type]


def _merged(run: list[Input]) -> list[Input]:
    """Merge a run from left to right, as a journal does."""

    def add(kept: list[Input], then: Input) -> list[Input]:
        if kept and is_joined(kept[-1], then):
            return [*kept[:-1], joined(kept[-1], then)]
        return [*kept, then]

    return reduce(add, run, [])


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        (_input(0), _input(5), True),
        (_input(0), _input(19.999), True),
        (_input(0), _input(20), False),
        (_input(0), _input(4.999), False),
        (_input(0, 1.0), _input(9.999), True),
        (_input(0, 1.0), _input(10), False),
        (_input(0, 1.001), _input(10.5), True),
        (_input(0, 0.0), _input(8.999), True),
        (_input(0), _input(6, device="laptop"), False),
        (_input(0, device="laptop"), _input(6, device="laptop"), True),
        (_input(0), _input(6, injected=True), False),
        (_input(0, injected=False), _input(6), False),
        (_input(0, up=100.0), _input(6, up=106.0), True),
        (_input(0, up=100.0), _input(6, up=106.9), True),
        (_input(0, up=100.0), _input(6, up=107.1), False),
        (_input(0, up=100.0), _input(6), False),
        (_input(0), _input(6, up=106.0), False),
    ],
)
def test_only_close_and_like_input_is_joined(
    first: Input, then: Input, *, expected: bool
) -> None:
    assert is_joined(first, then) is expected


def test_a_changed_offset_parts_input() -> None:
    then = Input(at=(NINE + timedelta(seconds=6)).astimezone(BERLIN), for_s=5.0)
    assert not is_joined(_input(0), then)


def test_both_become_one_from_the_first_start_to_the_last_end() -> None:
    one = joined(_input(0, up=50.0, keys=2, pointer=0), _input(7, 2.0, keys=3))
    assert one == _input(0, 9.0, up=50.0, keys=5)


def test_an_unknown_count_stays_unknown() -> None:
    one = joined(_input(0, keys=1), _input(5, pointer=1))
    assert one.keys is None
    assert one.pointer is None


@given(runs_of_input())
def test_merging_keeps_every_second_of_input(run: list[Input]) -> None:
    merged = _merged(run)
    for seen in run:
        end = seen.at + seen.length
        assert any(m.at <= seen.at and end <= m.at + m.length for m in merged)


@given(runs_of_input())
def test_merging_keeps_counts(run: list[Input]) -> None:
    merged = _merged(run)
    assert sum(m.pointer or 0 for m in merged) == len(run)
    if all(seen.keys is not None for seen in run):
        assert sum(m.keys or 0 for m in merged) == sum(s.keys or 0 for s in run)


@given(runs_of_input())
def test_merging_fills_no_gap_that_could_be_a_pause(run: list[Input]) -> None:
    merged = _merged(run)
    gaps = {
        (a.at + a.length, b.at)
        for a, b in pairwise(run)
        if b.at - (a.at + a.length) >= REACH
    }
    left = {(a.at + a.length, b.at) for a, b in pairwise(merged)}
    assert gaps <= left


@given(runs_of_input())
def test_merging_what_is_merged_changes_nothing(run: list[Input]) -> None:
    merged = _merged(run)
    assert not any(is_joined(a, b) for a, b in pairwise(merged))
