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

import pytest

from sitwatch.adapters.input.pynput_listener import LISTENER

NEEDED = ("Xvfb", "xdotool", "xset")

needs_x_server = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)


class XServer:
    """Xvfb under a free display number, which it keeps when started again."""

    def __init__(self, screen: str) -> None:
        self._screen = screen
        self._number: tuple[str, ...] = ()
        self.start()

    @property
    def display(self) -> str:
        return self._number[0]

    def start(self) -> None:
        """Start, and return when the server takes clients."""
        told, tell = os.pipe()
        options = f"-displayfd {tell} -nolisten tcp -noreset -screen 0 {self._screen}"
        self._server = subprocess.Popen(
            ["Xvfb", *self._number, *options.split()],
            pass_fds=(tell,),
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told) as lines:
            self._number = (f":{lines.readline().strip()}",)

    def stop(self) -> None:
        """Kill it, as a crash would."""
        self._server.kill()
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
        server.stop()


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
