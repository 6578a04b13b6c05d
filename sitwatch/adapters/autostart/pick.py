"""How sitwatch starts with the session on this system."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from sitwatch.adapters.autostart.macos import LABEL, LaunchAgent
from sitwatch.adapters.autostart.windows import Registry, WindowsAutostart
from sitwatch.adapters.autostart.xdg import XdgAutostart
from sitwatch.ports import Autostart


def pick_autostart(
    command: Sequence[str], env: Mapping[str, str], platform: str = sys.platform
) -> Autostart:
    """Return the way of a platform (as `sys.platform` names it) to start `command`."""
    if platform == "win32":
        return WindowsAutostart(command, Registry())
    if platform == "darwin":
        agents = Path.home() / "Library/LaunchAgents"
        return LaunchAgent(agents / f"{LABEL}.plist", command)
    config = Path(env.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    entry = XdgAutostart(config / "autostart/sitwatch.desktop", command)
    if not platform.startswith("linux"):
        return entry
    # Late, because jeepney is installed on Linux alone.
    from sitwatch.adapters.autostart.portal import PortalAutostart, is_sandboxed

    return PortalAutostart(entry, command) if is_sandboxed(env) else entry
