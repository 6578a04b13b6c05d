"""Something around the person that begins and ends by hand."""

from __future__ import annotations

from sitwatch.core.facts import CallBegan, CallEnded
from sitwatch.ports import Clock, Finding, Post


class FakeContext:
    """Posts at once, on the thread of whoever moves it; what is done twice, once."""

    def __init__(self, clock: Clock, *, is_on: bool = False) -> None:
        self.is_resting = False
        self._clock = clock
        self._post: Post | None = None
        self._is_on = is_on

    @property
    def finding(self) -> Finding:
        return Finding("call", "fake", "a test uses it", since=self._clock.read().wall)

    def open(self, post: Post) -> None:
        self._post = post
        if self._is_on:
            self._tell()

    def rest(self, *, is_resting: bool) -> None:
        self.is_resting = is_resting

    def close(self) -> None:
        self._post = None

    def begin(self) -> None:
        was, self._is_on = self._is_on, True
        if not was:
            self._tell()

    def end(self) -> None:
        was, self._is_on = self._is_on, False
        if was:
            self._tell()

    def _tell(self) -> None:
        if self._post is not None:
            kind = CallBegan if self._is_on else CallEnded
            self._post(kind(**self._clock.read().stamp))
