from __future__ import annotations

from datetime import timedelta

from sitwatch.core.facts import Input, Locked
from sitwatch.runtime.gathering import Gathering
from tests.fakes.clock import MONDAY


def piece(second: float, for_s: float = 1.0) -> Input:
    return Input(at=MONDAY + timedelta(seconds=second), up=second, for_s=for_s, keys=2)


def gathering(told: Input | Locked) -> Gathering:
    begun = Gathering()
    begun.follow(told)
    return begun


def test_what_carries_nothing_on_does_not_wait() -> None:
    assert not Gathering().takes(piece(0))
    assert not gathering(Locked(at=MONDAY)).takes(piece(0))
    assert not gathering(piece(0)).takes(piece(60))


def test_pieces_that_go_on_become_one() -> None:
    begun = gathering(piece(0))
    assert begun.takes(piece(1))
    assert begun.takes(piece(2.5))
    whole = begun.to_write()
    assert whole == Input(at=MONDAY + timedelta(seconds=1), up=1.0, for_s=2.5, keys=4)


def test_what_was_written_is_so_once_and_can_be_carried_on() -> None:
    begun = gathering(piece(0))
    begun.takes(piece(1))
    begun.to_write()
    assert begun.to_write() is None
    assert begun.takes(piece(2))
    assert begun.to_write() == piece(2)


def test_what_was_written_is_told_once_and_as_one() -> None:
    begun = gathering(piece(0))
    for second in (1, 2, 3):
        begun.takes(piece(second))
        begun.to_write()
    whole = begun.to_tell()
    assert whole == Input(at=MONDAY + timedelta(seconds=1), up=1.0, for_s=3.0, keys=6)
    assert begun.to_tell() is None
    assert begun.takes(piece(4))
    assert begun.to_tell() is None


def test_a_pause_among_the_pieces_ends_them() -> None:
    begun = gathering(piece(0))
    begun.takes(piece(1))
    assert not begun.takes(piece(30))
    assert begun.to_write() == piece(1)
