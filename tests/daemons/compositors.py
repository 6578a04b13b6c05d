"""Wayland compositors in a window of a private X server: xdotool is their hardware."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import AF_UNIX, socket

import msgspec
import pytest

from tests.daemons.session_bus import SessionBus, running_session_bus, wait_until
from tests.daemons.x_server import NEEDED, XServer, running_x_server

SCREEN = "320x240x24"
NOBODY = 65534
"""Sway will not run as root; where the tests do, it runs as this user."""


class Kind(msgspec.Struct, frozen=True):
    """A compositor: its program, how it is told to be a window, and its socket.

    `within` is the program that it runs in turn, and starts again when that has ended.
    """

    program: str
    options: tuple[str, ...]
    socket: str
    surroundings: dict[str, str] = {}
    within: str = ""


KWIN = Kind(
    program="kwin_wayland",
    options=(
        *("--width", "320", "--height", "240", "--socket", "kwin-0"),
        *("--no-lockscreen", "--no-global-shortcuts", "--no-kactivities"),
    ),
    socket="kwin-0",
    surroundings={"KWIN_COMPOSE": "Q"},
)
PLASMA = Kind(
    program="kwin_wayland_wrapper",
    options=(
        *("--x11-display", "{display}", "--width", "320", "--height", "240"),
        *("--no-lockscreen", "--no-global-shortcuts", "--no-kactivities"),
    ),
    socket="wayland-0",
    surroundings={"KWIN_COMPOSE": "Q"},
    within="kwin_wayland",
)
"""KWin as Plasma runs it: its socket outlives it."""

SWAY = Kind(
    program="sway",
    options=("--config", "config"),
    socket="wayland-1",
    surroundings={"WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"},
)
MUTTER = Kind(
    program="mutter",
    options=("--nested", "--wayland", "--no-x11", "--wayland-display=mutter-0"),
    socket="mutter-0",
    surroundings={"MUTTER_DEBUG_DUMMY_MODE_SPECS": "320x240"},
)


def needs(kind: Kind) -> pytest.MarkDecorator:
    """Return the mark of tests that run where this compositor does."""
    needed = (*NEEDED, "dbus-daemon", kind.program, kind.within or kind.program)
    return pytest.mark.skipif(
        not all(map(shutil.which, needed)), reason=f"needs {', '.join(needed)}"
    )


class Compositor:
    """A compositor in its window, with hands on the devices of the window."""

    def __init__(self, kind: Kind, server: XServer, bus: SessionBus) -> None:
        self._kind = kind
        self._server = server
        self._folder = Path(bus.address.partition("=")[2]).parent
        self._surroundings = {
            **kind.surroundings,
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "DISPLAY": server.display,
            "HOME": str(self._folder),
            "LC_ALL": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "PATH": f"{self._folder}:{os.environ['PATH']}",
            "XDG_RUNTIME_DIR": str(self._folder),
        }
        program = _unprivileged(kind.program, self._folder)
        if kind.within:
            _unprivileged(kind.within, self._folder)
        options = (each.format(display=server.display) for each in kind.options)
        self._command = (program, *options)
        self.bus = bus
        # Sway would take an X display of its own as well.
        Path(self._folder, "config").write_text("xwayland disable\n", encoding="utf-8")
        self.start()

    @property
    def env(self) -> dict[str, str]:
        """What a program in its session would find in its surroundings."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": self.bus.address,
            "WAYLAND_DISPLAY": self._kind.socket,
            "XDG_RUNTIME_DIR": str(self._folder),
            "XDG_SESSION_TYPE": "wayland",
        }

    @property
    def name(self) -> str:
        return self._kind.program

    @property
    def path(self) -> str:
        """Where it listens."""
        return str(self._folder / self._kind.socket)

    def start(self) -> None:
        """Start, and return when it takes clients."""
        is_unable = os.geteuid() == 0 and self._kind.program == "sway"
        user = NOBODY if is_unable else None
        if is_unable:
            os.chown(self._folder, NOBODY, NOBODY)
        self._process = subprocess.Popen(
            self._command,
            cwd=self._folder,
            env=self._surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=user,
            group=user,
            extra_groups=None if user is None else (),
        )
        wait_until(lambda: is_listening(self.path))
        self._server.use("mousemove", "100", "100")

    def crash(self) -> None:
        """Kill what it runs, and return when that runs again."""
        (before,) = self._within()
        os.kill(before, signal.SIGKILL)
        wait_until(lambda: self._within() not in {(), (before,)})

    def _within(self) -> tuple[int, ...]:
        pid = self._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
        return tuple(map(int, children.split()))

    def stop(self) -> None:
        """Kill it, as a crash would; safe to call twice."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """Let it end in order; one that does not is killed."""
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.stop()

    def revive(self) -> None:
        """Let it run again, whatever was done to it."""
        self.thaw()
        if self._process.poll() is not None:
            self.start()

    def freeze(self) -> None:
        """Let it answer nobody."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def press_key(self) -> None:
        self._server.press_key()

    def move_pointer(self) -> None:
        """Move it to and fro, never out of the window."""
        self._server.use("mousemove_relative", "1", "1")
        self._server.use("mousemove_relative", "--", "-1", "-1")


def is_listening(path: str) -> bool:
    """Tell whether somebody takes clients there."""
    with socket(AF_UNIX) as client, suppress(OSError):
        client.connect(path)
        return True
    return False


def _unprivileged(program: str, folder: Path) -> str:
    """Return a copy of a program without the rights that files can give.

    KWin asks for one, and where nobody may have it, it does not start. The name stays:
    KWin looks at its own.
    """
    found = shutil.which(program)
    assert found is not None
    copy = folder / program
    shutil.copyfile(found, copy)
    copy.chmod(0o755)
    return str(copy)


@contextmanager
def running_compositor(kind: Kind) -> Iterator[Compositor]:
    with running_x_server(SCREEN) as server, running_session_bus() as bus:
        compositor = Compositor(kind, server, bus)
        try:
            yield compositor
        finally:
            compositor.end()
