"""A session of which the system itself tells, in notices that change one state.

Windows and macOS have such notices; what each means is a pure function in the teller's
module, and nothing here knows which system it is.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from threading import Event
from typing import Protocol, TypeAlias

import msgspec

from sitwatch.adapters.lines.losses import fault_told
from sitwatch.adapters.session.states import State, facts_between, is_end_told
from sitwatch.core.facts import Fact
from sitwatch.ports import Clock, Finding, InTurn, Post

Change: TypeAlias = Callable[[State], State]

SETTLING_S = 1.5
"""How long a sleep may be held up; Windows gives 2 seconds, then goes."""


def changing(values: dict[str, bool]) -> Change:
    """Return the change that sets these fields of a state."""

    def change(state: State) -> State:
        return msgspec.structs.replace(state, **values)

    return change


class TellerFailed(Exception):
    """The system does not tell; the message says what failed."""


class Teller(Protocol):
    """Tells of changes, from any thread, between `start` and `stop`.

    `holds_sleep`: the machine waits with its sleep until the change has been taken.
    """

    used: str
    why: str
    holds_sleep: bool

    def start(self, on_change: Callable[[Change], None]) -> None:
        """Begin; tells at once of what is not as in a fresh `State`."""
        ...

    def stop(self) -> None:
        """Tell no more; safe to call twice."""
        ...


class SystemSession:
    """`ports.Session` by a teller."""

    def __init__(self, clock: Clock, teller: Teller) -> None:
        self._clock = clock
        self._teller = teller
        self._state = State()
        self._finding = Finding("session", teller.used, teller.why)

    @property
    def finding(self) -> Finding:
        return self._finding

    def awaits_return(self) -> bool:
        return is_end_told(self._state)

    def open(self, post: Post, in_turn: InTurn) -> None:
        self._post: Callable[[Fact], None] = post
        self._in_turn = in_turn
        try:
            self._teller.start(self._on_change)
        except TellerFailed as error:
            self._finding = _absent(str(error))
            return
        except Exception as fault:  # noqa: BLE001 - whatever it is, the day goes on
            self._finding = _absent(fault_told(fault))
            return
        since = self._clock.read().wall
        used, why = self._teller.used, self._teller.why
        self._finding = Finding("session", used, why, since=since)

    def close(self) -> None:
        self._teller.stop()

    def _on_change(self, change: Change) -> None:
        before, self._state = self._state, change(self._state)
        for fact in facts_between(before, self._state, self._clock.read()):
            self._post(fact)
        if self._teller.holds_sleep and self._state.is_asleep > before.is_asleep:
            taken = Event()
            self._in_turn(taken.set)
            taken.wait(SETTLING_S)


def _absent(why: str) -> Finding:
    remedy = _("start sitwatch anew; pauses tell of absences meanwhile")
    return Finding("session", "", why, remedy)
