"""A thread that follows whether something is so, on a line that may end and come back.

    watch    no ... lost     no ...... yes ...... lost     yes ...
    is_on    no                        yes        no       yes

It sleeps until the line has something to say, and takes in together what comes within a
second: a window may change its title many times in one. Where nothing is told it looks
every so often, but not while it rests.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from datetime import datetime
from gettext import gettext as _
from threading import Event, Thread, current_thread
from typing import Protocol

from sitwatch.adapters.lines.losses import LineLost, LineRefused, fault_told
from sitwatch.ports import Clock

SETTLE_S = 1.0
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
CLOSING_S = 5.0
_MANY = 4096


class Watch(Protocol):
    """Follows one thing on one line; everything raises `LineLost`.

    `every_s` is how often to look where changes are not told; None: they are.
    """

    @property
    def every_s(self) -> float | None: ...

    def fileno(self) -> int:
        """Return the descriptor to wait for."""
        ...

    def is_changed(self) -> bool:
        """Read what came; tell whether it may have changed what `holds` says."""
        ...

    def holds(self) -> bool:
        """Tell whether it is so now."""
        ...

    def close(self) -> None:
        """Let go of the line; safe to call twice."""
        ...


class Follower:
    """`on_change` runs on the thread whenever `is_on` has changed; it begins as no.

    `trouble` says why nothing is followed now, and is empty else; `since` is when that
    began. Where the line was refused, nobody is asked again.
    """

    def __init__(
        self,
        name: str,
        clock: Clock,
        watch: Callable[[], Watch],
        on_change: Callable[[], None],
    ) -> None:
        """`watch` opens the line: it raises `LineLost`, or `LineRefused`."""
        self.is_on = False
        self.trouble = _("it has not been asked yet")
        self.since: datetime | None = None
        self._clock = clock
        self._watch = watch
        self._on_change = on_change
        self._closing, self._awake = Event(), Event()
        self._awake.set()
        self._woken = self._wake = -1
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def open(self) -> None:
        """Begin."""
        self._woken, self._wake = os.pipe()
        self._thread.start()

    def rest(self, *, is_resting: bool) -> None:
        """Look for nothing meanwhile; what is told without asking still is."""
        (self._awake.clear if is_resting else self._awake.set)()
        self._nudge()

    def close(self) -> None:
        """End; when this returns nothing is told any more. Safe to call twice."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._awake.set()
        self._nudge()
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(CLOSING_S)
        for descriptor in (self._woken, self._wake):
            if descriptor >= 0:
                os.close(descriptor)

    def _nudge(self) -> None:
        if self._wake >= 0:
            os.write(self._wake, b"x")

    def _run(self) -> None:
        wait_s = FIRST_WAIT_S
        while not self._closing.is_set():
            try:
                watch = self._watch()
                wait_s = FIRST_WAIT_S
                self._follow(watch)
            except LineRefused as error:
                self.trouble = str(error)
                return
            except LineLost as error:
                self._lose(str(error))
            except Exception as fault:  # noqa: BLE001 - whatever it is, it goes on
                wait_s = LONGEST_WAIT_S
                self._lose(fault_told(fault))
            self._closing.wait(wait_s)
            self._awake.wait()
            wait_s = min(2 * wait_s, LONGEST_WAIT_S)

    def _lose(self, trouble: str) -> None:
        self.trouble = trouble
        self._become(is_on=False)

    def _follow(self, watch: Watch) -> None:
        """Follow it until the line ends or this is closed."""
        try:
            self._become(is_on=watch.holds())
            self.trouble, self.since = "", self._clock.read().wall
            while not self._closing.is_set():
                if self._is_news(watch):
                    self._become(is_on=watch.holds())
        finally:
            watch.close()

    def _is_news(self, watch: Watch) -> bool:
        """Wait until something comes, and what comes with it, or it is time to look."""
        patience_s = watch.every_s if self._awake.is_set() else None
        lines = [watch.fileno(), self._woken]
        ready, _to_write, _broken = select.select(lines, (), (), patience_s)
        if self._woken in ready:
            os.read(self._woken, _MANY)
        if watch.fileno() not in ready:
            return not self._closing.is_set()
        return not self._closing.wait(SETTLE_S) and watch.is_changed()

    def _become(self, *, is_on: bool) -> None:
        if is_on != self.is_on:
            self.is_on = is_on
            self._on_change()
