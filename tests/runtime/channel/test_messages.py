from __future__ import annotations

from typing import get_args

import pytest

from sitwatch.core.facts import PostureTold
from sitwatch.ports import JournalFailed
from sitwatch.runtime.channel import (
    Done,
    Flush,
    Message,
    PostFact,
    RaiseWindow,
    Refused,
    Reply,
    answer,
    decode_message,
    decode_reply,
    encode,
)
from tests.runtime.channel.sayings import MESSAGES, NOW, REPLIES


def test_something_of_everything_is_said_here() -> None:
    assert {type(message) for message in MESSAGES} == set(get_args(Message))
    assert {type(reply) for reply in REPLIES} == set(get_args(Reply))


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
