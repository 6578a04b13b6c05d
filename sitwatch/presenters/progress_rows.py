"""Where one stands in the programme as the JSON object that scripts read.

Names and units are a public contract: keys are only ever added.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from sitwatch.core.advance.coaching import portion_of
from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.progress import Practice, Progress, TrainedWeek
from sitwatch.core.programme.self_test import Compared
from sitwatch.core.programme.sides import Evenness
from sitwatch.core.programme.steps import What
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.durations import whole_seconds
from sitwatch.presenters.profile import step_view
from sitwatch.presenters.progress_notes import Notes
from sitwatch.presenters.week_days import broken_in, days_within, seated_in


class MissingRow(msgspec.Struct, frozen=True, kw_only=True):
    """Something between here and the next step; `of` is what it concerns, or empty.

    `reps` are those that are to be clean, 0: all that the exercise has, or none.
    """

    what: What
    of: str
    have: int
    need: int
    reps: int


class WeekRow(msgspec.Struct, frozen=True, kw_only=True):
    """A week from its Monday on, in whole seconds; `worked_s` is an estimate.

    `breaks` counts how often sitting was broken, `exercises` what was done of them;
    `sets_cap` sets of a side are plenty.
    """

    week: date
    sets_left: int
    sets_right: int
    sets_aim: int
    sets_cap: int
    days: int
    exercises: int
    worked_s: int
    breaks: int
    seated_s: int


class ExerciseRow(msgspec.Struct, frozen=True, kw_only=True):
    """An exercise that was done; None is what was not told.

    `next` is how much to do of it next time, `instead` another one in its place.
    """

    exercise: str
    times: int
    last_at: datetime
    reps_right: int | None
    reps_left: int | None
    hold_s: float | None
    lower_s: float | None
    load_kg: float | None
    band_level: int | None
    effort: str | None
    control: str | None
    pain: int | None
    next: Portion
    instead: str


class ProgressRows(msgspec.Struct, frozen=True, kw_only=True):
    """All of it; `sides_percent` is by how much one side lies behind, None: unknown.

    `notes` are the words beside it, in the user's language; `tests` what was measured.
    """

    step: int
    title: str
    since: date | None
    missing: tuple[MissingRow, ...]
    weeks: tuple[WeekRow, ...]
    exercises: tuple[ExerciseRow, ...]
    sides: Evenness
    sides_percent: float | None
    notes: Notes
    tests: tuple[Compared, ...]


def progress_rows(
    progress: Progress,
    catalogue: Catalogue,
    days: Sequence[DaySummary],
    notes: Notes = (),
) -> ProgressRows:
    """Return where the user stands, for scripts; `days` are those of the weeks."""
    status, sides = progress.status, progress.sides
    missing = tuple(
        MissingRow(
            what=one.what,
            of=one.of,
            have=int(one.have),
            need=one.need,
            reps=one.reps,
        )
        for one in status.missing
    )
    return ProgressRows(
        step=status.step,
        title=step_view(status, catalogue).title,
        since=status.since,
        missing=missing,
        weeks=tuple(_week(week, days) for week in progress.weeks),
        exercises=tuple(_exercise(one) for one in progress.practices),
        sides=sides.evenness,
        sides_percent=sides.index,
        notes=notes,
        tests=progress.tests,
    )


def _week(trained: TrainedWeek, days: Sequence[DaySummary]) -> WeekRow:
    week, mine = trained.week, days_within(trained.monday, days)
    return WeekRow(
        week=trained.monday,
        sets_left=week.sets_other,
        sets_right=week.sets_work,
        sets_aim=week.sets_aim,
        sets_cap=week.sets_cap,
        days=week.days,
        exercises=week.breaks,
        worked_s=whole_seconds(trained.worked),
        breaks=broken_in(mine),
        seated_s=whole_seconds(seated_in(mine)),
    )


def _exercise(practice: Practice) -> ExerciseRow:
    last = practice.last
    return ExerciseRow(
        exercise=practice.exercise.id,
        times=practice.times,
        last_at=last.at,
        reps_right=last.reps_work,
        reps_left=last.reps_other if last.has_sides else None,
        hold_s=last.hold_s,
        lower_s=last.lower_s,
        load_kg=last.load_kg,
        band_level=last.band_level,
        effort=last.effort,
        control=last.control,
        pain=last.pain,
        next=portion_of(practice.next),
        instead=practice.next.instead,
    )
