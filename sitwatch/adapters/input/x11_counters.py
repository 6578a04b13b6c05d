"""Sees input by asking the X server, at a look, how long its devices have been idle.

Measured beside a listener: it costs the same at any rate of the mouse (0.04 ms a look;
a listener 0.1 ms an event), and no key ever reaches this process. The answer is when
keyboard and pointer were last used, not how often: counts are 0 or unknown.
"""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _

from sitwatch.adapters.input.sight import Sight
from sitwatch.adapters.input.trail import Sample, Trail
from sitwatch.adapters.input.x11_connection import XLost, XRefused, XSilent
from sitwatch.adapters.input.x11_seat import Seat, Touch
from sitwatch.core.facts import Fact, Input
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding

SILENT_AFTER_S = 10.0
"""A server that does not answer may be held by a window being dragged; for longer, it
is not seen through."""


class X11Counters:
    """The idle counters of one X server; finds the server again when it returns."""

    def __init__(self, display: str) -> None:
        """Connect, or raise `XLost` or `XRefused`."""
        self._display = display
        self._seat: Seat | None = Seat(display)
        self._trail = Trail()
        self._sight = Sight("x11_counters")
        self._trouble = ""
        self._silent_since_s: float | None = None

    @property
    def finding(self) -> Finding:
        if self._trouble:
            return found_wanting(self._trouble)
        used = _("idle counters of the X server {display}")
        why = _("they cost least, and no key ever reaches sitwatch")
        return Finding("input", used.format(display=self._display), why)

    @property
    def can_wait(self) -> bool:
        """Whether the server answers, and nothing hides what was used before."""
        if self._seat is None or self._trouble or self._silent_since_s is not None:
            return False
        return not self._seat.is_disturbed

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        is_placed = self._trail.begin(reading)
        try:
            touch = self._seen(reading)
        except XSilent as error:
            return self._wait(str(error), reading)
        except (XLost, XRefused) as error:
            return self._lose(str(error), reading)
        if self._seat is None:
            return ()
        self._trouble, self._silent_since_s = "", None
        sighted = self._sight.regain(reading)
        return self._told(touch) if touch and is_placed and not sighted else sighted

    def close(self) -> None:
        if self._seat is not None:
            self._seat.close()
        self._seat = None

    def _seen(self, reading: Reading) -> Touch | None:
        """Ask; where there is no connection, make one when it is time to."""
        if self._seat is not None:
            return self._seat.touch()
        if self._trouble and self._sight.is_due(reading):
            self._seat = Seat(self._display)
        return None

    def _told(self, touch: Touch) -> tuple[Input]:
        sample = Sample(
            ago=timedelta(milliseconds=touch.ago_ms),
            keys=None if touch.keys else 0,
            pointer=None if touch.pointer else 0,
        )
        return (self._trail.input(sample),)

    def _wait(self, trouble: str, reading: Reading) -> tuple[Fact, ...]:
        if self._silent_since_s is None:
            self._silent_since_s = reading.awake_s
        if reading.awake_s - self._silent_since_s < SILENT_AFTER_S:
            return ()
        self._trouble = trouble
        return self._sight.lose(reading)

    def _lose(self, trouble: str, reading: Reading) -> tuple[Fact, ...]:
        self.close()
        self._trouble = trouble
        return self._sight.lose(reading)


def found_wanting(trouble: str) -> Finding:
    """Return the finding for a server whose counters cannot be asked."""
    remedy = _("check that DISPLAY names your X server; sitwatch keeps trying")
    return Finding("input", "", trouble, remedy)


def open_counters(display: str) -> X11Counters | Finding:
    """Return the source, or why there is none."""
    try:
        return X11Counters(display)
    except (XLost, XRefused) as error:
        return found_wanting(str(error))
