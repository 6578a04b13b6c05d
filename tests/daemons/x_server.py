"""A private X server without a screen, with hands on its keyboard and pointer."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from sitwatch.adapters.input.pynput_listener import LISTENER

NEEDED = ("Xvfb", "xdotool", "xset")

needs_x_server = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)


SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - X knows no other place


def own_display() -> str:
    """Return a display that no other process takes, not even while its server is down.

    (Servers that look for a free number begin at the lowest.)
    """
    numbers = count(1000 + 50 * (os.getpid() % 1000))
    return f":{next(n for n in numbers if not (SOCKETS / f'X{n}').exists())}"


class XServer:
    """Xvfb under a display number of its own, which it keeps when started again."""

    def __init__(self, screen: str) -> None:
        self._screen = screen
        self.display = own_display()
        self.start()

    def start(self) -> None:
        """Start, and return when the server takes clients."""
        told, tell = os.pipe()
        options = f"-displayfd {tell} -nolisten tcp -noreset -screen 0 {self._screen}"
        self._server = subprocess.Popen(
            ["Xvfb", self.display, *options.split()],
            pass_fds=(tell,),
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told) as lines:
            assert f":{lines.readline().strip()}" == self.display

    def stop(self) -> None:
        """Kill it, as a crash would."""
        self._server.kill()
        self._server.wait()

    def end(self) -> None:
        """Let it end in order, with nothing left of it."""
        self._server.terminate()
        self._server.wait()

    def revive(self) -> None:
        """Let it run again, whatever was done to it, with nobody listening any more."""
        self.thaw()
        if self._server.poll() is not None:
            self.start()
        _let_listeners_end(self)

    def freeze(self) -> None:
        """Let it answer nobody."""
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._server.send_signal(signal.SIGCONT)

    def press_key(self) -> None:
        self.use("key", "a")

    def move_pointer(self) -> None:
        self.use("mousemove_relative", "1", "1")

    def use(self, *commands: str) -> None:
        """Let xdotool do something, not within the same milliseconds as the last."""
        self.run("xdotool", "sleep", "0.01", *commands)

    def reset_screen_saver(self) -> None:
        """Do what video players do to keep the screen on."""
        self.run("xset", "s", "reset")

    def run(self, *command: str) -> None:
        """Run a client to its end."""
        surroundings = {**os.environ, "DISPLAY": self.display}
        subprocess.run(command, env=surroundings, check=True, stderr=subprocess.DEVNULL)


@contextmanager
def running_x_server(screen: str = "320x240x8") -> Iterator[XServer]:
    server = XServer(screen)
    try:
        yield server
        server.revive()
    finally:
        server.end()


def _let_listeners_end(server: XServer) -> None:
    """See pynput's threads off: a stopped one ends with the next event.

    Its sockets are left to the garbage collector where the server died, and would be
    complained of in some other test.
    """
    for _ in range(100):
        alive = [each for each in threading.enumerate() if each.name == LISTENER]
        if not alive:
            break
        server.use("key", "a", "mousemove_relative", "1", "1")
        alive[0].join(0.05)
    else:
        raise AssertionError("a listener was not closed")
    if "pynput" in sys.modules:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()
