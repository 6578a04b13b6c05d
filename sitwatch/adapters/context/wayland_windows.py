"""The active window on Wayland and whether it fills the screen, where that is told.

Compositors of the wlroots family (sway, labwc, Wayfire) show every program the list of
windows, by `wlr-foreign-toplevel-management-unstable-v1`; GNOME and KDE show it to none
but their own.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.losses import LineLost, LineRefused
from sitwatch.adapters.lines.wayland_line import FIRST_FREE, WaylandLine
from sitwatch.adapters.lines.wayland_wire import Event

MANAGER = "zwlr_foreign_toplevel_manager_v1"
FULL_SCREEN_SINCE, KNOWN = 2, 3
"""Versions of the protocol: that which tells of full screen, the last that is known."""

_MANAGER = FIRST_FREE
_FINISHED = 1
_STATE, _DONE, _CLOSED = 4, 5, 6
_DESTROY = 7
_ACTIVE, _FULL = 2, 3


class WaylandWindows:
    """`Watch` over the windows of the compositor that listens at `path`."""

    every_s = None

    def __init__(self, path: str) -> None:
        """Connect, and read which windows there are."""
        self._states: dict[int, frozenset[int]] = {}
        self._line = WaylandLine(path)
        self.fileno, self.close = self._line.fileno, self._line.close
        try:
            self._begin()
        except (LineLost, LineRefused):
            self.close()
            raise

    def is_changed(self) -> bool:
        events = self._line.take(self._take)
        return any(event.opcode in {_STATE, _DONE, _CLOSED} for event in events)

    def holds(self) -> bool:
        return any({_ACTIVE, _FULL} <= state for state in self._states.values())

    def _begin(self) -> None:
        offers = self._line.offers()
        manager = next((each for each in offers if each.interface == MANAGER), None)
        if manager is None or manager.version < FULL_SCREEN_SINCE:
            why = _("this compositor does not show its windows to programs")
            raise LineRefused(why)
        self._line.bind(manager, min(manager.version, KNOWN), _MANAGER)
        self._line.take_all(self._take)

    def _take(self, event: Event) -> None:
        """Take in the news of a window; what it says of itself else is passed over."""
        if event.of == _MANAGER:
            if event.opcode == _FINISHED:
                raise LineLost(_("the compositor shows its windows no longer"))
            self._states[wire.number_in(event.body)] = frozenset()
        elif event.of in self._states and event.opcode == _STATE:
            count = wire.number_in(event.body) // 4
            told = (wire.number_in(event.body, 4 + 4 * at) for at in range(count))
            self._states[event.of] = frozenset(told)
        elif event.of in self._states and event.opcode == _CLOSED:
            del self._states[event.of]
            self._line.ask(event.of, _DESTROY)
