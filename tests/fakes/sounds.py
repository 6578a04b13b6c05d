"""Sounds that are written down."""

from __future__ import annotations

from sitwatch.ports import Cue, Finding


class FakeSounds:
    """`heard` keeps cues and words, with how loud they were."""

    def __init__(self) -> None:
        self.finding = Finding("sound", "fake", "for a test")
        self.can_speak = True
        self.heard: list[tuple[str, int]] = []
        self.is_closed = False

    def play(self, cue: Cue, volume: int) -> None:
        self.heard.append((cue, volume))

    def say(self, words: str, volume: int) -> None:
        self.heard.append((words, volume))

    def close(self) -> None:
        self.is_closed = True
