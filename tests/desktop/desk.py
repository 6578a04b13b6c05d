"""A small real X11 desktop on a virtual screen, with nothing of the user's in it.

Xvfb, a session bus, openbox, a notification daemon and xfce4-panel with a tray, each of
which can be killed and started again while the others go on. The bus comes after the
screen, since what it starts by itself (xfconfd) needs to know the screen; each part is
waited for before the next is started.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jeepney import DBusAddress

from tests.desktop.bus_line import BusLine
from tests.desktop.waiting import until

NEEDED = (
    *("Xvfb", "dbus-daemon", "dunst", "openbox", "scrot", "xdotool"),
    *("xfce4-panel", "xprop", "xset"),
)
SCREEN = "1280x800x24"
PATIENCE_S = 20.0
MESSAGES = "org.freedesktop.Notifications"
WATCHER = DBusAddress(
    "/StatusNotifierWatcher",
    "org.kde.StatusNotifierWatcher",
    "org.kde.StatusNotifierWatcher",
)

PANEL = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=784"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/><value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
"""
"""Written beforehand, because the panel asks a question where it finds none."""


class Desk:
    """The desktop; `folder` must have a short path, for the sockets in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix:path={folder}/bus"
        self.bus = BusLine(self.address)
        self._display: tuple[str, ...] = ()
        self._parts: dict[str, subprocess.Popen[bytes]] = {}
        (folder / "run").mkdir(mode=0o700)
        panel = folder / "home/.config/xfce4/xfconf/xfce-perchannel-xml"
        panel.mkdir(parents=True)
        (panel / "xfce4-panel.xml").write_text(PANEL)

    @property
    def surroundings(self) -> dict[str, str]:
        """What a program of this desktop finds in its environment."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": f"{self.folder}/home",
            "XDG_RUNTIME_DIR": f"{self.folder}/run",
            "XDG_SESSION_TYPE": "x11",
            "XDG_CURRENT_DESKTOP": "XFCE",
            "DISPLAY": self._display[0],
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/no-bus",
            "LC_ALL": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
            "GSETTINGS_BACKEND": "memory",
            "GTK_THEME": "Adwaita",
        }

    def start_screen(self) -> None:
        """Start the screen, under the number that it had before."""
        told, tell = os.pipe()
        options = f"-displayfd {tell} -screen 0 {SCREEN} -nolisten tcp -noreset"
        with self._log("screen") as log:
            self._parts["screen"] = subprocess.Popen(
                ["Xvfb", *self._display, *options.split()],
                pass_fds=(tell,),
                stderr=log,
            )
        os.close(tell)
        with os.fdopen(told) as lines:
            self._display = (f":{lines.readline().strip()}",)

    def start_bus(self) -> None:
        self._start("bus", "dbus-daemon", "--session", f"--address={self.address}")
        until((self.folder / "bus").is_socket)

    def start_session(self) -> None:
        """Start the window manager, and what shows messages."""
        self._start("windows", "openbox")
        until(self._is_managed)
        self._start("messages", "dunst")
        until(lambda: self.bus.is_owned(MESSAGES))

    def start_panel(self) -> None:
        self._start("panel", "xfce4-panel")
        until(self.has_tray)

    def has_tray(self) -> bool:
        """Tell whether the panel takes icons in."""
        return bool(self.bus.read(WATCHER, "IsStatusNotifierHostRegistered"))

    def kill(self, part: str) -> None:
        """Kill a part, as a crash would."""
        daemon = self._parts.pop(part)
        daemon.kill()
        daemon.wait()

    def close(self) -> None:
        """End all of it, the last first."""
        for part in reversed(tuple(self._parts)):
            self.kill(part)

    def ask(self, *command: str) -> str:
        """Run a program that does well, and return what it said."""
        done = self.run(*command)
        assert done.stderr == "", f"{command}: {done.stderr}"
        return done.stdout.strip()

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program to its end."""
        return subprocess.run(
            command,
            env=self.surroundings,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )

    def _start(self, part: str, *command: str) -> None:
        """Start a part; one of before may have died with its screen."""
        if part in self._parts:
            self.kill(part)
        with self._log(part) as log:
            self._parts[part] = subprocess.Popen(
                command, env=self.surroundings, stdout=log, stderr=log
            )

    @contextmanager
    def _log(self, part: str) -> Iterator[int]:
        with (self.folder / f"{part}.log").open("ab") as log:
            yield log.fileno()

    def _is_managed(self) -> bool:
        told = self.ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        return "window id" in told


@contextmanager
def running_desk(*, panel: bool = True) -> Iterator[Desk]:
    """Start a desktop, and take it down again."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    assert not missing, f"these tests need {', '.join(missing)}"
    # A window that outlives the program may write until its screen is gone.
    with tempfile.TemporaryDirectory(
        prefix="desk-", ignore_cleanup_errors=True
    ) as folder:
        desk = Desk(Path(folder))
        try:
            desk.start_screen()
            desk.start_bus()
            desk.start_session()
            if panel:
                desk.start_panel()
            yield desk
        finally:
            desk.close()
