"""Where clients ring: lines come in over a local socket of this user, lines go back.

It knows nothing of what the lines say: each goes to a callback, which returns the
line to write back. The socket lies at a path of its own, because a bare name would lie
in the folder that all users share, where anybody could take it first. Two things tell
who the resident is: a lock file, which names a living process, and the socket itself,
which may be left over from one that was killed.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

Answer: TypeAlias = Callable[[bytes], bytes]
"""Takes a line without its line end, and returns the line to write back."""

Door: TypeAlias = Literal["ours", "taken"]
"""`taken`: a resident runs already."""

LONGEST = 64 * 1024
"""Bytes of the longest line that is taken in; a client with a longer one is cut off."""

MOST_OWED = 1 << 20
"""Bytes that may wait for a client to read them; one that never reads is cut off."""

MOST = 64
"""Clients at a time; each makes its call and hangs up, so more means a fault."""

PATIENCE_MS = 500
"""How long to wait for somebody behind a socket that was found; local, so plenty."""


class DoorbellFailed(Exception):
    """The socket cannot be made; the message says what, where, what to do."""


class Doorbell(QObject):
    """Listens at one address for as long as the resident runs."""

    def __init__(self, address: str, lock: Path, answer: Answer) -> None:
        super().__init__()
        self._address = address
        self._answer = answer
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self.on_rung)
        self._callers: set[QLocalSocket] = set()

    def open(self) -> Door:
        """Begin to listen, unless a resident does; raises `DoorbellFailed`."""
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                return "taken"
            raise DoorbellFailed(_failure(self._lock.fileName()))
        if _is_answered(self._address):
            self._lock.unlock()
            return "taken"
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            self._lock.unlock()
            reason = self._server.errorString()
            raise DoorbellFailed(_failure(self._address, reason))
        return "ours"

    def close(self) -> None:
        """Listen no more, having written what was promised; safe to call twice."""
        for caller in tuple(self._callers):
            caller.flush()
            caller.abort()
        if self._server.isListening():
            self._server.close()
        self._lock.unlock()

    def on_rung(self) -> None:
        """Let in whoever waits outside."""
        while (caller := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= MOST:
                caller.abort()
                caller.deleteLater()
                continue
            self._let_in(caller)

    def _let_in(self, caller: QLocalSocket) -> None:
        self._callers.add(caller)
        caller.setReadBufferSize(LONGEST)
        caller.readyRead.connect(self.on_said)
        caller.disconnected.connect(self.on_left)
        self._hear(caller)

    def on_said(self) -> None:
        """Answer each whole line that has come in."""
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._hear(caller)

    def on_left(self) -> None:
        """Forget a client that hung up, with whatever half line it left."""
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._callers.discard(caller)
            caller.deleteLater()

    def _hear(self, caller: QLocalSocket) -> None:
        while caller.canReadLine():
            line = bytes(caller.readLine(LONGEST).data())
            caller.write(self._answer(line.rstrip(b"\r\n")))
            caller.flush()
        if caller.bytesAvailable() >= LONGEST or caller.bytesToWrite() > MOST_OWED:
            caller.abort()


def _is_answered(address: str) -> bool:
    """Return whether somebody is behind the socket; a killed resident's is dead."""
    caller = QLocalSocket()
    caller.connectToServer(address)
    answered = caller.waitForConnected(PATIENCE_MS)
    caller.abort()
    return answered


def _failure(where: str, reason: str = "") -> str:
    words = _(
        "sitwatch cannot be reached by its own commands: no socket at {where} "
        "({reason}). Check that you may write to that folder."
    )
    return words.format(where=where, reason=reason or _("no permission"))
