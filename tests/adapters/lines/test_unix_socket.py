from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.unix_socket import UnixLine

ENOUGH_S = 5.0


class Server:
    """Somebody who listens at a path, and takes one caller."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(self.path)
        self._listening.listen()
        self.caller: socket.socket | None = None

    def take(self) -> socket.socket:
        self.caller, _ = self._listening.accept()
        self.caller.settimeout(ENOUGH_S)
        return self.caller

    def turn_away(self) -> None:
        """Hang up on whoever calls next."""

        def hang_up() -> None:
            self._listening.accept()[0].close()

        Thread(target=hang_up).start()

    def close(self) -> None:
        self._listening.close()
        if self.caller is not None:
            self.caller.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with closing(Server(tmp_path / "server")) as made:
        yield made


def lines_in(received: bytes) -> tuple[list[bytes], bytes]:
    *whole, rest = received.split(b"\n")
    return whole, rest


def numbers_in(received: bytes) -> tuple[list[int], bytes]:
    return [int(received)], b""


def test_a_server_hears_who_calls_and_what_is_said(server: Server) -> None:
    with closing(UnixLine(server.path, hello=b"it is me; ")) as line:
        caller = server.take()
        line.say(b"how are you?")
        heard = b""
        while not heard.endswith(b"?"):
            heard += caller.recv(100)
    assert heard == b"it is me; how are you?"


def test_messages_are_read_when_they_are_whole(server: Server) -> None:
    with closing(UnixLine(server.path)) as line:
        caller = server.take()
        caller.sendall(b"one\ntwo\nthr")
        assert line.read(lines_in) == [b"one", b"two"]
        caller.sendall(b"ee\n")
        assert line.read(lines_in) == [b"three"]


def test_what_cannot_be_read_and_a_server_that_hangs_up_are_losses(
    server: Server,
) -> None:
    with closing(UnixLine(server.path)) as line:
        caller = server.take()
        caller.sendall(b"no number")
        with pytest.raises(LineLost, match="no number"):
            line.read(numbers_in)
        caller.close()
        with pytest.raises(LineLost, match="ended the connection"):
            line.read(lines_in)
        with pytest.raises(LineLost):
            line.say(b"is anybody there?")


def test_a_server_that_hangs_up_at_once_is_a_loss_however_much_it_is_greeted(
    server: Server,
) -> None:
    server.turn_away()
    with pytest.raises(LineLost):
        UnixLine(server.path, hello=bytes(10**7))


def test_nobody_at_the_path_is_a_loss(tmp_path: Path) -> None:
    with pytest.raises(LineLost, match="No such file"):
        UnixLine(str(tmp_path / "nobody"))
