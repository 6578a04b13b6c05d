"""Programs that reset the screen saver, on paper: nobody, who hides somebody."""

from __future__ import annotations

from sitwatch.adapters.input.x11_seat import Seat, Touch
from tests.daemons.x_paper import PaperServer


def test_a_program_that_resets_is_nobody_where_nobody_has_been_for_long() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    server.now += 60_000
    assert seat.touch() is None
    for _ in range(3):
        server.use(2, 3, 4, 8, 9)
        assert seat.touch() is None


def test_all_devices_at_one_instant_are_a_program() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    server.use(2, 3, 4, 8, 9)
    assert seat.touch() is None


def test_a_program_that_resets_disturbs_for_a_while() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    server.use(3, 8)
    assert seat.touch() is not None
    server.use(2, 3)
    assert seat.touch() is not None
    assert not seat.is_disturbed
    server.use(2, 3, 4, 8, 9)
    server.use(2, 3)
    assert seat.touch() == Touch(keys=True, pointer=True, ago_ms=1000)
    assert seat.is_disturbed
    for _ in range(14):
        server.use(3)
        assert seat.touch() is not None
    assert not seat.is_disturbed
