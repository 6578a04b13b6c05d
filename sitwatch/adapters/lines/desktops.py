"""Which desktops a session says that it is."""

from __future__ import annotations

from collections.abc import Mapping


def desktops_of(env: Mapping[str, str]) -> tuple[str, ...]:
    """Return their names, the closest first: `ubuntu:GNOME` is two."""
    return tuple(filter(None, env.get("XDG_CURRENT_DESKTOP", "").split(":")))


def is_wayland(env: Mapping[str, str]) -> bool:
    """Tell whether a session shows its windows by Wayland: few to an X server."""
    session = env.get("XDG_SESSION_TYPE", "")
    return session == "wayland" or bool(env.get("WAYLAND_DISPLAY") and session != "x11")
