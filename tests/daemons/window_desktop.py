"""A virtual screen with a window manager, a session bus and somebody's window."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.daemons.session_bus import SessionBus, wait_until
from tests.daemons.x_server import XServer, running_x_server

NEEDED = ("Xvfb", "openbox", "xev", "wmctrl", "xprop", "dbus-daemon")

needs_window_desktop = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)

WINDOW = "somebody's window"
SERVICES = Path("/usr/share/dbus-1/services")
EXEC = "Exec="


class WindowDesktop:
    """Programs on one screen and one bus; all of them end with it."""

    def __init__(self, server: XServer, bus: SessionBus, home: Path) -> None:
        self.display = server.display
        self.address = bus.address
        self.surroundings = surroundings(server, bus, home)
        self._running: list[subprocess.Popen[bytes]] = []
        self.start("openbox")
        wait_until(lambda: "window id" in self.run("xprop", "-root", SUPPORTED))

    def start(self, *command: str) -> None:
        """Start a program that stays."""
        self._running.append(
            subprocess.Popen(
                command,
                env=self.surroundings,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def start_service(self, name: str) -> None:
        """Start what the distribution would start for a name, and wait for it."""
        (file,) = SERVICES.glob(f"{name}.service")
        start = next(line for line in file.read_text().splitlines() if EXEC in line)
        self.start(*start.removeprefix(EXEC).split())
        self.await_name(name)

    def run(self, *command: str) -> str:
        """Run a program to its end, and return what it said."""
        done = subprocess.run(
            command, env=self.surroundings, capture_output=True, text=True, check=False
        )
        return done.stdout

    def show_window(self) -> None:
        """Show a window, and return when it is the active one."""
        self.start("xev", "-name", WINDOW)
        wait_until(lambda: WINDOW in self.run("wmctrl", "-l"))
        self.run("wmctrl", "-a", WINDOW)

    def fill_screen(self) -> None:
        self._change("add")

    def leave_full_screen(self) -> None:
        self._change("remove")

    def await_name(self, name: str) -> None:
        """Wait until somebody on the bus is called so."""
        with open_dbus_connection(self.address) as line:
            asked = message_bus.NameHasOwner(name)
            wait_until(lambda: line.send_and_get_reply(asked).body[0])

    def close(self) -> None:
        for program in reversed(self._running):
            program.kill()
            program.wait()

    def _change(self, how: str) -> None:
        if WINDOW not in self.run("wmctrl", "-l"):
            self.show_window()
        self.run("wmctrl", "-r", WINDOW, "-b", f"{how},fullscreen")


SUPPORTED = "_NET_SUPPORTING_WM_CHECK"


def surroundings(server: XServer, bus: SessionBus, home: Path) -> dict[str, str]:
    """Return what a program of this desktop finds in its environment."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "DISPLAY": server.display,
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
        "LC_ALL": "C.UTF-8",
    }


@contextmanager
def running_window_desktop(folder: Path) -> Iterator[WindowDesktop]:
    with running_x_server() as server:
        bus = SessionBus(folder, {})
        desktop: WindowDesktop | None = None
        try:
            desktop = WindowDesktop(server, bus, folder)
            yield desktop
        finally:
            if desktop is not None:
                desktop.close()
            bus.stop()
