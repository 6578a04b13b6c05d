from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path, PureWindowsPath

import pytest

from sitwatch.runtime.channel import (
    AskFindings,
    AskStatus,
    ChannelFailed,
    Findings,
    Flush,
    Status,
    address,
    answer,
    ask,
    decode_message,
    encode,
    line,
)
from tests.fakes.doorbell import FakeDoorbell, Replying
from tests.runtime.channel.sayings import FACE, SENSOR

Install = Callable[[Replying], Path]


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Install]:
    """Have a resident answer in the way given; return where."""
    with ExitStack() as residents:

        def installed(reply: Replying) -> Path:
            path = tmp_path / "line"
            residents.enter_context(closing(FakeDoorbell(path, reply)))
            return path

        yield installed


def test_a_client_is_answered(install: Install) -> None:
    status = Status("1.0.0", SENSOR, FACE)

    def reply(said: bytes) -> bytes:
        return answer(said, lambda _: status)

    assert ask(install(reply), AskStatus()) == status


def test_a_long_reply_arrives_whole(install: Install) -> None:
    many = Findings((SENSOR,) * 5000)
    assert ask(install(lambda _: encode(many)), AskFindings()) == many


def test_no_resident_is_none(tmp_path: Path) -> None:
    assert ask(tmp_path / "line", AskStatus()) is None


def test_where_there_is_no_folder_there_is_no_resident(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert ask(tmp_path / "file" / "line", AskStatus()) is None


def test_a_line_left_behind_by_a_killed_resident_is_none(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as abandoned:
        abandoned.bind(str(tmp_path / "line"))
    assert ask(tmp_path / "line", AskStatus()) is None


def test_a_resident_that_says_nothing_is_not_waited_for(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "LIMIT", timedelta(milliseconds=50))
    path = install(lambda _: None)
    with pytest.raises(ChannelFailed, match=f"did not answer at {path}"):
        ask(path, AskStatus())


@pytest.mark.parametrize("garbled", [b"", b'{"reply":"perhaps"}\n', b'{"reply":"do'])
def test_a_reply_without_sense_is_a_named_failure(
    install: Install, garbled: bytes
) -> None:
    with pytest.raises(ChannelFailed, match="do not understand each other"):
        ask(install(lambda _: garbled), Flush())


def test_a_path_that_is_no_line_is_a_named_failure(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 200)
    with pytest.raises(ChannelFailed, match="too long"):
        ask(path, Flush())


def test_the_pipe_of_windows_is_talked_to_like_the_socket(tmp_path: Path) -> None:
    stand_in = tmp_path / "pipe"
    stand_in.write_bytes(b"")
    assert line._over_pipe(str(stand_in), encode(Flush())) == b""  # noqa: SLF001
    assert decode_message(stand_in.read_bytes()) == Flush()


def test_no_pipe_is_no_resident(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        line._over_pipe(str(tmp_path / "pipe"), b"")  # noqa: SLF001


def test_the_address_is_the_path_or_on_windows_a_pipe_of_that_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert address(tmp_path) == str(tmp_path)
    monkeypatch.setattr("sys.platform", "win32")
    one = address(tmp_path / "one")
    assert one != address(tmp_path / "two")
    assert str(PureWindowsPath(one)) == one
