"""The course of a day as pieces of one horizontal strip.

    08:00      10:00      12:00      14:00      16:00
    [ seated  ][a][ seated      ][ away ][ seated ]|........
                                                   now

The strip begins at the full hour before something was known, ends at the full hour
after now, and is never shorter than a working day: it fills up instead of rescaling.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from gettext import gettext as _
from itertools import dropwhile, takewhile

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.presenters.dates import clock
from sitwatch.presenters.durations import duration
from sitwatch.presenters.totals import Fill

SHORTEST = timedelta(hours=8)
HOUR = timedelta(hours=1)

_STATES: dict[State, str] = {
    "seated": N_("Seated"),
    "standing": N_("Standing"),
    "away": N_("Away"),
    "unknown": N_("Unknown"),
}
_REASONS: dict[Because, str] = {
    "input": N_("keyboard or mouse was in use"),
    "short_gap": N_("keyboard or mouse was in use, with short pauses"),
    "long_gap": N_("a long pause without input"),
    "media": N_("a video or presentation was running"),
    "call": N_("camera or microphone was in use"),
    "said": N_("you said so at the time"),
    "corrected": N_("you said so afterwards"),
    "declared": N_("you added it"),
    "locked": N_("the screen was locked"),
    "slept": N_("the computer was asleep"),
    "off": N_("sitwatch was not running"),
    "blind": N_("input could not be seen"),
}
_WORK: set[Because] = {"input", "short_gap"}
_TOLD: set[Because] = {"said", "corrected", "declared"}
_NOBODY_THERE: tuple[Because, ...] = ("off", "slept", "locked")


class Segment(msgspec.Struct, frozen=True):
    """A piece of the strip: `left`..`right` are 0..1 along it.

    `title` says from when to when and what, `details` why and how sure; `since` and
    `until` are the instants themselves, for a correction.
    """

    left: float
    right: float
    fill: Fill
    title: str
    details: tuple[str, ...]
    since: datetime
    until: datetime


class Tick(msgspec.Struct, frozen=True):
    """A full hour: its place, 0..1, and its words."""

    at: float
    words: str


class Strip(msgspec.Struct, frozen=True):
    """A day's strip; `now` is the place of this moment, 0..1."""

    segments: tuple[Segment, ...]
    ticks: tuple[Tick, ...]
    now: float


class _Axis(msgspec.Struct, frozen=True):
    start: datetime
    end: datetime
    zone: tzinfo

    def at(self, instant: datetime) -> float:
        return (instant - self.start) / (self.end - self.start)


def strip_of(
    stretches: tuple[Stretch, ...], since: datetime, now: datetime
) -> Strip | None:
    """Lay out the stretches in `[since, now)`; None where nothing was known yet.

    `now` carries the local offset that the clock times are told in.
    """
    pieces = tuple(merged(dropwhile(_is_idle, clipped(stretches, since, now))))
    if not pieces:
        return None
    axis = _axis(pieces[0].start, now, timezone(now.utcoffset() or timedelta()))
    return Strip(
        segments=tuple(_segment(piece, axis) for piece in pieces),
        ticks=_ticks(axis),
        now=axis.at(now),
    )


def night_before(
    stretches: tuple[Stretch, ...], since: datetime, until: datetime, state: State
) -> timedelta:
    """Return how much of a state lies before the first sign of anybody that day."""
    night = takewhile(_is_idle, clipped(stretches, since, until))
    return sum((s.length for s in night if s.state == state), timedelta())


def clipped(
    stretches: tuple[Stretch, ...], since: datetime, until: datetime
) -> Iterator[Stretch]:
    """Yield what lies in `[since, until)`, stretch by stretch."""
    for stretch in stretches:
        start, end = max(stretch.start, since), min(stretch.end, until)
        if start < end:
            yield msgspec.structs.replace(stretch, start=start, end=end)


def merged(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Join neighbours of one state and reason; chances are weighted by length.

    Input and the short pauses within it are one stretch of work to whoever looks.
    """
    last: Stretch | None = None
    for stretch in stretches:
        if last is None or not _is_same(last, stretch):
            if last is not None:
                yield last
            last = stretch
        else:
            last = _joined(last, stretch)
    if last is not None:
        yield last


def fill_of(stretch: Stretch) -> Fill:
    """Return what a stretch is painted as."""
    if stretch.state == "seated" and stretch.because == "corrected":
        return "corrected"
    if stretch.state == "seated" and stretch.because == "declared":
        return "declared"
    return stretch.state


def _is_idle(stretch: Stretch) -> bool:
    return stretch.state != "seated" and stretch.because in _NOBODY_THERE


def _is_same(first: Stretch, second: Stretch) -> bool:
    if first.end != second.start or first.state != second.state:
        return False
    return first.because == second.because or {first.because, second.because} == _WORK


def _joined(first: Stretch, second: Stretch) -> Stretch:
    length = first.length + second.length
    weighed = first.p_seated * first.length + second.p_seated * second.length
    is_same = first.because == second.because
    return msgspec.structs.replace(
        first,
        end=second.end,
        p_seated=weighed / length,
        because=first.because if is_same else "short_gap",
    )


def _axis(first: datetime, last: datetime, zone: tzinfo) -> _Axis:
    start = _full_hour(first.astimezone(zone))
    end = _full_hour(last.astimezone(zone) + HOUR - timedelta(microseconds=1))
    return _Axis(start, max(end, start + SHORTEST), zone)


def _full_hour(local: datetime) -> datetime:
    return local.replace(minute=0, second=0, microsecond=0)


def _ticks(axis: _Axis) -> tuple[Tick, ...]:
    hours = (axis.end - axis.start) // HOUR
    instants = (axis.start + n * HOUR for n in range(hours + 1))
    return tuple(Tick(axis.at(at), clock(at, axis.zone)) for at in instants)


def _segment(stretch: Stretch, axis: _Axis) -> Segment:
    return Segment(
        left=axis.at(stretch.start),
        right=axis.at(stretch.end),
        fill=fill_of(stretch),
        title=_title(stretch, axis.zone),
        details=tuple(_details(stretch)),
        since=stretch.start,
        until=stretch.end,
    )


def _title(stretch: Stretch, zone: tzinfo) -> str:
    return _("{start} – {end}: {state}, {length}").format(
        start=clock(stretch.start, zone),
        end=clock(stretch.end, zone),
        state=_(_STATES[stretch.state]).lower(),
        length=duration(stretch.length),
    )


def _details(stretch: Stretch) -> Iterator[str]:
    yield _("Because {reason}.").format(reason=_(_REASONS[stretch.because]))
    if stretch.state != "unknown" and stretch.because not in _TOLD:
        yield _("Chance that you sat here: {percent} %.").format(
            percent=round(stretch.p_seated * 100)
        )
