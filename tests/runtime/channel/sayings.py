"""Something of everything that may be said on the line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from sitwatch.core.breaks.forecast import Forecast, Planned
from sitwatch.core.facts import Paused, PostureTold
from sitwatch.ports import Finding
from sitwatch.runtime.channel import (
    AskFindings,
    AskOutlook,
    AskStatus,
    Done,
    Findings,
    Flush,
    Flushed,
    Forget,
    Forgotten,
    Message,
    OfferBreak,
    Outlook,
    PostFact,
    Quit,
    RaiseWindow,
    Refused,
    Reply,
    Status,
)
from tests.fakes.face import FACE as SHOWN

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FACE = msgspec.structs.replace(SHOWN, held="call")
SENSOR = Finding("input", "x11_counters", "the X server counts idle time")

MESSAGES: tuple[Message, ...] = (
    AskStatus(),
    AskFindings(),
    AskOutlook(),
    PostFact(Paused(at=NOW, up=5.0, until=NOW + timedelta(hours=1))),
    PostFact(PostureTold(at=NOW, posture="standing")),
    RaiseWindow("settings"),
    Flush(),
    Forget(NOW, NOW + timedelta(days=1)),
    Forget(None, None),
    OfferBreak(),
    Quit(),
)
REPLIES: tuple[Reply, ...] = (
    Status("1.0.0", SENSOR, FACE),
    Status("1.0.0", SENSOR, None),
    Findings((SENSOR, Finding("tray", "", "no tray", "add a tray to the panel"))),
    Outlook(Forecast((Planned(NOW, NOW + timedelta(minutes=5), "load"),), "call")),
    Outlook(None),
    Forgotten(12),
    Flushed(NOW),
    Done(),
    Refused("the disk is full"),
)
