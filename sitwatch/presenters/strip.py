"""The course of a day as pieces of one horizontal strip.

    08:00      10:00      12:00      14:00      16:00
    [ seated  ][a][ seated      ][ away ][ seated ]|........
                                                   now

The strip begins at the full hour before something was known, ends at the full hour
after now, or after the last sign of anybody where the day is over, and is never shorter
than a working day: it fills up instead of rescaling, and stays within the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from gettext import gettext as _

import msgspec

from sitwatch.core.facts import Corrected, Declared, Recorded
from sitwatch.core.sitting.verdicts import Report, State, Stretch
from sitwatch.core.sitting.why import Reason, reason_at
from sitwatch.core.timeline.days import DAY
from sitwatch.core.timeline.spans import Span
from sitwatch.presenters.dates import clock
from sitwatch.presenters.durations import HOUR, MINUTE, duration
from sitwatch.presenters.nights import clipped, lived
from sitwatch.presenters.pieces import merged
from sitwatch.presenters.signs import word_on
from sitwatch.presenters.totals import Fill
from sitwatch.presenters.why import STATES, why_of

SHORTEST = timedelta(hours=8)


class Segment(msgspec.Struct, frozen=True):
    """A piece of the strip, or of the day that the user chose: `left`..`right`, 0..1.

    `title` says from when to when and what, `details` why and how sure, `signs` what
    was seen; `since` and `until` are the instants themselves, for a correction. `word`
    names the user's own word behind it, None where it was not said. `is_free` tells of
    a stretch that the user drew or typed.
    """

    left: float
    right: float
    fill: Fill
    title: str
    details: tuple[str, ...]
    since: datetime
    until: datetime
    signs: tuple[str, ...] = ()
    word: datetime | None = None
    is_free: bool = False


class Tick(msgspec.Struct, frozen=True):
    """A full hour: its place, 0..1, and its words."""

    at: float
    words: str


class Strip(msgspec.Struct, frozen=True):
    """A day's strip from `start` to `end`, in local time.

    `begun` is when the day began, `known` up to when anything can be said of it; `now`
    is the place of this moment, 0..1, None where the day is over.
    """

    segments: tuple[Segment, ...]
    ticks: tuple[Tick, ...]
    now: float | None
    start: datetime
    end: datetime
    begun: datetime
    known: datetime

    def place(self, instant: datetime) -> float:
        """Return where an instant lies along the strip, 0..1 and beyond."""
        return (instant - self.start) / (self.end - self.start)

    def instant(self, place: float) -> datetime:
        """Return the full minute at a place that lies in what is known of the day."""
        minutes = round(place * (self.end - self.start) / MINUTE)
        return min(max(self.start + minutes * MINUTE, self.begun), self.known)


class Course(msgspec.Struct, frozen=True):
    """What a strip is drawn from: the records of a day, and until when it goes.

    `day` begins and ends in local time; it ends now, or `is_over`.
    """

    report: Report
    facts: Sequence[Recorded]
    day: Span
    is_over: bool

    @property
    def zone(self) -> tzinfo:
        """Local time, by the offset in force at its end."""
        return timezone(self.day.end.utcoffset() or timedelta())


def strip_of(course: Course) -> Strip | None:
    """Lay out a day; None where nothing was known yet."""
    alive = lived(course.report.stretches, course.day, is_over=course.is_over)
    pieces = tuple(merged(alive))
    if not pieces:
        return None
    last = pieces[-1].end if course.is_over else course.day.end
    bare = _bare(pieces[0].start.astimezone(course.zone), last, course)
    return msgspec.structs.replace(
        bare, segments=tuple(_segment(piece, bare, course) for piece in pieces)
    )


def fill_of(stretch: Stretch) -> Fill:
    """Return what a stretch is painted as."""
    if stretch.state == "seated" and stretch.because == "corrected":
        return "corrected"
    if stretch.state == "seated" and stretch.because == "declared":
        return "declared"
    return stretch.state


def chosen(strip: Strip, report: Report, since: datetime, until: datetime) -> Segment:
    """Return a free stretch of the day as the user chose it, and what it holds."""
    zone = timezone(strip.start.utcoffset() or timedelta())
    title = _("{start} – {end}: {length}").format(
        start=clock(since, zone),
        end=clock(until, zone),
        length=duration(until - since),
    )
    return Segment(
        left=strip.place(since),
        right=strip.place(until),
        fill="unknown",
        title=title,
        details=(_held(clipped(report.stretches, since, until)),),
        since=since,
        until=until,
        is_free=True,
    )


def _held(pieces: Iterable[Stretch]) -> str:
    """Tell what a stretch of the day counts as so far."""
    lengths: dict[State, timedelta] = {}
    for piece in pieces:
        lengths[piece.state] = lengths.get(piece.state, timedelta()) + piece.length
    parts = [f"{_(STATES[state])} {duration(lengths[state])}" for state in lengths]
    if not parts:
        return _("Nothing is known of it.")
    return _("So far: {parts}.").format(parts=", ".join(parts))


def _bare(first: datetime, last: datetime, course: Course) -> Strip:
    """Return the strip without its pieces.

    Late in a day, whose end is near, it begins earlier: what comes after belongs to the
    next day.
    """
    closing = course.day.start.astimezone(course.zone) + DAY
    start = _full_hour(min(first, closing - SHORTEST))
    end = _full_hour(last.astimezone(course.zone) + HOUR - timedelta(microseconds=1))
    end = max(end, start + SHORTEST)
    hours = range((end - start) // HOUR + 1)
    strip = Strip(
        segments=(),
        ticks=(),
        now=None,
        start=start,
        end=end,
        begun=course.day.start.astimezone(course.zone),
        known=course.day.end.astimezone(course.zone),
    )
    ticks = tuple(_tick(start + n * HOUR, strip, course.zone) for n in hours)
    now = None if course.is_over else strip.place(course.day.end)
    return msgspec.structs.replace(strip, ticks=ticks, now=now)


def _full_hour(local: datetime) -> datetime:
    return local.replace(minute=0, second=0, microsecond=0)


def _tick(at: datetime, strip: Strip, zone: tzinfo) -> Tick:
    return Tick(strip.place(at), clock(at, zone))


def _segment(stretch: Stretch, strip: Strip, course: Course) -> Segment:
    why = why_of(_reason(stretch, course.report), course.facts, course.zone)
    word = word_on(stretch, course.facts)
    return Segment(
        left=strip.place(stretch.start),
        right=strip.place(stretch.end),
        fill=fill_of(stretch),
        title=why.title,
        details=(why.sentence,),
        since=stretch.start,
        until=stretch.end,
        signs=tuple(f"{sign.clock}  {sign.words}" for sign in why.signs),
        word=word.at if isinstance(word, Corrected | Declared) else None,
    )


def _reason(stretch: Stretch, report: Report) -> Reason:
    """Return the reason for a piece; the one for its beginning, where it is joined."""
    reason = reason_at(report, stretch.start) or Reason(stretch)
    judged = reason.stretch
    if (stretch.because, stretch.band) != (judged.because, judged.band):
        reason = msgspec.structs.replace(reason, pause=None, band=None)
    return msgspec.structs.replace(reason, stretch=stretch)
