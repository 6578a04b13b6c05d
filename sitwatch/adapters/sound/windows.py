"""Sounds on Windows: its own player of wave files, and its own voice.

The voice is asked for in a process of its own, because it would be waited for.
"""

from __future__ import annotations

import sys
from gettext import gettext as _
from pathlib import Path

from sitwatch.adapters.sound.cues import CueFiles
from sitwatch.adapters.sound.programs import ProgramSounds
from sitwatch.ports import Cue, Finding

SPEAK = (
    "& {Add-Type -AssemblyName System.Speech;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($args[0])}"
)
VOICE = ("powershell", "-NoProfile", "-WindowStyle", "Hidden", "-Command", SPEAK)


class WindowsSounds:
    """`ports.Sounds` by winsound and System.Speech."""

    def __init__(self, folder: Path) -> None:
        self._files = CueFiles(folder)
        self._voice = ProgramSounds(folder, ("winsound",), VOICE)
        self._fault = ""

    @property
    def finding(self) -> Finding:
        fault = self._fault or self._files.fault
        remedy = _("Look at the sound settings of Windows") if fault else ""
        return Finding("sound", "winsound", fault, remedy)

    @property
    def can_speak(self) -> bool:
        return True

    def play(self, cue: Cue, volume: int) -> None:
        if file := self._files.find(cue, volume):
            self._fault = _played(file)

    def say(self, words: str, volume: int) -> None:
        self._voice.say(quoted(words), volume)

    def close(self) -> None:
        """Fall silent; safe to call twice."""
        self._voice.close()
        self._files.close()


def quoted(words: str) -> str:
    """Return words as one argument of a command that PowerShell reads."""
    return "'" + words.replace("'", "''") + "'"


def _played(file: Path) -> str:
    """Have Windows play a file while we go on; return why it does not."""
    if sys.platform == "win32":
        import winsound

        how = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        try:
            winsound.PlaySound(str(file), how)
        except RuntimeError as error:
            return f"winsound: {error}"
        return ""
    return _("winsound is not on this system")
