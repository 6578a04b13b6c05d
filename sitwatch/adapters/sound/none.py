"""No sounds: whatever is to be heard can be seen as well."""

from __future__ import annotations

from sitwatch.ports import Cue, Finding


class NoSounds:
    """`ports.Sounds` where nothing can play; `why` says so, `remedy` what to do."""

    def __init__(self, *, why: str = "", remedy: str = "") -> None:
        self.finding = Finding("sound", "", why, remedy)
        self.can_speak = False

    def play(self, cue: Cue, volume: int) -> None:
        """Stay silent."""

    def say(self, words: str, volume: int) -> None:
        """Stay silent."""

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
