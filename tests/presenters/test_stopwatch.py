"""Pauses do not count, however often they come."""

from __future__ import annotations

from sitwatch.presenters.stopwatch import Stopwatch


def test_it_stands_until_it_is_started() -> None:
    watch = Stopwatch()
    assert not watch.is_running
    assert watch.gone_s(100) == 0


def test_only_the_time_while_it_runs_counts() -> None:
    watch = Stopwatch().started(10)
    assert watch.is_running
    assert watch.gone_s(13) == 3
    watch = watch.stopped(15)
    assert not watch.is_running
    assert watch.gone_s(500) == 5
    assert watch.started(500).gone_s(502) == 7


def test_starting_and_stopping_twice_changes_nothing() -> None:
    watch = Stopwatch().started(10).started(12)
    assert watch.gone_s(14) == 4
    assert watch.stopped(14).stopped(20).gone_s(30) == 4


def test_a_clock_that_runs_back_takes_nothing_away() -> None:
    assert Stopwatch(5, since_s=10).gone_s(3) == 5
