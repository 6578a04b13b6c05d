"""The program's own icon, for its windows and messages.

A picture of fixed size: to read the drawing that lies beside it, Qt would load its SVG
library into the process that stays all day.
"""

from __future__ import annotations

from sitwatch.adapters.places import resources


def emblem() -> str:
    """Return the path of the icon; raises `ResourcesMissing`."""
    return str(resources() / "icons" / "sitwatch.png")
