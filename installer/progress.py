"""What the set-up says while it works: short lines, and how far it is."""

from __future__ import annotations

import sys
from typing import TextIO

_QUARTER = 25


class SetUpFailed(Exception):
    """The machine lacks something; the message says what, and what to do.

    `status` is what the command ends with: 3 where the user has to act first.
    """

    def __init__(self, message: str, *, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class Progress:
    """One step that takes a while: a line that counts up to 100 %.

    On a terminal the line is written anew; in a log, four lines say enough.
    """

    def __init__(self, title: str, out: TextIO | None = None) -> None:
        self._title = title
        self._out = out or sys.stdout
        self._shown = -1
        self.show(0)

    def show(self, percent: float) -> None:
        """Say how far it is; going back or standing still is not said."""
        steps = 1 if self._out.isatty() else _QUARTER
        now = min(int(percent), 100) // steps * steps
        if now <= self._shown:
            return
        self._shown = now
        start, end = ("\r", "") if self._out.isatty() else ("", "\n")
        self._out.write(f"{start}{self._title} {now:3d} %{end}")
        self._out.flush()

    def done(self) -> None:
        """Say that it is finished, and end the line."""
        self.show(100)
        if self._out.isatty():
            self._out.write("\n")
            self._out.flush()
