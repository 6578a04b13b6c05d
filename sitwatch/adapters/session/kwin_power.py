"""Whether KDE's compositor has switched all displays off, by its protocol for that.

`org_kde_kwin_dpms` is KDE's own; everybody may read by it, as its own tools do.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.losses import LineLost, LineRefused
from sitwatch.adapters.lines.wayland_line import FIRST_FREE, REGISTRY, WaylandLine
from sitwatch.adapters.lines.wayland_wire import Event, Offer

MANAGER, OUTPUT = "org_kde_kwin_dpms_manager", "wl_output"

ON = 0
"""The mode of a display that shows something; the others are stages of off."""

_MANAGER = FIRST_FREE
_GET, _MODE = 0, 1


class KwinPower:
    """`Watch` over the displays of the compositor that listens at `path`."""

    every_s = None

    def __init__(self, path: str) -> None:
        """Connect, and read how every display is."""
        self._outputs: dict[int, int] = {}
        self._modes: dict[int, int] = {}
        self._next = _MANAGER + 1
        self._line = WaylandLine(path)
        self.fileno, self.close = self._line.fileno, self._line.close
        try:
            self._begin()
        except (LineLost, LineRefused):
            self.close()
            raise

    def is_changed(self) -> bool:
        events = self._line.take(self._take)
        return any(event.of in {REGISTRY, *self._modes} for event in events)

    def holds(self) -> bool:
        """Tell whether all displays are off."""
        return bool(self._modes) and ON not in self._modes.values()

    def _begin(self) -> None:
        offers = self._line.offers()
        manager = next((each for each in offers if each.interface == MANAGER), None)
        if manager is None:
            why = _("this compositor does not say whether the display is off")
            raise LineRefused(why)
        self._line.bind(manager, 1, _MANAGER)
        for offer in offers:
            self._watch(offer)
        self._line.take_all(self._take)

    def _watch(self, offer: Offer) -> None:
        """Ask to be told of a display; other offers are left alone."""
        if offer.interface != OUTPUT:
            return
        output, power = self._next, self._next + 1
        self._next += 2
        self._line.bind(offer, 1, output)
        self._line.ask(_MANAGER, _GET, power, output)
        self._outputs[offer.number], self._modes[power] = power, ON

    def _take(self, event: Event) -> None:
        if event.of in self._modes and event.opcode == _MODE:
            self._modes[event.of] = wire.number_in(event.body)
        elif event.of == REGISTRY and event.opcode == wire.OFFERED:
            self._watch(wire.offer_in(event.body))
        elif event.of == REGISTRY:
            power = self._outputs.pop(wire.number_in(event.body), 0)
            self._modes.pop(power, None)
