"""A thread that waits for several ears at once, and opens again those that were lost.

It sleeps until one of them has something to read, until a verdict changes by itself, or
until it is time to look for a lost ear again (after a growing pause of up to a minute;
not at all while it rests).
"""

from __future__ import annotations

import os
import select
import selectors
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread, current_thread

from sitwatch.adapters.context.ears import Ear, EarLost
from sitwatch.adapters.lines.losses import fault_told
from sitwatch.ports import Clock

FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
SETTLE_S = 0.5
"""What comes in one burst is taken in together: not more than two wakings a second."""

CLOSING_S = 2.0

OnHeard = Callable[[float], "float | None"]
"""Told the seconds of the boot clock; returns in how many to be told again."""


class EarState:
    """An ear, and when it is to be opened again where it was lost."""

    def __init__(self, ear: Ear) -> None:
        self.ear = ear
        self.trouble = ""
        self.is_open = False
        self.due_s = 0.0
        self._wait_s = FIRST_WAIT_S

    def opened(self) -> None:
        """Note that it hears."""
        self.is_open, self.trouble, self._wait_s = True, "", FIRST_WAIT_S

    def lost(self, why: str, now_s: float, at_least_s: float = 0.0) -> None:
        """Note that it hears no more, and until when it is left alone."""
        self.is_open, self.trouble = False, why
        self.due_s = now_s + max(self._wait_s, at_least_s)
        self._wait_s = min(2 * self._wait_s, LONGEST_WAIT_S)


class Listening:
    """The thread; `on_heard` runs on it after everything that came."""

    def __init__(self, ears: Sequence[Ear], clock: Clock, on_heard: OnHeard) -> None:
        self.states = tuple(map(EarState, ears))
        self._clock = clock
        self._on_heard = on_heard
        self._is_resting = False
        self._is_closing = False
        self._selector: selectors.BaseSelector | None = None
        self._wake = -1
        self._thread = Thread(target=self._run, name="calls", daemon=True)

    def open(self) -> None:
        """Begin."""
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)
        self._thread.start()

    def rest(self, *, is_resting: bool) -> None:
        """Look for no lost ears for the time being."""
        self._is_resting = is_resting
        self._nudge()

    def close(self) -> None:
        """End; when this returns nothing is told any more. Safe to call twice."""
        if self._is_closing:
            return
        self._is_closing = True
        self._nudge()
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(CLOSING_S)
        if self._wake >= 0:
            os.close(self._wake)
            os.close(self._woken)

    def _nudge(self) -> None:
        if self._wake >= 0:
            with suppress(OSError):
                os.write(self._wake, b"x")

    def _run(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._woken, selectors.EVENT_READ)
            while not self._is_closing:
                try:
                    self._turn(selector)
                except Exception as fault:  # noqa: BLE001 - whatever it is, it goes on
                    self._give_up(selector, fault_told(fault))
            for state in self.states:
                state.ear.close()

    def _turn(self, selector: selectors.BaseSelector) -> None:
        self._open_lost(selector)
        now_s = self._clock.read().up_s
        again_s = self._on_heard(now_s)
        self._read(selector, self._patience_s(again_s, now_s))

    def _give_up(self, selector: selectors.BaseSelector, why: str) -> None:
        """Leave every ear alone for a while: the fault is ours."""
        now_s = self._clock.read().up_s
        for key in tuple(selector.get_map().values()):
            if isinstance(key.data, EarState):
                selector.unregister(key.fd)
        for state in self.states:
            state.ear.close()
            state.lost(why, now_s, LONGEST_WAIT_S)
        selector.select(LONGEST_WAIT_S)
        self._calm(self._woken)

    def _patience_s(self, again_s: float | None, now_s: float) -> float | None:
        """Return how long there is to wait; None: until somebody says something."""
        dues = [state.due_s - now_s for state in self.states if not state.is_open]
        waits = [] if self._is_resting else dues
        if again_s is not None:
            waits = [*waits, again_s]
        return max(0.0, min(waits)) if waits else None

    def _open_lost(self, selector: selectors.BaseSelector) -> None:
        now_s = self._clock.read().up_s
        for state in self.states:
            if state.is_open or self._is_resting or state.due_s > now_s:
                continue
            try:
                descriptor = state.ear.open()
            except EarLost as error:
                state.lost(str(error), now_s)
            else:
                selector.register(descriptor, selectors.EVENT_READ, state)
                state.opened()

    def _read(self, selector: selectors.BaseSelector, wait_s: float | None) -> None:
        """Wait for something to come, and for what comes with it; read all of it."""
        if not selector.select(wait_s):
            return
        select.select([self._woken], (), (), SETTLE_S)
        for key, _events in selector.select(0):
            if isinstance(key.data, EarState):
                self._read_ear(selector, key)
            else:
                self._calm(key.fd)

    def _calm(self, descriptor: int) -> None:
        with suppress(BlockingIOError):
            os.read(descriptor, 4096)

    def _read_ear(
        self, selector: selectors.BaseSelector, key: selectors.SelectorKey
    ) -> None:
        state: EarState = key.data
        try:
            state.ear.read()
        except EarLost as error:
            selector.unregister(key.fd)
            state.lost(str(error), self._clock.read().up_s)
