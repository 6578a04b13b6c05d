from __future__ import annotations

import pytest

from sitwatch.presenters.bars import bar_of
from tests.presenters.days import THURSDAY, blank_day, day_of_work, hours


def test_what_is_unknown_stands_above_what_is_known_and_is_told() -> None:
    bar = bar_of(THURSDAY, day_of_work(unknown=hours(2)), THURSDAY)
    assert bar.unknown_h == 2
    assert bar.seated_h == pytest.approx(5 + 1 / 3)
    assert bar.top_h == pytest.approx(7 + 1 / 3)
    assert "Unknown besides: 2 h" in bar.details


def test_the_range_may_reach_higher_than_the_bar() -> None:
    assert bar_of(THURSDAY, day_of_work(), THURSDAY).top_h == pytest.approx(6 + 1 / 12)


def test_a_day_that_could_not_be_seen_is_all_unknown() -> None:
    bar = bar_of(THURSDAY, blank_day(), THURSDAY)
    assert (bar.kind, bar.seated_h, bar.unknown_h) == ("unknown", 0, 3)


def test_a_day_without_records_is_empty() -> None:
    bar = bar_of(THURSDAY, None, THURSDAY)
    assert (bar.kind, bar.top_h, bar.is_today) == ("none", 0, True)
