from __future__ import annotations

from datetime import timedelta

from sitwatch.runtime.revival import WAITS_S, await_screen


def test_a_screen_that_comes_back_is_waited_for() -> None:
    obstacles = iter(["no server", "no server", ""])
    assert await_screen(lambda: next(obstacles), [0, 0, 0, 0]) == ""
    assert list(obstacles) == []


def test_patience_ends_with_what_is_in_the_way() -> None:
    looks = ["still starting", "no server"]
    assert await_screen(lambda: looks.pop(0), [0, 0]) == "no server"


def test_patience_lasts_ten_minutes_and_soon_looks_first() -> None:
    assert timedelta(minutes=10) <= timedelta(seconds=sum(WAITS_S))
    assert timedelta(seconds=sum(WAITS_S)) < timedelta(minutes=11)
    assert WAITS_S[0] < 1
