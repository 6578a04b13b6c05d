from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path, PureWindowsPath

import pytest

from sitwatch.core.facts import Paused, PostureTold
from sitwatch.core.orders import ShowFace
from sitwatch.ports import Finding, JournalFailed
from sitwatch.runtime import channel
from sitwatch.runtime.channel import (
    AskFindings,
    AskStatus,
    ChannelFailed,
    Done,
    Findings,
    Flush,
    Forget,
    Forgotten,
    Message,
    OfferBreak,
    PostFact,
    Quit,
    RaiseWindow,
    Refused,
    Reply,
    Status,
    answer,
    ask,
    decode_message,
    decode_reply,
    encode,
)
from tests.fakes.doorbell import FakeDoorbell, Replying

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FACE = ShowFace(
    mood="growing",
    held="call",
    filled=0.5,
    seated=timedelta(minutes=95),
    low=timedelta(minutes=80),
    high=timedelta(minutes=110),
    bout=timedelta(minutes=20),
    due_in=timedelta(minutes=25),
    paused_until=None,
)
SENSOR = Finding("input", "x11_counters", "the X server counts idle time")

MESSAGES: tuple[Message, ...] = (
    AskStatus(),
    AskFindings(),
    PostFact(Paused(at=NOW, up=5.0, until=NOW + timedelta(hours=1))),
    PostFact(PostureTold(at=NOW, posture="standing")),
    RaiseWindow("settings"),
    Flush(),
    Forget(NOW, NOW + timedelta(days=1)),
    Forget(None, None),
    OfferBreak(),
    Quit(),
)
REPLIES: tuple[Reply, ...] = (
    Status("1.0.0", SENSOR, FACE),
    Status("1.0.0", SENSOR, None),
    Findings((SENSOR, Finding("tray", "", "no tray", "add a tray to the panel"))),
    Forgotten(12),
    Done(),
    Refused("the disk is full"),
)


@pytest.mark.parametrize("message", MESSAGES, ids=repr)
def test_a_message_arrives_as_it_was_said(message: Message) -> None:
    assert decode_message(encode(message)) == message


@pytest.mark.parametrize("reply", REPLIES, ids=repr)
def test_a_reply_arrives_as_it_was_said(reply: Reply) -> None:
    assert decode_reply(encode(reply)) == reply


@pytest.mark.parametrize("said", [*MESSAGES, *REPLIES], ids=repr)
def test_whatever_is_said_is_one_line(said: Message | Reply) -> None:
    line = encode(said)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1


def test_a_fact_keeps_the_words_of_the_trace_format() -> None:
    told = PostureTold(at=NOW, posture="standing")
    assert encode(PostFact(told)) == (
        b'{"message":"post_fact","fact":{"fact":"posture",'
        b'"at":"2026-03-02T10:00:00Z","is":"standing"}}\n'
    )


def test_keys_of_a_later_version_are_ignored() -> None:
    line = b'{"message":"raise_window","page":"week","screen":2}\n'
    assert decode_message(line) == RaiseWindow("week")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"hello\n",
        b"[]\n",
        b'{"message":"dance"}\n',
        b'{"message":"raise_window","page":"diary"}\n',
        b'{"message":"post_fact","fact":{"fact":"locked"}}\n',
        b'{"message":"post_fact","fact":{"fact":"locked","at":"2026-03-02T10:00:00"}}',
        b"\xff\xfe\n",
    ],
)
def test_a_line_without_sense_is_refused_in_one_line(line: bytes) -> None:
    def never(message: Message) -> Reply:
        raise AssertionError(message)

    reply = decode_reply(answer(line, never))
    assert isinstance(reply, Refused)
    assert "\n" not in reply.why


def test_an_answer_is_what_the_handler_said() -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    assert decode_reply(answer(encode(Flush()), handle)) == Done()
    assert heard == [Flush()]


def test_what_the_journal_does_not_take_is_refused_in_its_own_words() -> None:
    def handle(_message: Message) -> Reply:
        raise JournalFailed("the disk is full")

    assert decode_reply(answer(encode(Flush()), handle)) == Refused("the disk is full")


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

    def reply(line: bytes) -> bytes:
        return answer(line, lambda _: status)

    assert ask(install(reply), AskStatus()) == status


def test_a_long_reply_arrives_whole(install: Install) -> None:
    many = Findings((SENSOR,) * 5000)
    assert ask(install(lambda _: encode(many)), AskFindings()) == many


def test_no_resident_is_none(tmp_path: Path) -> None:
    assert ask(tmp_path / "line", AskStatus()) is None


def test_a_line_left_behind_by_a_killed_resident_is_none(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as abandoned:
        abandoned.bind(str(tmp_path / "line"))
    assert ask(tmp_path / "line", AskStatus()) is None


def test_a_resident_that_says_nothing_is_not_waited_for(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel, "LIMIT", timedelta(milliseconds=50))
    path = install(lambda _: None)
    with pytest.raises(ChannelFailed, match=f"did not answer at {path}"):
        ask(path, AskStatus())


@pytest.mark.parametrize("line", [b"", b'{"reply":"perhaps"}\n', b'{"reply":"do'])
def test_a_reply_without_sense_is_a_named_failure(
    install: Install, line: bytes
) -> None:
    with pytest.raises(ChannelFailed, match="do not understand each other"):
        ask(install(lambda _: line), Flush())


def test_a_path_that_is_no_line_is_a_named_failure(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 200)
    with pytest.raises(ChannelFailed, match="did not answer at"):
        ask(path, Flush())


def test_the_pipe_of_windows_is_talked_to_like_the_socket(tmp_path: Path) -> None:
    stand_in = tmp_path / "pipe"
    stand_in.write_bytes(b"")
    assert channel._over_pipe(str(stand_in), encode(Flush())) == b""  # noqa: SLF001
    assert decode_message(stand_in.read_bytes()) == Flush()


def test_no_pipe_is_no_resident(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        channel._over_pipe(str(tmp_path / "pipe"), b"")  # noqa: SLF001


def test_the_address_is_the_path_or_on_windows_a_pipe_of_that_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert channel.address(tmp_path) == str(tmp_path)
    monkeypatch.setattr("sys.platform", "win32")
    one = channel.address(tmp_path / "one")
    assert one != channel.address(tmp_path / "two")
    assert str(PureWindowsPath(one)) == one
