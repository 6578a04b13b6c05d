"""Sounds by the programs that a system brings for them.

QtMultimedia would do it in the process that stays all day, at the price of its weight.
A program is started, left alone, and collected when the next one starts; where a few
are still at it, a cue more is left out.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

from sitwatch.adapters.sound.cues import CueFiles
from sitwatch.ports import Cue, Finding

MOST = 3
"""So many programs may sound at a time: a player that hangs does not get company."""


class ProgramSounds:
    """`ports.Sounds` by a player of files, and a speaker where there is one.

    Both are commands; the file, or the words, come last. `speaker` may be empty.
    """

    def __init__(
        self, folder: Path, player: Sequence[str], speaker: Sequence[str] = ()
    ) -> None:
        self._files = CueFiles(folder)
        self._player = tuple(player)
        self._speaker = tuple(speaker)
        self._running: list[subprocess.Popen[bytes]] = []
        self._fault = ""

    @property
    def finding(self) -> Finding:
        used = Path(self._player[0]).name
        fault = self._fault or self._files.fault
        remedy = _("Look whether {program} works").format(program=used) if fault else ""
        return Finding("sound", used, fault or self._speaks(), remedy)

    @property
    def can_speak(self) -> bool:
        return bool(self._speaker)

    def play(self, cue: Cue, volume: int) -> None:
        if file := self._files.find(cue, volume):
            self._start(*self._player, str(file))

    def say(self, words: str, volume: int) -> None:  # noqa: ARG002 - as in the port
        if self._speaker:
            self._start(*self._speaker, words)

    def close(self) -> None:
        """End what still sounds; safe to call twice."""
        for program in self._running:
            program.kill()
            program.wait()
        self._running = []
        self._files.close()

    def _speaks(self) -> str:
        if not self._speaker:
            return _("nothing here speaks: repetitions are counted by beeps")
        speaker = Path(self._speaker[0]).name
        return _("numbers are spoken by {program}").format(program=speaker)

    def _start(self, *command: str) -> None:
        self._running = [each for each in self._running if each.poll() is None]
        if len(self._running) >= MOST:
            return
        quiet = subprocess.DEVNULL
        try:
            program = subprocess.Popen(  # noqa: S603 - our own command, no shell
                command, stdin=quiet, stdout=quiet, stderr=quiet
            )
        except OSError as error:
            self._fault = f"{command[0]}: {error.strerror}"
            return
        self._fault = ""
        self._running.append(program)
