"""A source of input with a keyboard and a pointer to be used by hand."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding

LONGEST = timedelta(seconds=1)


class FakeInput:
    """Tells of the keys and moves since the last look, in the last second before it."""

    def __init__(self) -> None:
        self.keys = 0
        self.moves = 0
        self.is_lost = False
        self.can_wait = False
        self.is_closed = False
        self._was_lost = False
        self._last: Reading | None = None

    @property
    def finding(self) -> Finding:
        if self.is_lost:
            return Finding("input", "", "it was taken away", "give it back")
        return Finding("input", "fake", "a test uses it")

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        last, self._last = self._last, reading
        keys, moves = self.keys, self.moves
        self.keys = self.moves = 0
        if self.is_lost != self._was_lost:
            self._was_lost = self.is_lost
            kind = Blinded if self.is_lost else Sighted
            return (kind(source="fake", **reading.stamp),)
        if last is None or self.is_lost or not (keys or moves):
            return ()
        return (_input(last, reading, keys, moves),)

    def press_key(self) -> None:
        self.keys += 1

    def move_pointer(self) -> None:
        self.moves += 1

    def close(self) -> None:
        self.is_closed = True


def _input(last: Reading, now: Reading, keys: int, moves: int) -> Input:
    length = min(timedelta(seconds=now.up_s - last.up_s), LONGEST)
    for_s = length.total_seconds()
    up = max(0.0, now.up_s - for_s)
    return Input(at=now.wall - length, up=up, for_s=for_s, keys=keys, pointer=moves)
