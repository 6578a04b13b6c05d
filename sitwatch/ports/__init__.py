"""The protocols that the shell implements; each docstring is the contract.

One suite per port (tests/contracts) runs against the fake and against every real
adapter that the machine can start. An adapter never raises through a port: what fails
in the machine comes back as a value (`Blinded`, `Delivery`, `Finding`), in words for
the user.

Everybody else imports from here; the parts know each other.
"""

from __future__ import annotations

from sitwatch.ports.desktop import (
    Alarm,
    Autostart,
    Delivery,
    Notice,
    Notifier,
    Stillness,
)
from sitwatch.ports.face import (
    Page,
    Resident,
    Screen,
)
from sitwatch.ports.findings import (
    Finding,
    InTurn,
    LastSeen,
    Post,
    last_seen,
)
from sitwatch.ports.hearing import Cue, Sounds
from sitwatch.ports.keeping import (
    HOLD,
    Journal,
    JournalFailed,
    Reach,
)
from sitwatch.ports.reaching import Shortcuts, Wish
from sitwatch.ports.senses import (
    Clock,
    Context,
    InputSource,
    Session,
)

__all__ = [
    "HOLD",
    "Alarm",
    "Autostart",
    "Clock",
    "Context",
    "Cue",
    "Delivery",
    "Finding",
    "InTurn",
    "InputSource",
    "Journal",
    "JournalFailed",
    "LastSeen",
    "Notice",
    "Notifier",
    "Page",
    "Post",
    "Reach",
    "Resident",
    "Screen",
    "Session",
    "Shortcuts",
    "Sounds",
    "Stillness",
    "Wish",
    "last_seen",
]
