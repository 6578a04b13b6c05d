"""What can be heard of the program."""

from __future__ import annotations

from typing import Literal, Protocol

from sitwatch.ports.findings import Finding

Cue = Literal["offer", "rep", "turn", "end"]
"""A break is on offer; a repetition begins; something else begins; it is all done."""


class Sounds(Protocol):
    """Plays cues and says words; never fails, never waits, and may stay silent."""

    @property
    def finding(self) -> Finding:
        """What plays, for `doctor`."""
        ...

    @property
    def can_speak(self) -> bool:
        """Whether words are said; where they are not, a cue has to do."""
        ...

    def play(self, cue: Cue, volume: int) -> None:
        """Play a cue, as loud as 1..100."""
        ...

    def say(self, words: str, volume: int) -> None:
        """Say a few words, as loud as 1..100; where nothing speaks, nothing is said."""
        ...

    def close(self) -> None:
        """Fall silent; safe to call twice."""
        ...
