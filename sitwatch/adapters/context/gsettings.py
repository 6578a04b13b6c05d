"""The switch that GNOME and its kin keep in their settings.

dconf tells everybody on the session bus which keys were changed, not to what, and its
file is nobody's business but its own; so `gsettings` is asked, once at the start and
once after each change of that key.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from gettext import gettext as _
from typing import Any

import msgspec

from sitwatch.adapters.bus import Bus, BusListener, Signal
from sitwatch.adapters.lines.desktops import desktops_of

WRITER = "ca.desrt.dconf.Writer"
PATIENCE_S = 5.0


class Key(msgspec.Struct, frozen=True):
    """A switch in the settings; `quiet` is what it reads while it is quiet."""

    desktop: str
    schema: str
    key: str
    path: str
    quiet: str


KEYS = (
    Key(
        "GNOME",
        "org.gnome.desktop.notifications",
        "show-banners",
        "/org/gnome/desktop/notifications/",
        "false",
    ),
    Key(
        "X-Cinnamon",
        "org.cinnamon.desktop.notifications",
        "display-notifications",
        "/org/cinnamon/desktop/notifications/",
        "false",
    ),
    Key(
        "MATE",
        "org.mate.NotificationDaemon",
        "do-not-disturb",
        "/org/mate/notification-daemon/",
        "true",
    ),
)


def key_for(env: Mapping[str, str]) -> Key | None:
    """Return the key that the desktop keeps its switch in; None: in none of these."""
    desktops = desktops_of(env)
    return next((key for key in KEYS if key.desktop in desktops), None)


def concerns(key: Key, body: tuple[Any, ...]) -> bool:
    """Tell whether a change (a path, what changed below it) is one of the key's."""
    where, changed = str(body[0]), body[1]
    return any(f"{where}{each}" == f"{key.path}{key.key}" for each in changed)


class SettingsSwitch:
    """Listens to dconf; `on_change` runs on the listening thread."""

    def __init__(
        self, key: Key, env: Mapping[str, str], on_change: Callable[[], None]
    ) -> None:
        self.name = f"gsettings {key.schema}"
        self.trouble = _("it has not been asked yet")
        self.is_on = False
        self._key = key
        self._env = dict(env)
        self._on_change = on_change
        self._listener = BusListener(
            "SESSION",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )
        self.open, self.close = self._listener.open, self._listener.close

    def _on_joined(self, bus: Bus) -> None:
        bus.hear(interface=WRITER, member="Notify")
        self._read()

    def _on_signal(self, _bus: Bus, signal: Signal) -> None:
        if signal.name == "Notify" and concerns(self._key, signal.body):
            self._read()

    def _on_lost(self, why: str) -> None:
        self.trouble, self.is_on = why, False
        self._on_change()

    def _read(self) -> None:
        try:
            value = _asked(self._key, self._env)
        except (OSError, subprocess.SubprocessError) as error:
            self.trouble, self.is_on = str(error), False
        else:
            self.trouble, self.is_on = "", value == self._key.quiet
        self._on_change()


def switch_for(
    env: Mapping[str, str], on_change: Callable[[], None]
) -> SettingsSwitch | None:
    """Return the switch of this desktop; None where it keeps none in such settings."""
    key = key_for(env)
    return None if key is None else SettingsSwitch(key, env, on_change)


def _asked(key: Key, env: Mapping[str, str]) -> str:
    done = subprocess.run(  # noqa: S603 - our own words, no shell
        ["gsettings", "get", key.schema, key.key],  # noqa: S607 - wherever it lies
        env=dict(env),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    if done.returncode:
        raise OSError(" ".join(done.stderr.splitlines()[:1]))
    return done.stdout.strip()
