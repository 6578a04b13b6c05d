"""The test of oneself: what is read of it, when it is due, what it is compared with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sitwatch.core.programme.self_test import (
    Compared,
    SelfTest,
    SelfTests,
    compared,
    is_test_due,
    measured_after,
)

FIRST = date(2026, 3, 2)


def later(days: int) -> date:
    return FIRST + timedelta(days=days)


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ({"chair_stands": 14}, SelfTest(FIRST, chair_stands=14)),
        (
            {"hold_left_s": 21.5, "hold_right_s": 18},
            SelfTest(FIRST, hold_left_s=21.5, hold_right_s=18),
        ),
        (
            {"march_left": 8, "march_right": 9, "mood": "good"},
            SelfTest(FIRST, march_left=8, march_right=9),
        ),
        ({"chair_stands": 12, "hold_left_s": "long"}, SelfTest(FIRST, chair_stands=12)),
        ({"chair_stands": True}, None),
        ({"chair_stands": 0}, None),
        ({"chair_stands": 10**9}, None),
        ({}, None),
        ([14], None),
        (None, None),
    ],
)
def test_what_is_no_figure_is_left_out(told: object, read: SelfTest | None) -> None:
    assert measured_after((), told, FIRST) == (() if read is None else (read,))


def test_what_is_told_later_on_the_day_goes_with_it() -> None:
    tests = measured_after((), {"chair_stands": 14, "march_left": 8}, FIRST)
    tests = measured_after(tests, {"chair_stands": 15, "march_right": 7}, FIRST)
    assert tests == (SelfTest(FIRST, chair_stands=15, march_left=8, march_right=7),)
    tests = measured_after(tests, {"chair_stands": 9}, later(-28))
    assert [one.day for one in tests] == [later(-28), FIRST]


@pytest.mark.parametrize(
    ("tests", "begun", "days", "is_due"),
    [
        ((), None, 100, False),
        ((), FIRST, 27, False),
        ((), FIRST, 28, True),
        ((SelfTest(FIRST),), None, 27, False),
        ((SelfTest(FIRST),), None, 28, True),
        ((SelfTest(FIRST), SelfTest(later(20))), FIRST, 28, False),
        ((SelfTest(FIRST), SelfTest(later(20), march_left=8)), FIRST, 28, True),
        ((SelfTest(later(20), march_left=8, chair_stands=9),), FIRST, 28, False),
    ],
    ids=[
        "not begun",
        "just begun",
        "never",
        "too soon",
        "four weeks",
        "of the last",
        "marching alone",
        "marching and rises",
    ],
)
def test_it_is_due_every_four_weeks(
    tests: SelfTests, begun: date | None, days: int, *, is_due: bool
) -> None:
    assert is_test_due(tests, begun, later(days)) is is_due


def test_it_is_compared_with_ones_own_past_alone() -> None:
    tests = (
        SelfTest(FIRST, chair_stands=12, march_left=8),
        SelfTest(later(28), chair_stands=15),
        SelfTest(later(56), chair_stands=14, hold_left_s=20.0),
    )
    assert compared(tests) == (
        Compared("chair_stands", later(56), 14, before=15, first=12),
        Compared("hold_left_s", later(56), 20.0),
        Compared("march_left", FIRST, 8),
    )
    assert compared(()) == ()


def test_what_was_left_out_is_due_again_after_four_weeks_and_measured_by_nobody() -> (
    None
):
    asked = measured_after((), {"left_out": True}, FIRST)
    assert asked == (SelfTest(FIRST),)
    assert not asked[0].is_measured
    assert [is_test_due(asked, None, later(n)) for n in (27, 28)] == [False, True]
    assert compared(asked) == ()
    both = measured_after(asked, {"chair_stands": 9}, FIRST)
    assert both == (SelfTest(FIRST, chair_stands=9),)
    assert both[0].is_measured
    assert measured_after((), {"left_out": False}, FIRST) == ()
