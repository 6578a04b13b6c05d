"""Real notification services, each on a virtual screen and a bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from tests.daemons.session_bus import SessionBus, running_session_bus, wait_until

SERVICE = "org.freedesktop.Notifications"
LIBRARIES = Path("/usr/lib")

needs_virtual_screen = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "dbus-daemon", "xdotool"))),
    reason="needs Xvfb, dbus-daemon and xdotool",
)


def program(name: str) -> str | None:
    """Return where a program is; those of Xfce lie beside the libraries."""
    inside = sorted(LIBRARIES.glob(f"*/xfce4/*/{name}"))
    return shutil.which(name) or (str(inside[0]) if inside else None)


class NotificationDesktop:
    """A screen and a bus; `run` starts a service that shows messages there."""

    def __init__(self, bus: SessionBus, display: str, home: Path) -> None:
        self.bus = bus
        self.surroundings = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "LC_ALL": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
            "GSETTINGS_BACKEND": "memory",
        }
        self._daemons: list[subprocess.Popen[bytes]] = []

    def run(self, name: str, owned: str = SERVICE) -> subprocess.Popen[bytes]:
        """Start a daemon, and return when it has its name on the bus."""
        path = program(name)
        assert path is not None
        daemon = subprocess.Popen(
            [path],
            env=self.surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._daemons.append(daemon)
        wait_until(lambda: self._is_owned(owned))
        return daemon

    def ask(self, *command: str) -> str:
        """Run a program on this desktop, and return what it said."""
        done = subprocess.run(
            command,
            env=self.surroundings,
            capture_output=True,
            text=True,
            check=False,
            timeout=10,
        )
        return done.stdout.strip()

    def close(self) -> None:
        """End every daemon, the last first."""
        for daemon in reversed(self._daemons):
            daemon.kill()
            daemon.wait()

    def _is_owned(self, name: str) -> bool:
        with open_dbus_connection(self.bus.address) as connection:
            [is_owned] = Proxy(message_bus, connection).NameHasOwner(name)
            return bool(is_owned)


@contextmanager
def running_desktop(home: Path) -> Iterator[NotificationDesktop]:
    """Start a screen and a bus, without a service yet."""
    told, tell = os.pipe()
    options = f"-displayfd {tell} -nolisten tcp -noreset -screen 0 800x600x24"
    screen = subprocess.Popen(
        ["Xvfb", *options.split()],
        pass_fds=(tell,),
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with os.fdopen(told) as lines, running_session_bus() as bus:
        display = f":{lines.readline().strip()}"
        desktop = NotificationDesktop(bus, display, home)
        try:
            yield desktop
        finally:
            desktop.close()
            screen.kill()
            screen.wait()
