"""Do not disturb, as the desktop's notification service or settings have it.

KDE's service says whether it is inhibited, dunst whether it is paused, Xfce keeps a
switch in its settings; each tells of changes over the session bus. GNOME and its kin
keep theirs in dconf: that tells of a change, and `gsettings` reads what it is now.
"""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from threading import Lock

from sitwatch.adapters.bus import Question
from sitwatch.adapters.context.bus_signs import BusSigns, Sign, property_sign
from sitwatch.adapters.context.gsettings import SettingsSwitch, switch_for
from sitwatch.core.facts import Fact, QuietBegan, QuietEnded
from sitwatch.ports import Clock, Finding, Post

NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
DUNST = "org.dunstproject.cmd0"
XFCONF, XFCONF_PATH = "org.xfce.Xfconf", "/org/xfce/Xfconf"

_ASK_XFCE = Question(
    XFCONF,
    XFCONF_PATH,
    XFCONF,
    "GetProperty",
    "ss",
    ("xfce4-notifyd", "/do-not-disturb"),
)

SIGNS = (
    property_sign(
        "KDE",
        NOTIFICATIONS,
        NOTIFICATIONS_PATH,
        f"{NOTIFICATIONS}:Inhibited",
        bool,
    ),
    property_sign("dunst", NOTIFICATIONS, NOTIFICATIONS_PATH, f"{DUNST}:paused", bool),
    Sign(
        "Xfce",
        XFCONF,
        XFCONF_PATH,
        _ASK_XFCE,
        lambda told: bool(told[0][1]),
        (XFCONF,),
    ),
)


class QuietContext:
    """`ports.Context` over whatever keeps the switch on this desktop."""

    def __init__(self, clock: Clock, env: Mapping[str, str]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._is_on = False
        self._post: Post = _nobody
        self._signs = BusSigns("SESSION", SIGNS, clock, self._on_change)
        self._switch: SettingsSwitch | None = switch_for(env, self._on_change)

    @property
    def finding(self) -> Finding:
        names = list(self._signs.names)
        if self._switch is not None and not self._switch.trouble:
            names.append(self._switch.name)
        if names:
            why = _("it tells when notifications are switched off")
            return Finding("quiet", ", ".join(names), why, since=self._signs.since)
        why = self._signs.trouble or _("no notification service here has such a switch")
        if self._switch is not None:
            why = f"{why}; {self._switch.name}: {self._switch.trouble}"
        remedy = _("pause prompts by hand: sitwatch pause")
        return Finding("quiet", "", why, remedy)

    def open(self, post: Post) -> None:
        self._post = post
        self._signs.open()
        if self._switch is not None:
            self._switch.open()

    def rest(self, *, is_resting: bool) -> None:
        """There is nothing to stop: all of it is told without asking."""

    def close(self) -> None:
        self._signs.close()
        if self._switch is not None:
            self._switch.close()

    def _on_change(self) -> None:
        """Post what is news; comes from the thread of each part."""
        with self._lock:
            is_on = self._signs.holds or (
                self._switch is not None and self._switch.is_on
            )
            if is_on != self._is_on:
                self._is_on = is_on
                kind = QuietBegan if is_on else QuietEnded
                self._post(kind(**self._clock.read().stamp))


def _nobody(_fact: Fact) -> None:
    """Take facts before anybody listens: there are none."""
