"""Who knows on this system whether less movement is wanted."""

from __future__ import annotations

import sys

from sitwatch.adapters.stillness.none import NoStillness
from sitwatch.ports import Stillness


def pick_stillness(platform: str = sys.platform) -> Stillness:
    """Return who is asked on a platform (as `sys.platform` names it)."""
    if not platform.startswith("linux"):
        return NoStillness()
    # Late, because jeepney is installed on Linux alone.
    from sitwatch.adapters.stillness.portal import PortalStillness

    return PortalStillness()
