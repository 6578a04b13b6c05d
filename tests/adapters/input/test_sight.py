from __future__ import annotations

from sitwatch.adapters.input.sight import Sight
from sitwatch.core.facts import Blinded, Sighted
from tests.fakes.clock import HandClock


def test_each_change_of_sight_is_told_once() -> None:
    clock, sight = HandClock(), Sight("x11")
    assert sight.regain(clock.read()) == ()
    assert sight.lose(clock.read()) == (Blinded(source="x11", **clock.read().stamp),)
    assert sight.lose(clock.read()) == ()
    assert sight.regain(clock.read()) == (Sighted(source="x11", **clock.read().stamp),)
    assert sight.regain(clock.read()) == ()


def test_it_is_tried_again_less_and_less_often_up_to_once_a_minute() -> None:
    clock, sight = HandClock(), Sight("x11")
    tries = []
    sight.lose(clock.read())
    for second in range(1, 250):
        clock.go_on(1)
        if sight.is_due(clock.read()):
            tries.append(second)
            sight.lose(clock.read())
    assert tries == [1, 3, 7, 15, 31, 63, 123, 183, 243]


def test_after_sight_has_returned_waiting_is_short_again() -> None:
    clock, sight = HandClock(), Sight("x11")
    for _ in range(8):
        sight.lose(clock.read())
    sight.regain(clock.read())
    sight.lose(clock.read())
    clock.go_on(1)
    assert sight.is_due(clock.read())
