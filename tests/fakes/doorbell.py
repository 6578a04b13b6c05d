"""The resident's end of the line, for tests of whoever calls."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

Replying: TypeAlias = Callable[[bytes], bytes | None]
"""Returns the line to write back; None: stay silent until the caller hangs up."""


class FakeDoorbell:
    """Answers one caller after the other, on a thread, until it is closed."""

    def __init__(self, path: Path, reply: Replying) -> None:
        self._path = path
        self._reply = reply
        self._is_over = threading.Event()
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(path))
        self._server.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._is_over.set()
        with socket.socket(socket.AF_UNIX) as last_caller:
            last_caller.connect(str(self._path))
        self._thread.join()
        self._server.close()

    def _serve(self) -> None:
        while not self._is_over.is_set():
            caller, _address = self._server.accept()
            with closing(caller):
                self._answer(caller)

    def _answer(self, caller: socket.socket) -> None:
        with caller.makefile("rb") as lines:
            for line in lines:
                said = self._reply(line)
                if said is not None:
                    caller.sendall(said)
                    return
