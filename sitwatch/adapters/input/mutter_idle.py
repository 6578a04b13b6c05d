"""Sees input on GNOME by the idle monitor of its compositor, Mutter.

        input     x  x xx                           x
        asks      ?  ?  ?  ?  ?(wake me)               ?  ?
        hears     !  !  !  !  !                     *  !  !

While there is input it asks once a second how long ago the last was; after two seconds
without, it asks to be woken instead, and makes sure of that twice a minute. GNOME's
inhibitors (bit 8 of `InhibitedActions`) hold back its idle watches, but neither this
clock nor this waking, so that films need no other way of asking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from gettext import gettext as _
from typing import Protocol

from sitwatch.adapters.input import rests
from sitwatch.adapters.input.mutter_line import Idle, MutterLine, MutterLost, Woken
from sitwatch.adapters.input.sight import Sight
from sitwatch.adapters.input.stretches import SETTLING_S, SILENT_S
from sitwatch.adapters.input.trail import Sample, Trail
from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding

QUIET_S = 2.0
"""After so long without input it waits to be woken."""

SURE_S = 30.0
"""How often it asks while it waits to be woken, should nobody do so."""

SAME_S = 0.1
"""Moments closer than this are the same: answers take a varying while to be made."""


class Line(Protocol):
    """What is asked of a line to the monitor; see `MutterLine`."""

    def ask_idle(self) -> None:
        """Ask how long ago the last input was."""
        ...

    def ask_to_be_woken(self) -> None:
        """Ask to be told of the next input."""
        ...

    def heard(self) -> Iterable[Idle | Woken]:
        """Return what has come."""
        ...

    def close(self) -> None:
        """Let go of the line."""
        ...


class MutterIdle:
    """The idle monitor of one session; finds it again when it returns."""

    def __init__(self, connect: Callable[[], Line] = MutterLine) -> None:
        """Connect, or raise `MutterLost`."""
        self._connect = connect
        self._line: Line | None = connect()
        self._trail, self._sight = Trail(), Sight("mutter_idle")
        self._trouble = ""
        self._told_s: float | None = None
        self._rested_s = self._looked_s = 0.0
        self._asked_s: float | None = None
        self._answered_s = 0.0
        self._is_waiting = False

    @property
    def finding(self) -> Finding:
        if self._trouble:
            return found_wanting(self._trouble)
        why = _("it tells of input of any kind, and whatever keeps the screen on")
        return Finding("input", _("idle monitor of GNOME (Mutter)"), why)

    @property
    def can_wait(self) -> bool:
        return False

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        is_placed = self._trail.begin(reading)
        try:
            line = self._line or self._found_again(reading)
            if line is None:
                return ()
            last_s = self._followed(line, reading, is_placed=is_placed)
        except MutterLost as error:
            self.close()
            return self._lose(str(error), reading)
        if trouble := self._doubt(reading):
            return self._lose(trouble, reading)
        self._trouble = ""
        sighted = self._sight.regain(reading)
        if sighted or last_s is None or not is_placed:
            return sighted
        ago = timedelta(seconds=reading.awake_s - last_s)
        return (self._trail.input(Sample(ago=ago)),)

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None

    def _found_again(self, reading: Reading) -> Line | None:
        """Return a new line, where it is time to look for the monitor."""
        if not self._trouble or not self._sight.is_due(reading):
            return None
        self._line = self._connect()
        self._told_s = self._asked_s = None
        self._is_waiting = False
        return self._line

    def _followed(
        self, line: Line, reading: Reading, *, is_placed: bool
    ) -> float | None:
        """Hear and ask on; return when the last input was that is to be told."""
        now_s = reading.awake_s
        if self._told_s is None:
            self._told_s = self._rested_s = now_s
        elif not is_placed:
            # Waking resets the clock, with nobody there.
            self._told_s = now_s + SETTLING_S
        last_s = None
        for told in line.heard():
            if isinstance(told, Idle):
                last_s = self._answered(line, told.ms / 1000, now_s) or last_s
            else:
                self._is_waiting, self._rested_s = False, now_s
        is_due = not self._is_waiting or now_s - self._answered_s >= SURE_S
        if is_due and self._asked_s is None:
            self._ask(line, now_s)
        self._looked_s = now_s
        return last_s

    def _answered(self, line: Line, idle_s: float, now_s: float) -> float | None:
        """Return when the last input was, where that is news; be woken after a while.

        It is asked again behind the wish to be woken, for what came before that.
        """
        asked_s, self._asked_s = self._asked_s or now_s, None
        self._answered_s = now_s
        unseen_s = now_s - self._looked_s
        self._rested_s = rests.rested(self._rested_s, now_s, idle_s, unseen_s)
        if idle_s < QUIET_S:
            self._is_waiting = False
        elif not self._is_waiting:
            line.ask_to_be_woken()
            self._is_waiting = True
            self._ask(line, now_s)
        last_s = asked_s - idle_s
        if self._told_s is None or last_s <= self._told_s + SAME_S:
            return None
        self._told_s = last_s
        return last_s

    def _ask(self, line: Line, now_s: float) -> None:
        line.ask_idle()
        self._asked_s = now_s

    def _doubt(self, reading: Reading) -> str:
        """Return why the monitor is not believed now; empty: it is."""
        now_s = reading.awake_s
        if self._asked_s is not None and now_s - self._asked_s >= SILENT_S:
            return _("GNOME's idle monitor does not answer")
        if self._is_waiting or not rests.is_restless(self._rested_s, now_s):
            return ""
        return _("a device sends input without ever a rest: a game pad, say")

    def _lose(self, trouble: str, reading: Reading) -> tuple[Fact, ...]:
        self._trouble = trouble
        return self._sight.lose(reading)


def found_wanting(trouble: str) -> Finding:
    """Return the finding for a monitor that cannot be asked."""
    remedy = _("nothing needs to be done: sitwatch keeps trying")
    return Finding("input", "", trouble, remedy)


def open_mutter(env: Mapping[str, str]) -> MutterIdle | Finding:
    """Return the source, or why there is none."""
    remedy = _("start sitwatch in a session of GNOME, or choose another source")
    if not env.get("DBUS_SESSION_BUS_ADDRESS"):
        why = _("DBUS_SESSION_BUS_ADDRESS is not set, so there is no bus to ask")
        return Finding("input", "", why, remedy)
    try:
        return MutterIdle()
    except MutterLost as error:
        return Finding("input", "", str(error), remedy)
