"""Media: something asks the screen to stay awake, or a player shows a picture.

Who inhibits what is known to the session's manager, where there is one that tells:
that of GNOME and its kin (MATE, Cinnamon), KDE's, the power manager of Xfce, and logind
for everybody. GNOME and KDE take in what programs ask of org.freedesktop.ScreenSaver; a
screen saver by itself, and the X server's, tell nobody.
"""

from __future__ import annotations

from gettext import gettext as _
from threading import Lock
from typing import Any

from sitwatch.adapters.bus import Question
from sitwatch.adapters.context.bus_signs import BusSigns, Sign, property_sign
from sitwatch.adapters.context.mpris import MprisPlayers
from sitwatch.core.facts import Fact, MediaBegan, MediaEnded
from sitwatch.ports import Clock, Finding, Post

GNOME = "org.gnome.SessionManager"
GNOME_PATH = "/org/gnome/SessionManager"
IDLE = 8
"""The bit of GNOME's inhibitors that keeps the session from being idle."""

KDE = "org.kde.Solid.PowerManagement.PolicyAgent"
KDE_PATH = "/org/kde/Solid/PowerManagement/PolicyAgent"
SCREEN_SETTINGS = 4
"""KDE's policy that keeps the screen on."""

POWER = "org.freedesktop.PowerManagement"
POWER_PATH = "/org/freedesktop/PowerManagement/Inhibit"

LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"


def _first(told: tuple[Any, ...]) -> bool:
    return bool(told[0])


_ASK_GNOME = Question(GNOME, GNOME_PATH, GNOME, "IsInhibited", "u", (IDLE,))
_ASK_KDE = Question(KDE, KDE_PATH, KDE, "HasInhibition", "u", (SCREEN_SETTINGS,))
_ASK_POWER = Question(POWER, POWER_PATH, f"{POWER}.Inhibit", "HasInhibit")

ON_SESSION = (
    Sign("session manager", GNOME, GNOME_PATH, _ASK_GNOME, _first, (GNOME,)),
    Sign("KDE", KDE, KDE_PATH, _ASK_KDE, _first, (KDE,)),
    Sign(
        "power manager",
        POWER,
        POWER_PATH,
        _ASK_POWER,
        _first,
        (f"{POWER}.Inhibit",),
        # KDE's answers for what keeps from sleep, too: for music, and downloads.
        unless="KDE",
    ),
)
ON_SYSTEM = (
    property_sign(
        "logind",
        LOGIN,
        LOGIN_PATH,
        f"{LOGIN}.Manager:BlockInhibited",
        lambda blocked: "idle" in str(blocked).split(":"),
    ),
)


class MediaContext:
    """`ports.Context` over the inhibitors on both buses, and the players."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._is_on = False
        self._post: Post = _nobody
        self._session = BusSigns("SESSION", ON_SESSION, clock, self._on_change)
        self._system = BusSigns("SYSTEM", ON_SYSTEM, clock, self._on_change)
        self._players = MprisPlayers(self._on_change)
        self._parts = (self._session, self._system, self._players)

    @property
    def finding(self) -> Finding:
        players = () if self._players.trouble else ("MPRIS",)
        used = (*self._session.names, *self._system.names, *players)
        if not used:
            why = _("no session bus: {why}").format(why=self._players.trouble)
            return Finding(
                "media", "", why, _("start sitwatch in your desktop session")
            )
        why = _("they tell what keeps the screen awake, and what plays")
        if not self._session.names:
            why = _(
                "nobody here tells what has asked the screen saver to wait; what plays"
                " is told"
            )
        return Finding("media", ", ".join(used), why, since=self._session.since)

    def open(self, post: Post) -> None:
        self._post = post
        for part in self._parts:
            part.open()

    def rest(self, *, is_resting: bool) -> None:
        """There is nothing to stop: all of it is told without asking."""

    def close(self) -> None:
        for part in self._parts:
            part.close()

    def _on_change(self) -> None:
        """Post what is news; comes from the thread of each part."""
        with self._lock:
            is_on = any(part.holds for part in self._parts)
            if is_on != self._is_on:
                self._is_on = is_on
                kind = MediaBegan if is_on else MediaEnded
                self._post(kind(**self._clock.read().stamp))


def _nobody(_fact: Fact) -> None:
    """Take facts before anybody listens: there are none."""
