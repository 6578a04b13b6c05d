"""The display's power, where the screen's own server tells of it; see the two modules.

        x11_power    X servers
        kwin_power   KDE's compositor

GNOME's compositor tells over D-Bus (`screen_savers`). Those of the wlroots family tell
one client alone, by a protocol that is there to switch displays: whoever took its place
would keep bars and lockers from it. There it stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from gettext import gettext as _

from sitwatch.adapters.lines.desktops import desktops_of
from sitwatch.adapters.lines.following import Follower, Watch
from sitwatch.adapters.lines.wayland_line import socket_path
from sitwatch.adapters.lines.x11_line import display_of
from sitwatch.adapters.session.kwin_power import KwinPower
from sitwatch.adapters.session.x11_power import X11Power
from sitwatch.core.facts import ScreenCameOn, ScreenWentOff
from sitwatch.ports import Clock, Finding, InTurn, Post


class PowerSession:
    """`ports.Session` that tells of the display alone; a lost server has it on."""

    def __init__(self, clock: Clock, used: str, watch: Callable[[], Watch]) -> None:
        """`watch` begins to follow whether the display is off; `used` names it."""
        self._clock = clock
        self._used = used
        self._post: Post = lambda _fact: None
        self._follower = Follower("display power", clock, watch, self._on_change)
        self.rest, self.close = self._follower.rest, self._follower.close

    @property
    def finding(self) -> Finding:
        if trouble := self._follower.trouble:
            return Finding("session", "", f"{self._used}: {trouble}")
        why = _("it tells when the display goes off and on")
        return Finding("session", self._used, why, since=self._follower.since)

    def awaits_return(self) -> bool:
        """Nobody locks or leaves by its word."""
        return False

    def open(self, post: Post, in_turn: InTurn) -> None:
        del in_turn  # a display holds up no sleep
        self._post = post
        self._follower.open()

    def _on_change(self) -> None:
        kind = ScreenWentOff if self._follower.is_on else ScreenCameOn
        self._post(kind(**self._clock.read().stamp))


def pick_power(clock: Clock, env: Mapping[str, str]) -> PowerSession | None:
    """Return who tells of the display's power; None where nobody is to be asked."""
    if display := display_of(env):
        return PowerSession(clock, _("display power (X11)"), partial(X11Power, display))
    if (path := socket_path(env)) and "GNOME" not in desktops_of(env):
        used = _("display power (Wayland)")
        return PowerSession(clock, used, partial(KwinPower, path))
    return None
