from __future__ import annotations

from sitwatch.adapters.input.rests import is_restless, rested


def test_a_pause_is_a_rest_once_it_is_long_enough() -> None:
    assert rested(100.0, 160.0, idle_s=4.9) == 100.0
    assert rested(100.0, 160.0, idle_s=5.0) == 160.0


def test_while_nobody_looked_there_may_have_been_a_rest() -> None:
    assert rested(100.0, 160.0, idle_s=0.1, unseen_s=4.9) == 100.0
    assert rested(100.0, 160.0, idle_s=0.1, unseen_s=5.0) == 160.0


def test_half_an_hour_without_a_rest_is_too_long() -> None:
    assert not is_restless(100.0, 1899.0)
    assert is_restless(100.0, 1900.0)
