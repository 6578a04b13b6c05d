"""Week after week: what a day of each came to, to be seen over a few months.

A week's bar is its mean day, so that a week with a day off is not a lighter one. The
range of the mean is given as the mean of the ranges: never too narrow, for what makes a
day uncertain is much the same on the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from gettext import gettext as _
from gettext import ngettext

import msgspec

from sitwatch.core.programme.progress import WEEKS
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import DAY, week_of
from sitwatch.presenters.averages import (
    days_counted,
    mean_sit,
    seated_a_day,
    sit_words,
)
from sitwatch.presenters.bars import Bar, bar_of
from sitwatch.presenters.dates import day_words, short_month
from sitwatch.presenters.durations import duration, whole_seconds
from sitwatch.presenters.report import empty_day
from sitwatch.presenters.totals import was_off
from sitwatch.presenters.week import Calendar, Shown, Week, drawn

HALF = 4
"""So many weeks are set beside as many before them."""

_NONE = timedelta()


class TrendRow(msgspec.Struct, frozen=True, kw_only=True):
    """A week from its Monday on, in whole seconds; None is what is not known.

    `days` are those that `seated_s`, the mean of a day, is taken over.
    """

    week: date
    days: int
    seated_s: int | None
    mean_bout_s: int | None
    longest_bout_s: int
    breaks: int
    exercises: int


def first_of(shown: date, weeks: int = WEEKS) -> date:
    """Return the first day of so many weeks, of which `shown` lies in the last."""
    return week_of(shown)[0] - (weeks - 1) * 7 * DAY


def trend_view(
    days: Sequence[DaySummary], calendar: Calendar, goal_h: float, weeks: int = WEEKS
) -> Week:
    """Tell so many weeks up to the one that `calendar.shown` lies in, a bar for each.

    `days` may hold others as well.
    """
    split = _split(days, calendar.shown, weeks)
    bars = tuple(_bar(monday, mine, calendar.today) for monday, mine in split)
    recorded = [day for _monday, mine in split for day in mine]
    hint = _("Point at a week for its figures; click to see its days.")
    words = " ".join(part for part in (_compared(split, calendar.today), hint) if part)
    last = week_of(calendar.shown)[-1]
    return drawn(bars, recorded, Shown(calendar, split[0][0], last, words), goal_h)


def trend_rows(
    days: Sequence[DaySummary], calendar: Calendar, weeks: int
) -> tuple[TrendRow, ...]:
    """Return the same weeks for scripts."""
    split = _split(days, calendar.shown, weeks)
    return tuple(_row(monday, mine, calendar.today) for monday, mine in split)


_Split = tuple[tuple[date, tuple[DaySummary, ...]], ...]
"""Mondays with the days of their weeks of which there are records."""


def _split(days: Sequence[DaySummary], shown: date, weeks: int) -> _Split:
    first = first_of(shown, weeks)
    mondays = [first + count * 7 * DAY for count in range(weeks)]
    known = [day for day in days if not was_off(day)]
    return tuple(
        (monday, tuple(day for day in known if day.day in week_of(monday)))
        for monday in mondays
    )


def _row(monday: date, days: tuple[DaySummary, ...], today: date) -> TrendRow:
    counted = days_counted(days, today)
    return TrendRow(
        week=monday,
        days=len(counted),
        seated_s=_seconds(seated_a_day(counted)),
        mean_bout_s=_seconds(mean_sit(days)),
        longest_bout_s=whole_seconds(_longest(days)),
        breaks=sum(day.breaks for day in days),
        exercises=sum(day.done for day in days),
    )


def _seconds(length: timedelta | None) -> int | None:
    return None if length is None else whole_seconds(length)


def _longest(days: Sequence[DaySummary]) -> timedelta:
    return max((day.longest_bout for day in days), default=_NONE)


def _bar(monday: date, days: tuple[DaySummary, ...], today: date) -> Bar:
    """Return a week as the bar of its mean day."""
    counted = days_counted(days, today)
    bar = bar_of(monday, _mean_day(monday, counted) if days else None, today)
    return msgspec.structs.replace(
        bar,
        weekday=str(monday.day),
        date=short_month(monday),
        value=f"{bar.seated_h:.1f}" if bar.kind == "seen" else "",
        is_today=today in week_of(monday),
        title=_("Week of {day}").format(day=day_words(monday)),
        details=_details(days, counted) or bar.details,
    )


def _mean_day(monday: date, counted: Sequence[DaySummary]) -> DaySummary:
    """Return the mean of days; what is not known of them lies in the range alone."""
    parts = ("seated", "low", "high", "declared", "corrected")
    lengths = {name: [getattr(day, name) for day in counted] for name in parts}
    means = {
        name: sum(every, _NONE) / max(len(every), 1) for name, every in lengths.items()
    }
    return msgspec.structs.replace(
        empty_day(monday), longest_bout=_longest(counted), **means
    )


def _details(
    days: Sequence[DaySummary], counted: Sequence[DaySummary]
) -> tuple[str, ...]:
    """Return a week's figures; none where nothing is known of it."""
    mean = seated_a_day(counted)
    if mean is None:
        return ()
    a_day = ngettext(
        "Seated {figure} on {count} day",
        "Seated {figure} a day, over {count} days",
        len(counted),
    )
    longest = _("Longest without a rest: {length}")
    done = _("Breaks taken: {breaks}, exercises done: {done}")
    told = (
        a_day.format(figure=duration(mean), count=len(counted)),
        longest.format(length=duration(_longest(days))),
        sit_words(days),
        done.format(
            breaks=sum(day.breaks for day in days), done=sum(day.done for day in days)
        ),
    )
    return tuple(words for words in told if words)


def _compared(split: _Split, today: date) -> str:
    """Set the last weeks beside those before them, where both are known."""
    late, early = split[-HALF:], split[-2 * HALF : -HALF]
    means = [
        seated_a_day([day for _, days in part for day in days_counted(days, today)])
        for part in (late, early)
    ]
    if means[0] is None or means[1] is None:
        return ""
    words = _(
        "Seated a day: {late} in the last four weeks, {early} in the four before."
    )
    return words.format(late=duration(means[0]), early=duration(means[1]))
