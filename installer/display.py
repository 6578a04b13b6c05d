"""Is there a screen? Qt ends the process where there is none, so it is asked before."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Callable, Mapping

_LOCAL_X = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?$")

NO_SCREEN = """\
No screen here: neither DISPLAY nor WAYLAND_DISPLAY names one that answers.
Without one, `.venv/bin/sitwatch replay FILE` tells what it makes of a recorded day;
`Xvfb :9 & DISPLAY=:9 .venv/bin/sitwatch --demo` plays one on a virtual screen."""


def sockets(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return where the screens that are named would answer.

    A leading zero byte marks the abstract names of Linux. A screen on another machine
    (`host:10.0`) has neither.
    """
    names: list[str] = []
    if wayland := environment.get("WAYLAND_DISPLAY"):
        names.append(_wayland(wayland, environment.get("XDG_RUNTIME_DIR", "")))
    if found := _LOCAL_X.match(environment.get("DISPLAY", "")):
        x11 = f"/tmp/.X11-unix/X{found[1]}"  # noqa: S108 - fixed by X11
        names += [x11, f"\0{x11}"]
    return tuple(names)


def _wayland(name: str, runtime: str) -> str:
    return name if name.startswith("/") else f"{runtime}/{name}"


def has_screen(
    environment: Mapping[str, str], answers: Callable[[str], bool] | None = None
) -> bool:
    """Tell whether a window could be shown; Windows and macOS always can."""
    if sys.platform in {"win32", "darwin"}:
        return True
    display = environment.get("DISPLAY", "")
    is_remote = bool(display) and not _LOCAL_X.match(display)
    return is_remote or any(map(answers or _answers, sockets(environment)))


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
