"""The page of the week: a bar per day with its range, and what the week adds up to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from math import ceil

import msgspec

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import DAY, week_of
from sitwatch.presenters.averages import days_counted, seated_a_day, sit_words
from sitwatch.presenters.bars import Bar, bar_of
from sitwatch.presenters.dates import days_words
from sitwatch.presenters.durations import HOUR, NO_FIGURE, duration
from sitwatch.presenters.today import Tile
from sitwatch.presenters.totals import was_off

HEADROOM_H = 0.9
"""Room above the highest range for the figure of that day, hours."""

SHORTEST_AXIS_H = 8


class Goal(msgspec.Struct, frozen=True):
    """The line of the settings."""

    at_h: float
    words: str


class Week(msgspec.Struct, frozen=True):
    """A week of bars. `has_earlier`, `has_later`: whether there is a week to turn to.

    `ticks` are (hours, words) of the axis, which ends at `top_h`. `note` is said where
    there is nothing to point at, `hint` where there is.
    """

    title: str
    bars: tuple[Bar, ...]
    goal: Goal
    top_h: float
    ticks: tuple[tuple[float, str], ...]
    tiles: tuple[Tile, ...]
    note: str
    hint: str
    summary: str
    has_earlier: bool
    has_later: bool


class Calendar(msgspec.Struct, frozen=True):
    """Which week is looked at, what day it is, and when the records begin.

    `shown` is any day of the week; `begun` is None where nothing was ever recorded.
    """

    shown: date
    today: date
    begun: date | None


def week_view(days: Sequence[DaySummary], calendar: Calendar, goal_h: float) -> Week:
    """Tell the week that `calendar.shown` lies in; `days` may hold others as well."""
    known = {day.day: day for day in days if not was_off(day)}
    dates = week_of(calendar.shown)
    bars = tuple(bar_of(day, known.get(day), calendar.today) for day in dates)
    recorded = [known[day] for day in dates if day in known]
    hint = _("Point at a day for its figures; click to see its course.")
    return drawn(bars, recorded, Shown(calendar, dates[0], dates[-1], hint), goal_h)


class Shown(msgspec.Struct, frozen=True):
    """What a chart shows: the days from `first` to `last`, and what to do with them."""

    calendar: Calendar
    first: date
    last: date
    hint: str


def drawn(
    bars: tuple[Bar, ...], recorded: Sequence[DaySummary], shown: Shown, goal_h: float
) -> Week:
    """Return bars with their axis, and what the recorded days come to."""
    top, calendar = _top(bars, goal_h), shown.calendar
    return Week(
        title=days_words(shown.first, shown.last),
        bars=bars,
        goal=_goal(goal_h),
        top_h=top,
        ticks=_ticks(top),
        tiles=_tiles(recorded, calendar.today),
        note="" if recorded else _("Nothing was recorded in this time."),
        hint=shown.hint,
        summary=_summary(bars),
        has_earlier=calendar.begun is not None and calendar.begun < shown.first,
        has_later=shown.last < calendar.today,
    )


def week_before(day: date) -> date:
    """Return a day of the week before."""
    return day - 7 * DAY


def week_after(day: date) -> date:
    """Return a day of the week after."""
    return day + 7 * DAY


def _goal(goal_h: float) -> Goal:
    return Goal(goal_h, duration(goal_h * HOUR))


def _top(bars: Sequence[Bar], goal_h: float) -> float:
    highest = max(bar.top_h for bar in bars)
    return max(SHORTEST_AXIS_H, goal_h + HEADROOM_H, highest + HEADROOM_H)


def _ticks(top: float) -> tuple[tuple[float, str], ...]:
    step = 2 if top < 13 else 4  # noqa: PLR2004 - at most six lines
    hours = range(0, ceil(top), step)
    last = hours[-1]
    return tuple(
        (float(h), _("{hours} h").format(hours=h) if h == last else str(h))
        for h in hours
    )


def _tiles(recorded: Sequence[DaySummary], today: date) -> tuple[Tile, ...]:
    longest = max((day.longest_bout for day in recorded), default=None)
    breaks = sum(day.breaks for day in recorded)
    done = sum(day.done for day in recorded)
    return (
        _mean(recorded, today),
        Tile(
            _("Longest without a rest"),
            duration(longest) if longest else NO_FIGURE,
            sit_words(recorded),
        ),
        Tile(_("Breaks taken"), str(breaks) if recorded else NO_FIGURE),
        Tile(_("Exercises done"), str(done) if recorded else NO_FIGURE),
    )


def _mean(recorded: Sequence[DaySummary], today: date) -> Tile:
    """Return the mean of the days that are over, or of today where it stands alone."""
    words = _("Seated a day, on average")
    counted = days_counted(recorded, today)
    mean = seated_a_day(counted)
    if mean is None:
        return Tile(words, NO_FIGURE)
    if counted[-1].day == today:
        return Tile(words, duration(mean), _("today so far"))
    note = ngettext("over {count} day", "over {count} days", len(counted))
    return Tile(words, duration(mean), note.format(count=len(counted)))


def _summary(bars: Sequence[Bar]) -> str:
    lines = [f"{bar.title}: {bar.details[0]}" for bar in bars if bar.kind != "ahead"]
    return "\n".join(lines)
