"""What is said to the portal, and what it says, as plain values.

A vardict is a dictionary of pairs: a signature, and what it stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from gettext import gettext as _
from typing import Any

from sitwatch.ports import Wish

Vardict = dict[str, tuple[str, Any]]
Shortcut = tuple[str, Vardict]

TRIGGERS: dict[Wish, str] = {
    "break": "CTRL+LOGO+b",
    "snooze": "CTRL+LOGO+l",
    "pause": "CTRL+LOGO+p",
}
"""Keys that are proposed, in the words of the shortcuts specification; the desktop, or
its user, decides. No desktop that we know of has another use for them."""


def wanted(known: Iterable[str]) -> list[Shortcut]:
    """Return the shortcuts to ask for, without those that are known already."""
    names: dict[Wish, str] = {
        "break": _("Start a break now"),
        "snooze": _("Put the break on offer off for five minutes"),
        "pause": _("Pause prompts for an hour, or resume them"),
    }
    return [
        (wish, {"description": ("s", words), "preferred_trigger": ("s", trigger)})
        for wish, words in names.items()
        if wish not in set(known)
        for trigger in (TRIGGERS[wish],)
    ]


def triggers_in(results: Mapping[str, tuple[str, Any]]) -> dict[str, str]:
    """Return the keys of each shortcut, in the desktop's words; empty: none yet."""
    _signature, shortcuts = results.get("shortcuts", ("", ()))
    return {
        name: str(about.get("trigger_description", ("s", ""))[1])
        for name, about in shortcuts
    }
