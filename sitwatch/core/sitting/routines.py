"""Sitting away from the computer that returns by itself: the drive, lunch, the sofa.

    set          "drive", mon-fri, 08:10-08:45                "drive" ended
    days    Mon             Tue             Wed ...           Fri
    told        [drive)         [drive)         [drive)

What was set last on a day holds for the whole of that day, and for those that follow.
Times of day are by the offset from UTC then in force, so a routine is as long as the
clock on the wall makes it: an hour less or more where that is set. It is the user's
word, never a measurement: it is told as declared, and fills only what is left free.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sitwatch.core import facts as f
from sitwatch.core.policy import clock_offset
from sitwatch.core.timeline.days import DAY, Calendar
from sitwatch.core.timeline.spans import Span, clip

WEEKDAYS: tuple[f.Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def routines_after(
    routines: tuple[f.RoutineSet, ...], fact: f.Step
) -> tuple[f.RoutineSet, ...]:
    """Return the routines ever set, in the order said; those taken back left out."""
    if isinstance(fact, f.Undone):
        return tuple(each for each in routines if each.at != fact.word)
    return (*routines, fact) if isinstance(fact, f.RoutineSet) else routines


def routines_on(
    routines: Iterable[f.RoutineSet], day: date, calendar: Calendar
) -> tuple[f.RoutineSet, ...]:
    """Return the routines that hold on a day, whatever its weekday, by label."""
    latest: dict[str, f.RoutineSet] = {}
    for routine in routines:
        if calendar.day_of(routine.at) <= day:
            latest[routine.label] = routine
    return tuple(each for each in latest.values() if each.share > 0)


def usual_within(
    routines: Sequence[f.RoutineSet], whole: Span, calendar: Calendar
) -> tuple[f.Declared, ...]:
    """Return what the routines declare of a span of time, as if it had been said."""
    if not routines:
        return ()
    return tuple(_declared(routines, whole, calendar))


def _declared(
    routines: Sequence[f.RoutineSet], whole: Span, calendar: Calendar
) -> Iterator[f.Declared]:
    begun = min(calendar.day_of(routine.at) for routine in routines)
    # A day of local time may lie a day beside that of UTC, and last over midnight.
    day = max(begun, date.fromordinal(max(1, whole.start.toordinal() - 2)))
    while day <= whole.end.date() + DAY:
        for routine in routines_on(routines, day, calendar):
            for span in _spans(routine, day, calendar):
                part = clip(span, whole)
                if part is not None:
                    yield _word(routine, part)
        day += DAY


def _spans(routine: f.RoutineSet, day: date, calendar: Calendar) -> Iterator[Span]:
    """Yield when a routine begins in a day, by the weekday on which it begins."""
    begins, ends = clock_offset(routine.begins), clock_offset(routine.ends)
    over = DAY if ends <= begins else timedelta(0)
    begun = day if begins >= calendar.rollover else day + DAY
    if WEEKDAYS[begun.weekday()] in routine.days:
        midnight = datetime.combine(begun, time(), UTC)
        yield Span(
            calendar.instant_of(midnight + begins),
            calendar.instant_of(midnight + ends + over),
        )


def _word(routine: f.RoutineSet, span: Span) -> f.Declared:
    return f.Declared(
        at=routine.at,
        start=span.start,
        end=span.end,
        label=routine.label,
        share=routine.share,
    )
