"""What a session by logind posts, waited for within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from queue import Empty, Queue
from threading import Event

import pytest

from sitwatch.adapters.session.logind import LogindSession
from sitwatch.core.facts import Fact
from tests.fakes.clock import HandClock

PATIENCE_S = 20


class Heard:
    """What a session posts, waited for within bounds."""

    def __init__(self, session_id: str = "c1") -> None:
        self.facts: Queue[Fact] = Queue()
        self.errands: list[Callable[[], None]] = []
        env = {"XDG_SESSION_ID": session_id} if session_id else {}
        self.session = LogindSession(HandClock(), env)
        self.session.open(self.facts.put, self.errands.append)

    def next(self) -> type[Fact]:
        return type(self.facts.get(timeout=PATIENCE_S))

    def until(self, is_so: Callable[[], bool]) -> None:
        for _ in range(PATIENCE_S * 100):
            if is_so():
                return
            Event().wait(0.01)
        raise AssertionError(f"it never came to be: {self.session.finding}")

    def until_joined(self) -> None:
        self.until(lambda: self.session.finding.used != "")

    def until_lost(self) -> None:
        self.until(lambda: self.session.finding.used == "")


@contextmanager
def listening(session_id: str = "c1") -> Iterator[Heard]:
    heard = Heard(session_id)
    with closing(heard.session):
        heard.until_joined()
        yield heard
    with pytest.raises(Empty):
        heard.facts.get_nowait()
