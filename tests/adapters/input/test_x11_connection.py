from __future__ import annotations

import pytest

from sitwatch.adapters.input import x11_wire
from sitwatch.adapters.input.x11_connection import (
    Connection,
    XLost,
    XRefused,
    XSilent,
)
from tests.daemons.x_server import XServer, needs_x_server

SYNC = x11_wire.ask_extension("SYNC")
INPUT = x11_wire.ask_extension("XInputExtension")
NONSENSE = x11_wire.ask_extension("NONSENSE")


def opcodes(replies: list[bytes]) -> list[bool]:
    return [x11_wire.opcode_in(each) is not None for each in replies]


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(XLost, match=":999"):
        Connection(":999")


def test_a_display_that_is_none_is_named() -> None:
    with pytest.raises(XLost, match="nonsense"):
        Connection("nonsense")


@needs_x_server
def test_questions_are_answered_in_their_order(x_server: XServer) -> None:
    connection = Connection(x_server.display)
    assert opcodes(connection.ask(SYNC, NONSENSE, INPUT)) == [True, False, True]
    connection.close()
    connection.close()


@needs_x_server
def test_an_error_is_an_answer_and_the_next_question_gets_its_own(
    x_server: XServer,
) -> None:
    connection = Connection(x_server.display)
    opcode = x11_wire.opcode_in(connection.ask(SYNC)[0])
    assert opcode is not None
    with pytest.raises(XRefused, match=x_server.display):
        connection.ask(x11_wire.ask_counter(opcode, 1), SYNC, NONSENSE)
    assert opcodes(connection.ask(NONSENSE, SYNC)) == [False, True]
    connection.close()


@needs_x_server
def test_a_frozen_server_is_waited_for_within_bounds_and_asked_once(
    x_server: XServer,
) -> None:
    connection = Connection(x_server.display)
    x_server.freeze()
    for _ in range(3):
        with pytest.raises(XSilent, match=x_server.display):
            connection.ask(SYNC, SYNC, patience_ms=1)
    x_server.thaw()
    while True:
        try:
            answer = connection.ask(NONSENSE, INPUT, patience_ms=1000)
        except XSilent:
            continue
        break
    assert opcodes(answer) == [False, True]
    connection.close()


@needs_x_server
def test_the_death_of_the_server_is_an_exception_and_no_more(x_server: XServer) -> None:
    connection = Connection(x_server.display)
    x_server.stop()
    for _ in range(2):
        with pytest.raises(XLost, match=x_server.display):
            connection.ask(SYNC)
    connection.close()


@needs_x_server
def test_what_everybody_is_told_does_not_get_in_the_way(x_server: XServer) -> None:
    connection = Connection(x_server.display)
    connection.ask(SYNC)
    x_server.run("xdotool", "key", "--delay", "0", "eacute")  # remaps the keyboard
    assert opcodes(connection.ask(NONSENSE, SYNC)) == [False, True]
    connection.close()
