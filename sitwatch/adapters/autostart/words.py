"""What `doctor` says of starting with the session, the same on every system."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from sitwatch.ports import Finding

ON = "sitwatch autostart on"


def told(place: str, command: Sequence[str], started: Sequence[str] | None) -> Finding:
    """Return the finding: `started` is what the session starts now, None: nothing.

    What is off was not asked for, and nothing is amiss with it.
    """
    if started is None:
        why = _("sitwatch does not start with your session")
        return Finding("autostart", _("off"), why, ON)
    if list(started) != list(command):
        why = _("{place} starts another sitwatch: {command}")
        words = why.format(place=place, command=" ".join(started))
        return Finding("autostart", "", words, ON)
    return Finding("autostart", place, _("sitwatch starts with your session"))
