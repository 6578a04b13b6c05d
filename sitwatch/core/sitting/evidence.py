"""What else is known without input: lock, sleep, call, video, the user's word.

Each computer has its own conditions; where traces of several are merged, those of the
computers that are awake and unlocked speak, for the person may be at any of them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from sitwatch.core import facts as f

Kind = Literal[
    "none", "media", "call", "standing", "gone", "locked", "slept", "blind", "off"
]
"""What speaks about a moment without input; `gone` is the user's own word."""


class Conditions(msgspec.Struct, frozen=True, gc=False):
    """What holds at one computer."""

    off: bool = False
    asleep: bool = False
    locked: bool = False
    elsewhere: bool = False
    blind: bool = False
    media: bool = False
    call: bool = False

    @property
    def is_attended(self) -> bool:
        """Whether somebody could be using it without being seen to come."""
        return not (self.off or self.asleep or self.locked or self.elsewhere)

    @property
    def kind(self) -> Kind:
        """What speaks here of a moment without input, while somebody could be there."""
        if self.call:
            return "call"
        if self.media:
            return "media"
        return "blind" if self.blind else "none"


FRESH = Conditions()
Machines = dict[str | None, Conditions]
"""The conditions of each computer, by device; treated as a value, never changed."""


def changed_by(now: Conditions, fact: f.Step) -> Conditions:
    """Return what holds after a fact; facts that say nothing of it change nothing."""
    change = _CHANGES.get(type(fact))
    if change is None:
        return now
    if isinstance(fact, f.Started):
        return FRESH
    return msgspec.structs.replace(now, **change)


_CHANGES: dict[type, dict[str, bool]] = {
    f.Started: {},
    f.Stopped: {"off": True},
    f.Locked: {"locked": True},
    f.Unlocked: {"locked": False},
    f.Slept: {"asleep": True},
    f.Woke: {"asleep": False},
    f.UserLeft: {"elsewhere": True},
    f.UserReturned: {"elsewhere": False},
    f.MediaBegan: {"media": True},
    f.MediaEnded: {"media": False},
    f.CallBegan: {"call": True},
    f.CallEnded: {"call": False},
    f.Blinded: {"blind": True},
    f.Sighted: {"blind": False},
}


def kind_of(machines: Machines) -> Kind:
    """Return what speaks about a moment without input, over all computers."""
    kinds = [machine.kind for machine in machines.values() if machine.is_attended]
    if len(kinds) == 1:
        return kinds[0]
    if kinds or not machines:
        return min(kinds, key=_LOUDEST_FIRST.index, default="none")
    running = [machine for machine in machines.values() if not machine.off]
    if not running:
        return "off"
    return "slept" if all(machine.asleep for machine in running) else "locked"


_LOUDEST_FIRST: tuple[Kind, ...] = ("call", "media", "blind", "none")
"""Whose word counts where several computers are attended."""


def has_media(machines: Machines) -> bool:
    """Tell whether a video runs where somebody could be, whatever speaks louder."""
    return any(each.media for each in machines.values() if each.is_attended)


class Mark(msgspec.Struct, frozen=True, gc=False):
    """From `since` on, until the next mark, this speaks."""

    since: datetime
    kind: Kind
