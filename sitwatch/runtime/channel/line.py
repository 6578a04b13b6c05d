"""The client's end of the line: one message, one reply."""

from __future__ import annotations

import hashlib
import queue
import socket
import sys
import threading
from datetime import timedelta
from gettext import gettext as _
from pathlib import Path

from sitwatch.runtime.channel.messages import (
    ChannelFailed,
    Message,
    Reply,
    decode_reply,
    encode,
)

LIMIT = timedelta(seconds=2)
"""How long a client waits: the resident answers between two beats, in milliseconds."""

LONGEST = 1 << 20
"""Bytes of the longest line; real ones stay below a few thousand."""


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


def _silent(path: Path, error: OSError) -> str:
    if error.errno is None and not isinstance(error, TimeoutError):
        # Python's own word on a path that no socket can have; Linux takes 107 bytes.
        words = _(
            "{path}: {what}. Name a folder with a shorter path by XDG_RUNTIME_DIR or "
            "SITWATCH_HOME."
        )
        return words.format(path=path, what=error)
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
    except (FileNotFoundError, NotADirectoryError, ConnectionRefusedError):
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
