from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.wayland_wire import Event, Offer


def test_a_request_is_what_the_protocol_says() -> None:
    asked = wire.request(2, wire.BIND, 7, "wl_seat", 1, 5)
    expected = struct.pack("=IHHII", 2, 0, 32, 7, 8) + b"wl_seat\0"
    assert asked == expected + struct.pack("=II", 1, 5)


@pytest.mark.parametrize(("text", "length"), [("", 4), ("abc", 4), ("abcd", 8)])
def test_strings_end_in_nought_and_fill_whole_words(text: str, length: int) -> None:
    assert len(wire.request(1, 0, text)) == 8 + 4 + length


def test_an_offer_reads_as_it_is_written() -> None:
    body = wire.request(2, 0, 9, wire.NOTIFIER, 2)[8:]
    assert wire.offer_in(body) == Offer(9, wire.NOTIFIER, 2)


def test_a_complaint_is_its_words() -> None:
    body = wire.request(1, 0, 4, 1, "no such seat")[8:]
    assert wire.complaint_in(body) == "no such seat"


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3), st.binary(max_size=40))),
    st.integers(1, 20),
)
def test_events_come_whole_however_they_are_cut(
    told: list[tuple[int, int, bytes]], at_once: int
) -> None:
    events = [Event(of, opcode, body) for of, opcode, body in told]
    stream = b"".join(
        struct.pack("=IHH", each.of, each.opcode, 8 + len(each.body)) + each.body
        for each in events
    )
    read, unread = [], b""
    for at in range(0, len(stream), at_once):
        unread += stream[at : at + at_once]
        while True:
            event, unread = wire.first_event(unread)
            if event is None:
                break
            read.append(event)
    assert (read, unread) == (events, b"")


def test_a_length_that_cannot_be_does_not_hold_it_for_ever() -> None:
    event, unread = wire.first_event(struct.pack("=IHH", 1, 0, 0) + b"rest")
    assert (event, unread) == (Event(1, 0), b"rest")
