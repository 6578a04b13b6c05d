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


class Helper(Session, Protocol):
    """A part that tells too little to stand in for another."""

    def rest(self, *, is_resting: bool) -> None:
        """Stop asking again and again meanwhile."""
        ...


class JoinedSession:
    """The first is the chief one: its finding is the session's.

    Others that serve alone stand in for it, and its remedy stays; helpers do not.
    """

    def __init__(self, *tellers: Session, helpers: tuple[Helper, ...] = ()) -> None:
        self._tellers = tellers
        self._helpers = helpers
        self._parts = (*tellers, *helpers)
        self._told: dict[type, set[int]] = {begin: set() for begin in ENDS.values()}
        self._lock = Lock()

    @property
    def finding(self) -> Finding:
        """Tell of the chief one, of the others that serve, and why others do not."""
        found = [part.finding for part in self._parts]
        chief, told = found[0], found[: len(self._tellers)]
        used = [each.used for each in found if each.used]
        if not any(each.used for each in told):
            used = []
        since = min((each.since for each in told if each.since), default=None)
        why = "; ".join(each.why for each in found)
        return Finding(chief.part, ", ".join(used), why, chief.remedy, since)

    def awaits_return(self) -> bool:
        """Tell whether all that told of an absence await its end: the last ends it."""
        with self._lock:
            tellers = self._told[Locked] | self._told[UserLeft]
        return bool(tellers) and all(self._parts[n].awaits_return() for n in tellers)

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
            for part in self._helpers:
                part.rest(is_resting=isinstance(fact, Locked))
