"""The closed union of facts: what was seen, never what was concluded.

A fact is one line of the public trace format and one row of the journal. Every fact
says when it was seen by the wall clock (`at`, with the offset then in force), and may
say so by a clock that never steps and runs on during suspend (`up`, seconds). Kinds
that this version does not know become `Unknown`: kept, skipped and counted.

Everybody else imports from here; the parts know each other.
"""

from __future__ import annotations

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
    Answered,
    Began,
    Corrected,
    Declared,
    Paused,
    PolicyChanged,
    PostureTold,
    ProfileChanged,
    Prompted,
    Resumed,
)
from sitwatch.core.facts.steps import (
    BreakWanted,
    Fact,
    Recorded,
    Step,
    Ticked,
    Unknown,
)
from sitwatch.core.facts.terms import (
    Control,
    Count,
    Effort,
    Moment,
    Posture,
    Reply,
    Seconds,
    Seen,
    Share,
)

__all__ = [
    "Answered",
    "Began",
    "Blinded",
    "BreakWanted",
    "CallBegan",
    "CallEnded",
    "Control",
    "Corrected",
    "Count",
    "Declared",
    "Effort",
    "Fact",
    "FullScreenBegan",
    "FullScreenEnded",
    "Input",
    "Locked",
    "MediaBegan",
    "MediaEnded",
    "Moment",
    "Paused",
    "PolicyChanged",
    "Posture",
    "PostureTold",
    "ProfileChanged",
    "Prompted",
    "QuietBegan",
    "QuietEnded",
    "Recorded",
    "Reply",
    "Resumed",
    "ScreenCameOn",
    "ScreenWentOff",
    "Seconds",
    "Seen",
    "Share",
    "Sighted",
    "Slept",
    "Started",
    "Step",
    "Stopped",
    "Ticked",
    "Unknown",
    "Unlocked",
    "UserLeft",
    "UserReturned",
    "Woke",
]
