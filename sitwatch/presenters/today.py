"""The page of today: the total with its range, its parts, its course, its bouts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from gettext import gettext as _

import msgspec

from sitwatch.core.orders import ShowFace
from sitwatch.core.sitting.verdicts import DaySummary, Report, Stretch
from sitwatch.core.timeline.days import day_of, day_start
from sitwatch.presenters.dates import day_words
from sitwatch.presenters.durations import duration
from sitwatch.presenters.face import coming_words
from sitwatch.presenters.strip import Strip, night_before, strip_of
from sitwatch.presenters.totals import (
    Part,
    Scale,
    is_blank,
    level_words,
    likely_words,
    parts_of,
    scale_of,
)


class Tile(msgspec.Struct, frozen=True):
    """One figure with the words for it and, where useful, a note."""

    words: str
    value: str
    note: str = ""


class Today(msgspec.Struct, frozen=True):
    """A day of which something is recorded.

    `figure` and `likely` are the total and its range; `scale` is None where nothing is
    known of the day; `strip` is None where the day has no course yet.
    """

    heading: str
    figure: str
    likely: str
    scale: Scale | None
    parts: tuple[Part, ...]
    strip: Strip | None
    tiles: tuple[Tile, ...]
    next_break: str
    summary: str


class NothingYet(msgspec.Struct, frozen=True):
    """A day without records: what will appear here, and when."""

    heading: str
    title: str
    lines: tuple[str, ...]


def local_day(now: datetime, rollover: timedelta) -> date:
    """Return the day that a moment with its local offset belongs to."""
    return day_of(now.astimezone(UTC), _offset(now), rollover)


def today_of(
    report: Report,
    now: datetime,
    rollover: timedelta,
    face: ShowFace | None,
    *,
    is_begun: bool = False,
) -> Today | NothingYet:
    """Tell today; `now` carries the local offset, `face` is what the tray shows.

    `is_begun` says that there are records from before the report.
    """
    today = local_day(now, rollover)
    day = next((day for day in report.days if day.day == today), None)
    if day is None:
        return _nothing_yet(today, is_begun=is_begun or bool(report.days))
    since = day_start(today, _offset(now), rollover)
    awake = _without_night(day, report.stretches, since, now)
    return Today(
        heading=day_words(today),
        figure=_figure(day),
        likely=_likely(day),
        scale=None if is_blank(day) else scale_of(day),
        parts=parts_of(awake),
        strip=strip_of(report.stretches, since, now),
        tiles=_tiles(day),
        next_break=_coming(face, now),
        summary=_summary(day),
    )


def _without_night(
    day: DaySummary, stretches: tuple[Stretch, ...], since: datetime, now: datetime
) -> DaySummary:
    """Leave out the time before the first sign of anybody, as the strip does."""
    away = night_before(stretches, since, now, "away")
    unknown = night_before(stretches, since, now, "unknown")
    return msgspec.structs.replace(
        day,
        away=max(timedelta(), day.away - away),
        unknown=max(timedelta(), day.unknown - unknown),
    )


def _coming(face: ShowFace | None, now: datetime) -> str:
    if face is None:
        return ""
    words = coming_words(face, now)
    return f"{words[:1].upper()}{words[1:]}."


def _offset(now: datetime) -> timedelta:
    return now.utcoffset() or timedelta()


def _figure(day: DaySummary) -> str:
    return "–" if is_blank(day) else duration(day.seated)


def _likely(day: DaySummary) -> str:
    return _("nothing could be seen so far") if is_blank(day) else likely_words(day)


def _tiles(day: DaySummary) -> tuple[Tile, ...]:
    return (
        Tile(_("Times you sat down"), str(day.bouts)),
        Tile(_("Longest without a rest"), duration(day.longest_bout)),
        Tile(_("Breaks taken"), str(day.breaks)),
        Tile(_("Exercises done"), str(day.done)),
    )


def _summary(day: DaySummary) -> str:
    words = _("Seated {figure}, {likely}; {level}.")
    if is_blank(day):
        return _("Nothing is known of today so far.")
    return words.format(
        figure=duration(day.seated), likely=likely_words(day), level=level_words(day)
    )


def _nothing_yet(today: date, *, is_begun: bool) -> NothingYet:
    if is_begun:
        return NothingYet(
            heading=day_words(today),
            title=_("Nothing recorded today"),
            lines=(_("Today appears here a minute after your first input."),),
        )
    return NothingYet(
        heading=day_words(today),
        title=_("sitwatch has just begun to look"),
        lines=(
            _("After a minute: how long you have sat, and how sure that is."),
            _("After a day: its course, its parts and your breaks."),
            _("After a week: a bar for each day, beside your line."),
        ),
    )
