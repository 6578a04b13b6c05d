"""The page of the programme: where one stands, what comes next, the weeks behind.

Two things are counted apart: how often sitting was broken, for which a walk counts
fully, and work for the glutes, for which it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from gettext import gettext as _
from gettext import ngettext

import msgspec

from sitwatch.core.advance.coaching import portion_of
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.progress import Practice, Progress, TrainedWeek
from sitwatch.core.programme.sides import Sides
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.amounts import dose_words
from sitwatch.presenters.dates import short_date
from sitwatch.presenters.durations import NO_FIGURE, duration
from sitwatch.presenters.efforts import Done, done_words, effort_choices
from sitwatch.presenters.gaps import Gap, gap_of
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.profile import step_view
from sitwatch.presenters.today import Tile
from sitwatch.presenters.week_days import broken_in, days_within, seated_in


class WeekRow(msgspec.Struct, frozen=True):
    """A week of training: sets of either side, time of `work`, and what was `sat`.

    `is_blank`: nothing was done and nothing recorded.
    """

    monday: date
    label: str
    is_now: bool
    is_blank: bool
    left: int
    right: int
    work: str
    sat: str
    details: tuple[str, ...]


class PracticeRow(msgspec.Struct, frozen=True):
    """An exercise that was done: how it went last, and what comes next."""

    exercise: str
    name: str
    last: str
    next: str
    week: str


class ProgressView(msgspec.Struct, frozen=True):
    """All of the page; `aim` is the sets a week that the step asks of either side."""

    title: str
    line: str
    gaps: tuple[Gap, ...]
    tiles: tuple[Tile, ...]
    weeks: tuple[WeekRow, ...]
    aim: int
    rows: tuple[PracticeRow, ...]
    sides: str
    summary: str


def progress_view(
    progress: Progress, catalogue: Catalogue, days: Sequence[DaySummary]
) -> ProgressView:
    """Tell where the user stands; `days` are those of the weeks, others do no harm."""
    step = step_view(progress.status, catalogue)
    weeks = tuple(_week(week, days) for week in progress.weeks)
    weeks = (*weeks[:-1], msgspec.structs.replace(weeks[-1], is_now=True))
    return ProgressView(
        title=step.title,
        line=step.line,
        gaps=tuple(gap_of(one) for one in progress.status.missing),
        tiles=_tiles(progress.weeks[-1], days_within(progress.weeks[-1].monday, days)),
        weeks=weeks,
        aim=progress.weeks[-1].week.sets_aim,
        rows=tuple(_row(practice) for practice in progress.practices),
        sides=sides_words(progress.sides),
        summary="\n".join(" · ".join((week.label, *week.details)) for week in weeks),
    )


def sides_words(sides: Sides) -> str:
    """Return how alike left and right are, in a sentence."""
    if sides.index is None:
        return _("Left and right are compared once both sides were counted.")
    if sides.weaker is not None:
        words = {
            "work": _("Uneven by {percent:.0f} %: the right side goes first for now."),
            "other": _("Uneven by {percent:.0f} %: the left side goes first for now."),
        }[sides.weaker]
    elif sides.evenness == "even":
        words = _("Left and right are even: they differ by {percent:.0f} %.")
    else:
        words = _(
            "Left and right differ by {percent:.0f} %; the next check tells more."
        )
    return words.format(percent=sides.index)


def how_it_went(one: Exposure) -> str:
    """Return how an exercise went: `10 times · 8 kg · just right`."""
    efforts = {choice.effort: choice.words for choice in effort_choices()}
    told = [] if one.reps_work is None else [done_words(_done(one, one.reps_work))]
    if one.outcome == "partial":
        told.append(_("in part"))
    if one.effort is not None:
        told.append(efforts[one.effort].lower())
    if one.control == "shaky":
        told.append(_("shaky"))
    return " · ".join(told)


def _done(one: Exposure, reps: int) -> Done:
    other = -1 if one.reps_other is None else one.reps_other
    return Done(
        Reps(reps, other),
        hold_s=one.hold_s,
        lower_s=one.lower_s,
        load_kg=one.load_kg,
        band_level=one.band_level,
        sets=one.sets if (one.sets or 0) > 1 else None,
    )


def _row(practice: Practice) -> PracticeRow:
    week = practice.week
    words = ngettext("{count} time in all", "{count} times in all", practice.times)
    days = ngettext("on {count} day this week", "on {count} days this week", week.days)
    sets = _("sets: {left} left, {right} right")
    told = [words.format(count=practice.times)]
    if week.days:
        told.append(days.format(count=week.days))
    if week.sets_other or week.sets_work:
        told.append(sets.format(left=week.sets_other, right=week.sets_work))
    return PracticeRow(
        exercise=practice.exercise.id,
        name=_(practice.exercise.name),
        last=how_it_went(practice.last),
        next=dose_words(practice.exercise, portion_of(practice.next)),
        week=", ".join(told),
    )


def _tiles(now: TrainedWeek, days: Sequence[DaySummary]) -> tuple[Tile, ...]:
    week = now.week
    aim = _("this week; the aim is {aim}")
    sets = _("{left} and {right}").format(left=week.sets_other, right=week.sets_work)
    return (
        Tile(
            _("Sitting broken"),
            str(broken_in(days)),
            _("times this week, walks and all"),
        ),
        Tile(_("Glute work"), duration(now.worked), _("this week, about")),
        Tile(_("Days trained"), str(week.days), aim.format(aim=week.days_aim)),
        Tile(
            _("Sets, left and right"),
            sets,
            _("this week; the aim is {aim} each").format(aim=week.sets_aim),
        ),
    )


def _week(trained: TrainedWeek, days: Sequence[DaySummary]) -> WeekRow:
    week, mine = trained.week, days_within(trained.monday, days)
    return WeekRow(
        monday=trained.monday,
        label=short_date(trained.monday),
        is_now=False,
        is_blank=not mine and not week.breaks,
        left=week.sets_other,
        right=week.sets_work,
        work=duration(trained.worked) if trained.worked else NO_FIGURE,
        sat=_hours(seated_in(mine)) if mine else NO_FIGURE,
        details=_details(trained, mine),
    )


def _details(trained: TrainedWeek, mine: Sequence[DaySummary]) -> tuple[str, ...]:
    week = trained.week
    sets = _("sets: {left} left, {right} right")
    days = ngettext("{count} day trained", "{count} days trained", week.days)
    work = _("glute work: {length}").format(length=duration(trained.worked))
    told = (
        sets.format(left=week.sets_other, right=week.sets_work),
        days.format(count=week.days),
        work,
    )
    if not mine:
        return told
    return (
        *told,
        _("seated: {length}").format(length=duration(seated_in(mine))),
        _("sitting broken: {count}").format(count=broken_in(mine)),
    )


def _hours(length: timedelta) -> str:
    """Return whole hours: a week's sitting is no exact figure."""
    return _("{hours:.0f} h").format(hours=length / timedelta(hours=1))
