"""A report as the JSON objects of the trace format, which scripts read.

Names and units are a public contract: keys are only ever added. Durations are whole
seconds, moments carry the offset from UTC that was in force where they happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import TypeAlias

import msgspec

from sitwatch.core.sitting.layers import seen_of
from sitwatch.core.sitting.verdicts import (
    Bout,
    DaySummary,
    Offer,
    Report,
    State,
    Stretch,
)
from sitwatch.core.timeline.days import OffsetChange, offset_at
from sitwatch.presenters.durations import whole_seconds

Localise: TypeAlias = Callable[[datetime], datetime]
"""Puts a UTC moment into the local time that was in force then."""


class DayRow(msgspec.Struct, frozen=True, kw_only=True):
    """A day; whole seconds and counts."""

    day: date
    seated_s: int
    seated_low_s: int
    seated_high_s: int
    standing_s: int
    away_s: int
    unknown_s: int
    declared_s: int
    bouts: int
    longest_bout_s: int
    rises: int
    prompts: int
    breaks: int


class TodayRow(DayRow, frozen=True, kw_only=True):
    """The day so far; `next_break_s` is None where no break is on its way."""

    next_break_s: int | None
    as_of: datetime


class SpanRow(msgspec.Struct, frozen=True):
    """A stretch; half-open."""

    start: datetime
    end: datetime
    state: State
    p_seated: float
    because: str


class BoutRow(msgspec.Struct, frozen=True):
    """A bout; half-open."""

    start: datetime
    end: datetime


class PromptRow(msgspec.Struct, frozen=True):
    """A prompt and what became of it; `until` is None where it was never put off."""

    at: datetime
    why: str
    exercise: str
    outcome: str
    until: datetime | None


class SkippedRow(msgspec.Struct, frozen=True):
    """What was passed over, and counted."""

    unknown_facts: int
    bad_lines: int


class ReportRows(msgspec.Struct, frozen=True):
    """The whole answer of `replay --json`."""

    days: tuple[DayRow, ...]
    spans: tuple[SpanRow, ...]
    bouts: tuple[BoutRow, ...]
    prompts: tuple[PromptRow, ...]
    skipped: SkippedRow


def report_rows(report: Report, local: Localise) -> ReportRows:
    """Return the whole report for `replay --json`."""
    return ReportRows(
        days=day_rows(report.days),
        spans=tuple(_span_row(stretch, local) for stretch in seen_of(report)),
        bouts=tuple(_bout_row(bout, local) for bout in report.bouts),
        prompts=tuple(_prompt_row(offer, local) for offer in report.offers),
        skipped=SkippedRow(report.unknown_facts, report.bad_lines),
    )


def day_rows(days: Iterable[DaySummary]) -> tuple[DayRow, ...]:
    """Return a row per day, in the order given."""
    return tuple(day_row(day) for day in days)


def day_row(day: DaySummary) -> DayRow:
    """Return a day in whole seconds."""
    return DayRow(
        day=day.day,
        seated_s=whole_seconds(day.seated),
        seated_low_s=whole_seconds(day.low),
        seated_high_s=whole_seconds(day.high),
        standing_s=whole_seconds(day.standing),
        away_s=whole_seconds(day.away),
        unknown_s=whole_seconds(day.unknown),
        declared_s=whole_seconds(day.declared),
        bouts=day.bouts,
        longest_bout_s=whole_seconds(day.longest_bout),
        rises=day.rises,
        prompts=day.prompts,
        breaks=day.breaks,
    )


def today_row(
    day: DaySummary, *, next_break: timedelta | None, as_of: datetime
) -> TodayRow:
    """Return the day so far, with what comes next."""
    return TodayRow(
        **msgspec.structs.asdict(day_row(day)),
        next_break_s=None if next_break is None else whole_seconds(next_break),
        as_of=as_of,
    )


def empty_day(day: date) -> DaySummary:
    """Return the summary of a day of which nothing is known."""
    none = timedelta(0)
    return DaySummary(
        day=day,
        seated=none,
        low=none,
        high=none,
        standing=none,
        away=none,
        unknown=none,
        declared=none,
        corrected=none,
        bouts=0,
        longest_bout=none,
        rises=0,
        prompts=0,
        breaks=0,
        done=0,
    )


def days_chosen(report: Report, days: Sequence[date]) -> tuple[DaySummary, ...]:
    """Return a summary for each of these days, empty where nothing is known."""
    known = {summary.day: summary for summary in report.days}
    return tuple(known.get(day) or empty_day(day) for day in days)


def localised(changes: Sequence[OffsetChange]) -> Localise:
    """Return what puts moments into the local time that a trace itself tells of."""

    def local(moment: datetime) -> datetime:
        offset = offset_at(changes, moment)
        return moment.astimezone(timezone(offset))

    return local


def _span_row(stretch: Stretch, local: Localise) -> SpanRow:
    return SpanRow(
        local(stretch.start),
        local(stretch.end),
        stretch.state,
        round(stretch.p_seated, 6),
        stretch.because,
    )


def _bout_row(bout: Bout, local: Localise) -> BoutRow:
    return BoutRow(local(bout.start), local(bout.end))


def _prompt_row(offer: Offer, local: Localise) -> PromptRow:
    until = None if offer.until is None else local(offer.until)
    return PromptRow(local(offer.at), offer.why, offer.exercise, offer.outcome, until)
