"""A line to a server that listens at a path: opened, spoken on, read and closed.

Servers write when they please. What is read may end in the middle of a message: the
beginning is kept until the rest of it comes.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from gettext import gettext as _
from typing import TypeVar

from sitwatch.adapters.lines.losses import LineLost

T = TypeVar("T")

PATIENCE_S = 2.0
"""How long a server may take to let somebody in, or to say what it owes."""

UNREADABLE = (
    *(AttributeError, LookupError, TypeError, ValueError, struct.error),
    # Of values inside of values, without an end.
    RecursionError,
)
"""What comes of reading what is not in the language that one takes it for."""

_AT_ONCE = 65536


def garbled(error: Exception) -> LineLost:
    """Return the loss of a line of which something could not be read."""
    words = _("what it says cannot be read: {why}")
    return LineLost(words.format(why=error))


class UnixLine:
    """One line, for one thread; everything raises `LineLost`."""

    def __init__(self, path: str, *, hello: bytes = b"") -> None:
        """Connect, and say what this server wants to hear first."""
        self._unread = b""
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE_S)
        self.fileno = self._socket.fileno
        self.close = self._socket.close
        try:
            self._socket.connect(path)
            self.say(hello)
        except OSError as error:
            self.close()
            raise LineLost(error.strerror or str(error)) from None
        except LineLost:
            self.close()
            raise

    def say(self, words: bytes) -> None:
        """Send something."""
        try:
            self._socket.sendall(words)
        except OSError as error:
            raise LineLost(error.strerror or str(error)) from None

    def read(self, split: Callable[[bytes], tuple[list[T], bytes]]) -> list[T]:
        """Return what has come, waiting where nothing has.

        `split` makes whole messages of bytes, and returns the beginning of the next.
        """
        try:
            received = self._socket.recv(_AT_ONCE)
            messages, self._unread = split(self._unread + received)
        except OSError as error:
            raise LineLost(str(error)) from None
        except UNREADABLE as error:
            raise garbled(error) from None
        if not received:
            raise LineLost(_("it has ended the connection"))
        return messages
