"""A server that says what it likes to everybody who comes, and hangs up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import AF_UNIX, SHUT_WR, socket
from threading import Thread

PATIENCE_S = 1.0


class Babbler:
    """Listens at a path; `words` are said to the next who come, `forever` ever on."""

    def __init__(self, path: Path, forever: bytes = b"") -> None:
        self.path = str(path)
        self.words = b""
        self._forever = forever
        self._listening = socket(AF_UNIX)
        self._listening.bind(self.path)
        self._listening.listen()
        self._is_over = False
        self._thread = Thread(target=self._serve, name="a babbler", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._is_over = True
        with socket(AF_UNIX) as client:
            client.connect(self.path)
        self._thread.join()
        self._listening.close()

    def _serve(self) -> None:
        while not self._is_over:
            client, _address = self._listening.accept()
            client.settimeout(PATIENCE_S)  # where somebody forgets to hang up
            with client, suppress(OSError):
                client.sendall(self.words)
                while self._forever:
                    client.sendall(self._forever)
                client.shutdown(SHUT_WR)
                while client.recv(4096):
                    pass  # so that whoever speaks does not fail at that


@contextmanager
def running_babbler(path: Path, forever: bytes = b"") -> Iterator[Babbler]:
    babbler = Babbler(path, forever)
    try:
        yield babbler
    finally:
        babbler.stop()
