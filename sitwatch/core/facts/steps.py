"""The closed unions: whatever a trace may hold, and whatever the core may be given."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeAlias

import msgspec

from sitwatch.core.facts.machine import (
    Blinded,
    CallBegan,
    CallEnded,
    FullScreenBegan,
    FullScreenEnded,
    Input,
    Locked,
    MediaBegan,
    MediaEnded,
    QuietBegan,
    QuietEnded,
    ScreenCameOn,
    ScreenWentOff,
    ShareBegan,
    ShareEnded,
    Sighted,
    Slept,
    Started,
    Stopped,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from sitwatch.core.facts.person import (
    AdviceAnswered,
    Answered,
    Began,
    Corrected,
    Declared,
    Paused,
    PolicyChanged,
    PostureTold,
    ProfileChanged,
    Prompted,
    QuestionsStopped,
    Resumed,
    RoutineSet,
    Undone,
)
from sitwatch.core.facts.terms import Seen


class Unknown(Seen, frozen=True, tag=False, kw_only=True, gc=False, omit_defaults=True):
    """A kind that this version does not know; kept whole, skipped, counted."""

    body: dict[str, Any] = msgspec.field(default_factory=dict)


class Ticked(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Time passed and nothing was seen; never written, never part of a trace."""

    at: datetime
    up: float | None = None
    device: str | None = None


class BreakWanted(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The user asks for a break at once; never written: `Prompted` follows from it."""

    at: datetime
    up: float | None = None
    device: str | None = None


Fact: TypeAlias = (
    Started
    | Stopped
    | Input
    | Locked
    | Unlocked
    | Slept
    | Woke
    | ScreenWentOff
    | ScreenCameOn
    | UserLeft
    | UserReturned
    | MediaBegan
    | MediaEnded
    | CallBegan
    | CallEnded
    | FullScreenBegan
    | FullScreenEnded
    | ShareBegan
    | ShareEnded
    | QuietBegan
    | QuietEnded
    | PostureTold
    | Corrected
    | Declared
    | RoutineSet
    | Undone
    | QuestionsStopped
    | Blinded
    | Sighted
    | Prompted
    | Began
    | Answered
    | Paused
    | Resumed
    | PolicyChanged
    | ProfileChanged
    | AdviceAnswered
)
"""Every kind that a trace may hold and this version knows."""

Recorded: TypeAlias = Fact | Unknown
"""Whatever stands in a trace or journal."""

Step: TypeAlias = Recorded | Ticked | BreakWanted
"""Whatever `advance` may be given."""
