"""What the resident and its clients say to each other, and the client's end of it.

A client connects, writes one message, reads one reply and hangs up; each is a JSON
object on a line of its own. `PostFact` puts a fact into the resident's inbox, the other
messages ask or order something. The resident's end (`ui.doorbell`) hands each line that
comes in to `answer` and writes back the line that it returns.

The protocol only grows: keys that a side does not know are ignored, and a resident that
is asked for what it does not know says `Refused`, so an upgraded client can talk to the
resident that still runs. Only the same user can reach the line: it lies in a folder of
that user alone, and the doorbell lets in nobody else.
"""

from __future__ import annotations

import hashlib
import queue
import socket
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from gettext import gettext as _
from pathlib import Path
from typing import TypeAlias, TypeVar

import msgspec

from sitwatch.core.facts import Fact, Moment
from sitwatch.core.orders import ShowFace
from sitwatch.ports import Finding, JournalFailed, Page

LIMIT = timedelta(seconds=2)
"""How long a client waits: the resident answers between two beats, in milliseconds."""

LONGEST = 1 << 20
"""Bytes of the longest line; real ones stay below a few thousand."""


class ChannelFailed(Exception):
    """A resident is there but cannot be talked to; says what, where, what to do."""


class AskStatus(msgspec.Struct, frozen=True, tag_field="message", tag="ask_status"):
    """How are things? Answered by `Status`."""


class AskFindings(msgspec.Struct, frozen=True, tag_field="message", tag="ask_findings"):
    """What serves which need, for `doctor`? Answered by `Findings`."""


class PostFact(msgspec.Struct, frozen=True, tag_field="message", tag="post_fact"):
    """Take in this fact, stamped by the client; `Done` once it is in the journal."""

    fact: Fact


class RaiseWindow(msgspec.Struct, frozen=True, tag_field="message", tag="raise_window"):
    """Open the window at that page, or bring it to the front."""

    page: Page


class Flush(msgspec.Struct, frozen=True, tag_field="message", tag="flush"):
    """Put on disk what the journal still holds back; `Flushed` once it is there."""


class OfferBreak(msgspec.Struct, frozen=True, tag_field="message", tag="offer_break"):
    """Offer a break now."""


class Forget(msgspec.Struct, frozen=True, tag_field="message", tag="forget"):
    """Delete what was recorded in `[since, until)`; None: from the first, to the last.

    Answered by `Forgotten`.
    """

    since: Moment | None
    until: Moment | None


class Quit(msgspec.Struct, frozen=True, tag_field="message", tag="quit"):
    """End properly; `Done` comes before the end."""


Errand: TypeAlias = RaiseWindow | OfferBreak | Quit
"""What the resident does and answers with `Done`."""

Message: TypeAlias = AskStatus | AskFindings | PostFact | Flush | Forget | Errand
"""Whatever a client may say."""


class Status(msgspec.Struct, frozen=True, tag_field="reply", tag="status"):
    """The resident's state: which sensor sees input, and what the tray shows.

    `face` is None while there is nothing to show yet.
    """

    version: str
    sensor: Finding
    face: ShowFace | None


class Findings(msgspec.Struct, frozen=True, tag_field="reply", tag="findings"):
    """What serves each need in the running resident."""

    findings: tuple[Finding, ...]


class Forgotten(msgspec.Struct, frozen=True, tag_field="reply", tag="forgotten"):
    """So many facts were deleted."""

    facts: int


class Flushed(msgspec.Struct, frozen=True, tag_field="reply", tag="flushed"):
    """All is on disk, and tells of the time until then, on the resident's clock."""

    until: Moment


class Done(msgspec.Struct, frozen=True, tag_field="reply", tag="done"):
    """It was done."""


class Refused(msgspec.Struct, frozen=True, tag_field="reply", tag="refused"):
    """It was not done; `why` is one line for the user."""

    why: str


Reply: TypeAlias = Status | Findings | Flushed | Forgotten | Done | Refused
"""Whatever the resident may say."""

Handler: TypeAlias = Callable[[Message], Reply]
"""The resident's answer to a message; runs on its main thread."""

_Said = TypeVar("_Said")

_json = msgspec.json.Encoder()
_messages: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)
_replies: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def encode(said: Message | Reply) -> bytes:
    """Return it as one line, with its line end."""
    return _json.encode(said) + b"\n"


def decode_message(line: bytes) -> Message:
    """Read a client's line; raises `ChannelFailed` where it is not known."""
    return _decoded(_messages, line)


def decode_reply(line: bytes) -> Reply:
    """Read the resident's line; raises `ChannelFailed` where it is not known."""
    return _decoded(_replies, line)


def answer(line: bytes, handle: Handler) -> bytes:
    """Return the line to write back.

    A line that makes no sense is refused, and so is what the journal does not take.
    """
    try:
        return encode(handle(decode_message(line)))
    except (ChannelFailed, JournalFailed) as error:
        return encode(Refused(str(error)))


def address(path: Path) -> str:
    """Return the name at which the resident listens and clients call.

    It is the path itself, but on Windows, where local lines are named pipes: those live
    in a room of their own that knows no folders.
    """
    if sys.platform != "win32":
        return str(path)
    return rf"\\.\pipe\sitwatch-{hashlib.sha256(bytes(path)).hexdigest()[:16]}"


def ask(path: Path, message: Message) -> Reply | None:
    """Say it to the resident whose line lies at `path`; None where no resident runs.

    Raises `ChannelFailed` where one runs but does not answer within `LIMIT`, or says
    what this version cannot read.
    """
    try:
        line = _carried(address(path), encode(message))
    except OSError as error:
        raise ChannelFailed(_silent(path, error)) from error
    return None if line is None else decode_reply(line)


def _decoded(decoder: msgspec.json.Decoder[_Said], line: bytes) -> _Said:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        words = _("The two versions of sitwatch do not understand each other ({what}).")
        raise ChannelFailed(words.format(what=error)) from error


def _silent(path: Path, error: OSError) -> str:
    words = _(
        "The running sitwatch did not answer at {path} ({what}); quit it and start it "
        "again."
    )
    return words.format(path=path, what=error.strerror or error)


def _carried(there: str, line: bytes) -> bytes | None:
    """Bring the line there and the reply back; None where nobody listens."""
    try:
        if sys.platform == "win32":
            return _over_pipe(there, line)
        return _over_socket(there, line)
    except (FileNotFoundError, ConnectionRefusedError):
        return None


def _over_socket(there: str, line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(LIMIT.total_seconds())
        wire.connect(there)
        wire.sendall(line)
        with wire.makefile("rb") as replies:
            return replies.readline(LONGEST)


def _over_pipe(there: str, line: bytes) -> bytes:
    """Talk over a named pipe, on a thread, since reading one knows no time limit."""
    replies: queue.SimpleQueue[bytes | OSError] = queue.SimpleQueue()
    threading.Thread(
        target=_say_into_pipe, args=(there, line, replies), daemon=True
    ).start()
    try:
        reply = replies.get(timeout=LIMIT.total_seconds())
    except queue.Empty:
        raise TimeoutError(_("no answer in time")) from None
    if isinstance(reply, OSError):
        raise reply
    return reply


def _say_into_pipe(
    there: str, line: bytes, replies: queue.SimpleQueue[bytes | OSError]
) -> None:
    try:
        with Path(there).open("r+b", buffering=0) as pipe:
            pipe.write(line)
            replies.put(pipe.readline(LONGEST))
    except OSError as error:
        replies.put(error)
