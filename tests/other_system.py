"""Imports the program as if on Windows or macOS, as far as that can be had elsewhere.

What is installed or offered on Linux alone is taken away after the libraries of others
have been loaded, and then every door of the program is opened: `python -m
tests.other_system win32`.
"""

from __future__ import annotations

import builtins
import importlib
import os
import pkgutil
import select
import signal
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from types import ModuleType

import sitwatch

DOORS = (
    *("__main__", "commands.doctor", "runtime.client", "runtime.compose"),
    *("runtime.window", "runtime.worlds", "adapters.autostart.pick"),
    *("adapters.context.pick", "adapters.input.pick", "adapters.notify.pick"),
    *("adapters.session.pick", "adapters.shortcuts.pick", "adapters.sound.pick"),
    "adapters.stillness.pick",
)
"""Where the program is entered, and what chooses by the system."""

UNIX = ("fcntl", "grp", "jeepney", "posix", "pwd", "resource", "termios", "Xlib")
MISSING = {"win32": UNIX, "darwin": ("jeepney", "Xlib")}

LACKING: dict[str, dict[ModuleType, tuple[str, ...]]] = {
    "win32": {
        os: (
            *("O_CLOEXEC", "O_NONBLOCK", "fchmod", "fork", "geteuid", "getuid"),
            *("killpg", "mkfifo", "setsid", "statvfs", "sysconf", "uname"),
        ),
        select: ("epoll", "poll"),
        signal: ("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGUSR1", "SIGUSR2"),
        socket: ("AF_UNIX", "SO_PEERCRED"),
        time: ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC", "clock_gettime", "tzset"),
    },
    "darwin": {
        select: ("epoll",),
        socket: ("SO_PEERCRED",),
        time: ("CLOCK_BOOTTIME",),
    },
}


def pretend(system: str) -> None:
    """Take away what that system lacks, and say that this is it."""
    for module, names in LACKING[system].items():
        for name in names:
            if hasattr(module, name):
                delattr(module, name)
    _forbid(MISSING[system])
    sys.platform = system


def _forbid(modules: Sequence[str]) -> None:
    """Let none of these be imported by the program itself."""
    real = builtins.__import__

    def limited(
        name: str,
        of: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        listed: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        by = str((of or {}).get("__name__", ""))
        if name.partition(".")[0] in modules and by.startswith("sitwatch"):
            raise ImportError(f"{by} imports {name}")
        return real(name, of, local, listed, level)

    vars(builtins)["__import__"] = limited


def load_all() -> None:
    """Load all that the program does, and forget the program."""
    for found in pkgutil.walk_packages(sitwatch.__path__, "sitwatch."):
        if "migrations" not in found.name:
            importlib.import_module(found.name)
    for name in tuple(sys.modules):
        if name.partition(".")[0] == "sitwatch":
            del sys.modules[name]


def main(system: str) -> None:
    load_all()
    pretend(system)
    for door in DOORS:
        importlib.import_module(f"sitwatch.{door}")
    sys.stdout.write(f"{system}\n")


if __name__ == "__main__":
    main(sys.argv[1])
