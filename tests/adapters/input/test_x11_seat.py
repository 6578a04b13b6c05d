from __future__ import annotations

import msgspec
import pytest

from sitwatch.adapters.input.x11_connection import XLost, XRefused, XSilent
from sitwatch.adapters.input.x11_seat import Seat, Touch, is_later, oldest
from sitwatch.adapters.input.x11_wire import Device
from tests.daemons.x_paper import PaperServer
from tests.daemons.x_server import XServer, needs_x_server

DAY_MS = 24 * 3600 * 1000


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        (1000, 1000, False),
        (1003, 1000, False),
        (1004, 1000, True),
        (1000, 2000, False),
        pytest.param(5, 2**32 - 5, True, id="past the wrap"),
        pytest.param(2**32 - 5, 5, False, id="before the wrap"),
        pytest.param(20 * DAY_MS, 0, True, id="three weeks"),
    ],
)
def test_moments_set_together_are_not_later(
    one: int, other: int, *, later: bool
) -> None:
    assert is_later(one, other) is later


def test_the_oldest_may_lie_before_the_wrap() -> None:
    assert oldest(100, (2**32 - 50, 40, 90)) == 2**32 - 50


def touched(seat: Seat) -> tuple[bool, bool]:
    touch = seat.touch()
    return (False, False) if touch is None else (touch.keys, touch.pointer)


@needs_x_server
def test_keys_and_pointer_are_told_apart(x_server: XServer) -> None:
    seat = Seat(x_server.display)
    assert seat.touch() is None
    x_server.press_key()
    assert touched(seat) == (True, False)
    x_server.move_pointer()
    assert touched(seat) == (False, True)
    x_server.use("click", "1")
    assert touched(seat) == (False, True)
    x_server.use("key", "a", "mousemove_relative", "1", "1")
    assert touched(seat) == (True, True)
    assert seat.touch() is None
    seat.close()


@needs_x_server
def test_it_is_told_how_long_ago_the_last_of_them_was(x_server: XServer) -> None:
    seat = Seat(x_server.display)
    x_server.press_key()
    x_server.move_pointer()
    touch = seat.touch()
    assert touch is not None
    assert 0 <= touch.ago_ms < 2000
    seat.close()


@needs_x_server
def test_what_was_used_before_does_not_count(x_server: XServer) -> None:
    x_server.press_key()
    seat = Seat(x_server.display)
    assert seat.touch() is None
    seat.close()


@needs_x_server
def test_a_program_that_resets_the_screen_saver_is_nobody(x_server: XServer) -> None:
    seat = Seat(x_server.display)
    for _ in range(20):
        x_server.reset_screen_saver()
        assert seat.touch() is None
    seat.close()


@needs_x_server
def test_real_input_is_seen_beside_a_program_that_resets(x_server: XServer) -> None:
    seat = Seat(x_server.display)
    for _ in range(5):
        x_server.reset_screen_saver()
        x_server.press_key()
        assert touched(seat) == (True, False)
        x_server.reset_screen_saver()
        x_server.move_pointer()
        assert touched(seat) == (False, True)
        x_server.reset_screen_saver()
        x_server.use("key", "a", "mousemove_relative", "1", "1")
        assert touched(seat) == (True, True)
    seat.close()


def test_the_keyboard_is_its_physical_part_used() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    server.use(3, 8)
    assert seat.touch() == Touch(keys=True, pointer=False, ago_ms=1000)


def test_while_nobody_is_there_one_counter_says_so() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    for _ in range(20):
        server.use()
        assert seat.touch() is None
    assert server.asked == 1
    server.use(2, 4)
    assert seat.touch() == Touch(keys=False, pointer=True, ago_ms=1000)
    server.use()
    assert seat.touch() is None
    assert server.asked == 3


def test_keys_and_pointer_at_one_instant_are_a_person_with_two_hands() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    server.use(2, 3, 8, 9)
    assert seat.touch() == Touch(keys=True, pointer=True, ago_ms=1000)


def test_a_device_that_is_switched_off_hides_no_program() -> None:
    """It keeps its old idle time, and so would seem never to have been set."""
    server = PaperServer()
    off = msgspec.structs.replace(server.devices[-1], enabled=False)
    server.devices = (*server.devices[:-1], off)
    seat = Seat(":9", server.connect)
    server.use(2, 3, 4, 8)
    assert seat.touch() is None


def test_a_device_without_a_counter_is_no_bystander() -> None:
    server = PaperServer()
    server.counted.remove(9)
    seat = Seat(":9", server.connect)
    server.use(2, 3, 4, 8)
    assert seat.touch() is None


def test_with_no_bystander_the_later_of_two_was_surely_used() -> None:
    server = PaperServer()
    server.counted = {2, 3}
    seat = Seat(":9", server.connect)
    server.use(2, 3)
    server.use(3)
    assert seat.touch() == Touch(keys=True, pointer=False, ago_ms=1000)


def test_a_second_keyboard_and_pointer_are_seen_as_well() -> None:
    server = PaperServer()
    second = (
        Device(20, "pointer", "Second pointer", enabled=True),
        Device(21, "keyboard", "Second keyboard", enabled=True),
    )
    server.devices += second
    server.set_at.update({20: 0, 21: 0})
    server.counted |= {20, 21}
    seat = Seat(":9", server.connect)
    server.use(21)
    assert seat.touch() == Touch(keys=True, pointer=False, ago_ms=1000)
    server.use(20)
    assert seat.touch() == Touch(keys=False, pointer=True, ago_ms=1000)


def test_the_servers_clock_may_start_again() -> None:
    server = PaperServer()
    server.now = 2**32 - 1500
    server.set_at = dict.fromkeys(server.set_at, 2**32 - 5000)
    seat = Seat(":9", server.connect)
    for _ in range(4):
        server.use(3, 8)
        assert seat.touch() == Touch(keys=True, pointer=False, ago_ms=1000)
        server.use()
        assert seat.touch() is None


@pytest.mark.parametrize("extension", ["SYNC", "XInputExtension"])
def test_a_server_without_an_extension_is_refused(extension: str) -> None:
    server = PaperServer()
    del server.extensions[extension]
    with pytest.raises(XRefused, match=extension):
        Seat(":9", server.connect)
    assert server.is_closed


@pytest.mark.parametrize("counted", [{2, 4, 8, 9}, {3, 4, 8, 9}])
def test_a_server_that_does_not_count_per_device_is_refused(counted: set[int]) -> None:
    server = PaperServer()
    server.counted = counted
    with pytest.raises(XRefused, match="idle counters"):
        Seat(":9", server.connect)
    assert server.is_closed


def test_the_server_of_wayland_is_refused() -> None:
    server = PaperServer()
    server.devices += (Device(12, "part of one", "xwayland-pointer:16", enabled=True),)
    with pytest.raises(XRefused, match="Wayland"):
        Seat(":9", server.connect)
    assert server.is_closed


def test_a_server_that_does_not_answer_at_first_is_none() -> None:
    server = PaperServer()
    server.is_silent = True
    with pytest.raises(XLost, match="does not answer"):
        Seat(":9", server.connect)
    assert server.is_closed


def test_what_happened_while_the_server_was_silent_is_told_afterwards() -> None:
    server = PaperServer()
    seat = Seat(":9", server.connect)
    server.use(3, 8)
    server.is_silent = True
    with pytest.raises(XSilent):
        seat.touch()
    server.is_silent = False
    server.use()
    assert seat.touch() == Touch(keys=True, pointer=False, ago_ms=2000)
