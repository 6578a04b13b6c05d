"""A session that is locked, left and put to sleep by hand."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.core.facts import (
    Fact,
    Locked,
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from sitwatch.ports import Clock, Finding, InTurn, Post


class FakeSession:
    """Posts at once, on the thread of whoever moves it; what is done twice, once."""

    def __init__(self, clock: Clock, *, is_locked: bool = False) -> None:
        self._clock = clock
        self._post: Post | None = None
        self._is_locked = is_locked
        self._is_active = True
        self._is_asleep = False
        self._is_heard = True
        self._in_turn: InTurn | None = None

    def awaits_return(self) -> bool:
        return self._is_heard and (self._is_locked or not self._is_active)

    @property
    def finding(self) -> Finding:
        return Finding("session", "fake", "a test uses it")

    def open(self, post: Post, in_turn: InTurn) -> None:
        self._post, self._in_turn = post, in_turn
        if self._is_locked:
            self._tell(Locked)

    def close(self) -> None:
        self._post = None

    def lock(self) -> None:
        was, self._is_locked = self._is_locked, True
        if not was:
            self._tell(Locked)

    def unlock(self) -> None:
        was, self._is_locked = self._is_locked, False
        if was:
            self._tell(Unlocked)

    def bring_to_front(self, *, ours: bool) -> None:
        """Switch to this user's session, or to another's."""
        was, self._is_active = self._is_active, ours
        if was != ours:
            self._tell(UserReturned if ours else UserLeft)

    def lose(self) -> None:
        """Lose the line to whoever knows of locks."""
        self._is_heard = False
        if self._in_turn is not None:
            self._in_turn(lambda: None)

    def sleep(self) -> None:
        was, self._is_asleep = self._is_asleep, True
        if not was:
            self._tell(Slept)

    def wake(self) -> None:
        was, self._is_asleep = self._is_asleep, False
        if was:
            self._tell(Woke)

    def _tell(self, kind: Callable[..., Fact]) -> None:
        if self._post is not None:
            self._post(kind(**self._clock.read().stamp))
