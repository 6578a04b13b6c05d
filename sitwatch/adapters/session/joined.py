"""Several sessions as one: what two of them tell is told once.

    logind          locked ------ unlocked
    screen saver       locked ---------- unlocked
    told            locked ------------- unlocked

A condition begins with the first that tells of it and ends with the last. While the
session is locked, what has to ask again and again rests.
"""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import Protocol

from sitwatch.core.facts import (
    Fact,
    Locked,
    ScreenCameOn,
    ScreenWentOff,
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from sitwatch.ports import Finding, InTurn, Post, Session

ENDS: dict[type, type] = {
    Unlocked: Locked,
    Woke: Slept,
    UserReturned: UserLeft,
    ScreenCameOn: ScreenWentOff,
}
"""What ends which condition; all other facts begin one."""


class Asking(Protocol):
    """A part that asks again and again, unless it rests."""

    def rest(self, *, is_resting: bool) -> None: ...


class JoinedSession:
    """The first is the chief one: its finding is the session's."""

    def __init__(self, *parts: Session, asking: tuple[Asking, ...] = ()) -> None:
        self._parts = parts
        self._asking = asking
        self._told: dict[type, set[int]] = {begin: set() for begin in ENDS.values()}
        self._lock = Lock()

    @property
    def finding(self) -> Finding:
        """Tell of the chief one, of the others that serve, and why others do not.

        Another that serves alone stands in for the chief, whose remedy stays.
        """
        chief, *others = (part.finding for part in self._parts)
        used = [finding.used for finding in (chief, *others) if finding.used]
        since = min((f.since for f in (chief, *others) if f.since), default=None)
        why = "; ".join(f.why for f in (chief, *others))
        return Finding(chief.part, ", ".join(used), why, chief.remedy, since)

    def open(self, post: Post, in_turn: InTurn) -> None:
        for number, part in enumerate(self._parts):
            part.open(partial(self._hear, post, number), in_turn)

    def close(self) -> None:
        for part in self._parts:
            part.close()

    def _hear(self, post: Post, number: int, fact: Fact) -> None:
        """Post what is news; comes from the thread of each part."""
        ended = ENDS.get(type(fact))
        with self._lock:
            tellers = self._told[ended or type(fact)]
            were_any = bool(tellers)
            (tellers.discard if ended else tellers.add)(number)
            if were_any != bool(tellers):
                self._rest(fact)
                post(fact)

    def _rest(self, fact: Fact) -> None:
        if isinstance(fact, Locked | Unlocked):
            for part in self._asking:
                part.rest(is_resting=isinstance(fact, Locked))
