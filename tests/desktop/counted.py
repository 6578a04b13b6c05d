"""sitwatch that takes note of each time it asks the X server about input."""

from __future__ import annotations

import os
from pathlib import Path

from sitwatch.__main__ import main
from sitwatch.adapters.input import x11_counters
from sitwatch.adapters.input.x11_connection import PATIENCE_MS, Connection
from sitwatch.adapters.input.x11_seat import Seat

NOTES = "SITWATCH_TEST_ASKED"
"""The variable that names the file, which grows by a byte each time."""


class Counted:
    """A connection to the server that takes note of questions."""

    def __init__(self, display: str) -> None:
        self._connection = Connection(display)
        self._notes = Path(os.environ[NOTES])
        self.close = self._connection.close

    def ask(self, *requests: bytes, patience_ms: int = PATIENCE_MS) -> list[bytes]:
        with self._notes.open("ab") as notes:
            notes.write(b"?")
        return self._connection.ask(*requests, patience_ms=patience_ms)


def counted_seat(display: str) -> Seat:
    """Return the seat at a server that takes note."""
    return Seat(display, Counted)


if __name__ == "__main__":
    vars(x11_counters)["Seat"] = counted_seat
    main()
