"""What the set-up says while it works: short lines, and how far it is."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from subprocess import PIPE, STDOUT, Popen
from typing import Self, TextIO, TypeAlias

PercentOf: TypeAlias = Callable[[str], float | None]

_QUARTER = 25


class SetUpFailed(Exception):
    """The machine lacks something; the message says what, and what to do.

    `status` is what the command ends with: 3 where the user has to act first.
    """

    def __init__(self, message: str, *, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class Progress:
    """One step that takes a while, as a context: a line that counts up to 100 %.

    On a terminal the line is written anew; in a log, a line each quarter says enough.
    """

    def __init__(self, title: str, out: TextIO | None = None) -> None:
        self._title = title
        self._out = out or sys.stdout
        self._shown = -1

    def __enter__(self) -> Self:
        self.show(0)
        return self

    def __exit__(self, *_: object) -> None:
        if self._out.isatty():
            self._write("\n")

    def show(self, percent: float) -> None:
        """Say how far it is; going back or standing still is not said."""
        steps = 1 if self._out.isatty() else _QUARTER
        now = min(int(percent), 100) // steps * steps
        if now <= self._shown:
            return
        self._shown = now
        start, end = ("\r", "") if self._out.isatty() else ("", "\n")
        self._write(f"{start}{self._title} {now:3d} %{end}")

    def _write(self, words: str) -> None:
        self._out.write(words)
        self._out.flush()


def watch(command: list[str], title: str, percent_of: PercentOf) -> str:
    """Run a program as one step; return nothing, or where it failed its last words.

    `percent_of` tells from a line how far the program is; the lines that do not say so
    are its words.
    """
    last: deque[str] = deque(maxlen=15)
    with Progress(title) as progress:
        with Popen(command, stdout=PIPE, stderr=STDOUT, text=True) as program:
            for line in program.stdout or ():
                percent = percent_of(line)
                if percent is None:
                    last.append(line)
                else:
                    progress.show(percent)
        if program.returncode == 0:
            progress.show(100)
    return "".join(last) or "no reason given" if program.returncode else ""
