"""What `doctor` makes of findings: when each last told of something, how bad it is.

What was seen stands in the journal; so the resident, which stays all day, keeps no
account of it. Tray and messages alone say it themselves: what is told by them may be
told in other ways, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from sitwatch.core import facts as f
from sitwatch.ports import Finding, last_seen

PARTS: dict[type[f.Recorded], str] = {
    f.Input: "input",
    f.Blinded: "input",
    f.Sighted: "input",
    f.Locked: "session",
    f.Unlocked: "session",
    f.Slept: "session",
    f.Woke: "session",
    f.UserLeft: "session",
    f.UserReturned: "session",
    f.ScreenWentOff: "session",
    f.ScreenCameOn: "session",
    f.CallBegan: "call",
    f.CallEnded: "call",
    f.MediaBegan: "media",
    f.MediaEnded: "media",
    f.ShareBegan: "screen share",
    f.ShareEnded: "screen share",
    f.FullScreenBegan: "full screen",
    f.FullScreenEnded: "full screen",
    f.QuietBegan: "quiet",
    f.QuietEnded: "quiet",
}
"""Which need a fact is of."""

BY_HAND = frozenset({"screen share", "full screen", "quiet"})
"""Needs that not every desktop serves, and that pausing by hand stands in for."""

Health = Literal["fine", "degraded", "blind"]


def part_of(fact: f.Recorded) -> str:
    """Return which need a fact is of; empty: of none that `doctor` tells about."""
    return PARTS.get(type(fact), "")


def dated(
    findings: Iterable[Finding], facts: Sequence[f.Recorded]
) -> tuple[Finding, ...]:
    """Return the findings with the last fact of each, and since when input is seen."""
    last = {part_of(fact): fact for fact in facts}
    since = _sighted_since(facts)
    return tuple(_dated(finding, last.get(finding.part), since) for finding in findings)


def health_of(findings: Iterable[Finding]) -> Health:
    """Return how bad it is: without input nothing can be told of the day.

    What is missing counts only where something can be done about it.
    """
    lacking = {each.part for each in findings if not each.used and each.remedy}
    if "input" in lacking:
        return "blind"
    return "degraded" if lacking - BY_HAND else "fine"


def _dated(
    finding: Finding, last: f.Recorded | None, sighted: datetime | None
) -> Finding:
    seen = finding.last if last is None else last_seen(last)
    since = finding.since
    if finding.part == "input" and finding.used:
        since = since or sighted
    return msgspec.structs.replace(finding, last=seen, since=since)


def _sighted_since(facts: Iterable[f.Recorded]) -> datetime | None:
    """Return since when input could be seen without a break; None: it cannot be."""
    since: datetime | None = None
    for fact in facts:
        if isinstance(fact, f.Started | f.Sighted):
            since = fact.at
        elif isinstance(fact, f.Stopped | f.Blinded):
            since = None
    return since
