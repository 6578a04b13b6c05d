"""The page of a day: the total with its range, its parts, its course, its bouts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from gettext import gettext as _
from gettext import ngettext

import msgspec

from sitwatch.core.orders import ShowFace
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.spans import Span
from sitwatch.presenters.averages import sit_words
from sitwatch.presenters.dates import day_words
from sitwatch.presenters.durations import duration
from sitwatch.presenters.face import coming_words
from sitwatch.presenters.nights import without_nights
from sitwatch.presenters.records import Records
from sitwatch.presenters.strip import Course, Strip, strip_of
from sitwatch.presenters.today import Tile, bounds_of, local_day, offset_on
from sitwatch.presenters.totals import (
    Part,
    Scale,
    is_blank,
    level_words,
    likely_words,
    parts_of,
    scale_of,
    was_off,
)
from sitwatch.presenters.words import SaidOn, last_words


class Turning(msgspec.Struct, frozen=True):
    """Which day is shown, and whether there is one before it and one after."""

    day: date
    title: str
    date: str
    is_today: bool
    has_earlier: bool


class DayView(msgspec.Struct, frozen=True):
    """A day of which something is recorded.

    `figure` and `likely` are the total and its range; `scale` is None where nothing is
    known of the day; `strip` is None where the day has no course yet. `up` tells of
    the time off the chair, empty where none is known. `said` are the user's last words
    on the day, the latest first.
    """

    turning: Turning
    caption: str
    figure: str
    likely: str
    scale: Scale | None
    up: str
    parts: tuple[Part, ...]
    strip: Strip | None
    tiles: tuple[Tile, ...]
    next_break: str
    summary: str
    said: tuple[SaidOn, ...]


class NothingSeen(msgspec.Struct, frozen=True):
    """A day without records: what will appear here, and when."""

    turning: Turning
    title: str
    lines: tuple[str, ...]


def day_view(
    records: Records, day: date, now: datetime, rollover: timedelta, rises: int = 0
) -> DayView | NothingSeen:
    """Tell a day; `now` carries the local offset, `rises` are those that went well."""
    summary = next((each for each in records.report.days if each.day == day), None)
    turning = _turning(records, day, local_day(now, rollover))
    if summary is None or (was_off(summary) and not turning.is_today):
        return _nothing_seen(turning, is_begun=_is_begun(records))
    course = _course(records, day, now, rollover)
    day_alone = without_nights(
        summary, records.report.stretches, course.day, is_over=course.is_over
    )
    return _seen(records, turning, day_alone, course, rises)


def _seen(
    records: Records, turning: Turning, day: DaySummary, course: Course, rises: int
) -> DayView:
    span = course.day
    return DayView(
        turning=turning,
        caption=_("Seated so far") if turning.is_today else _("Seated that day"),
        figure="–" if is_blank(day) else duration(day.seated),
        likely=_likely(day),
        scale=None if is_blank(day) else scale_of(day),
        parts=parts_of(day),
        strip=strip_of(course),
        up=_up(day),
        tiles=_tiles(day, rises),
        next_break=_coming(records.face, span.end) if turning.is_today else "",
        summary=_summary(day),
        said=last_words(records.facts, span.start, span.end, course.zone),
    )


def _course(records: Records, day: date, now: datetime, rollover: timedelta) -> Course:
    """Return the records of a day with its bounds, by the offset in force on it."""
    offset = offset_on(day, records.facts, now, rollover)
    whole = bounds_of(day, offset, rollover)
    is_over = whole.end <= now
    return Course(
        report=records.report,
        facts=records.facts,
        day=Span(whole.start, whole.end if is_over else now),
        is_over=is_over,
    )


def _turning(records: Records, day: date, today: date) -> Turning:
    is_today = day == today
    return Turning(
        day=day,
        title=_("Today") if is_today else day_words(day),
        date=day_words(day) if is_today else "",
        is_today=is_today,
        has_earlier=records.begun is not None and records.begun < day,
    )


def _is_begun(records: Records) -> bool:
    return records.begun is not None or bool(records.report.days)


def _coming(face: ShowFace | None, now: datetime) -> str:
    if face is None:
        return ""
    words = coming_words(face, now)
    return f"{words[:1].upper()}{words[1:]}."


def _likely(day: DaySummary) -> str:
    return _("nothing could be seen so far") if is_blank(day) else likely_words(day)


def _up(day: DaySummary) -> str:
    """Return how long the hips were straight: standing or away, for all one knows."""
    length = day.standing + day.away
    if not length:
        return ""
    words = _("Up from the chair for {length}, as far as is known.")
    return words.format(length=duration(length))


def _tiles(day: DaySummary, rises: int) -> tuple[Tile, ...]:
    good = ngettext("with {count} good rise", "with {count} good rises", rises)
    return (
        Tile(_("Times you sat down"), str(day.bouts)),
        Tile(
            _("Longest without a rest"), duration(day.longest_bout), sit_words((day,))
        ),
        Tile(_("Breaks taken"), str(day.breaks)),
        Tile(
            _("Exercises done"),
            str(day.done),
            good.format(count=rises) if rises else "",
        ),
    )


def _summary(day: DaySummary) -> str:
    words = _("Seated {figure}, {likely}; {level}.")
    if is_blank(day):
        return _("Nothing is known of this day so far.")
    return words.format(
        figure=duration(day.seated), likely=likely_words(day), level=level_words(day)
    )


def _nothing_seen(turning: Turning, *, is_begun: bool) -> NothingSeen:
    if not turning.is_today:
        return NothingSeen(
            turning=turning,
            title=_("Nothing was recorded that day"),
            lines=(_("sitwatch did not run, or the day was forgotten."),),
        )
    if is_begun:
        return NothingSeen(
            turning=turning,
            title=_("Nothing recorded today"),
            lines=(_("Today appears here a minute after your first input."),),
        )
    return NothingSeen(
        turning=turning,
        title=_("sitwatch has just begun to look"),
        lines=(
            _("After a minute: how long you have sat, and how sure that is."),
            _("After a day: its course, its parts and your breaks."),
            _("After a week: a bar for each day, beside your line."),
        ),
    )
