"""Who gives keys that work everywhere on this system."""

from __future__ import annotations

import sys

from sitwatch.adapters.shortcuts.none import NoShortcuts
from sitwatch.ports import Shortcuts


def pick_shortcuts(platform: str = sys.platform) -> Shortcuts:
    """Return the way of a platform (as `sys.platform` names it)."""
    if not platform.startswith("linux"):
        return NoShortcuts()
    # Late, because jeepney is installed on Linux alone.
    from sitwatch.adapters.shortcuts.portal import PortalShortcuts

    return PortalShortcuts()
