"""Durations read alike everywhere, to the minute, and never negative."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.presenters.durations import (
    brief,
    countdown,
    duration,
    spread,
    whole_seconds,
)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-60, "0 min"),
        (0, "0 min"),
        (29, "0 min"),
        (31, "1 min"),
        (45 * 60, "45 min"),
        (59 * 60 + 29, "59 min"),
        (59 * 60 + 31, "1 h"),
        (3 * 3600 + 20 * 60, "3 h 20"),
        (6 * 3600 + 5 * 60, "6 h 05"),
        (25 * 3600, "25 h"),
    ],
)
def test_durations_are_told_to_the_minute(seconds: int, words: str) -> None:
    assert duration(timedelta(seconds=seconds)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (175, 220, "2 h 55 – 3 h 40"),
        (0, 5, "0 min – 5 min"),
        (60, 60, "1 h"),
    ],
)
def test_a_range_has_two_ends_where_they_differ(
    low: int, high: int, words: str
) -> None:
    assert spread(timedelta(minutes=low), timedelta(minutes=high)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-1, "0:00"), (0, "0:00"), (0.2, "0:01"), (45, "0:45"), (64.5, "1:05")],
)
def test_a_countdown_is_over_only_at_its_end(seconds: float, words: str) -> None:
    assert countdown(timedelta(seconds=seconds)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "20 s"),
        (60, "1 min"),
        (80, "1 min 20 s"),
        (299, "4 min 59 s"),
        (310, "5 min"),
        (3600, "1 h"),
    ],
)
def test_what_took_a_moment_is_told_to_the_second(seconds: int, words: str) -> None:
    assert brief(timedelta(seconds=seconds)) == words


def test_scripts_read_whole_seconds() -> None:
    assert whole_seconds(timedelta(seconds=90, microseconds=600_000)) == 91
