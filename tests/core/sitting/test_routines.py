"""What returns by itself: from which day on, on which weekdays, by which clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.routines import (
    WEEKDAYS,
    routines_after,
    routines_on,
    usual_within,
)
from sitwatch.core.timeline.days import Calendar, OffsetChange
from sitwatch.core.timeline.spans import Span
from tests.daylight import at, clock_of

WORKDAYS = WEEKDAYS[:5]
FOUR = timedelta(hours=4)
CET, CEST = timedelta(hours=1), timedelta(hours=2)
LONG_AGO = datetime.min.replace(tzinfo=UTC)
WINTER = Calendar((OffsetChange(LONG_AGO, CET),), FOUR)
SPRING = Calendar(
    (
        OffsetChange(LONG_AGO, CET),
        OffsetChange(datetime(2026, 3, 29, 1, tzinfo=UTC), CEST),
    ),
    FOUR,
)
AUTUMN = Calendar(
    (
        OffsetChange(LONG_AGO, CEST),
        OffsetChange(datetime(2026, 10, 25, 1, tzinfo=UTC), CET),
    ),
    FOUR,
)


def routine(
    times: str,
    days: tuple[f.Weekday, ...] = WEEKDAYS,
    *,
    clock: str = "Mon 09:00",
    label: str = "drive",
    share: float = 1.0,
) -> f.RoutineSet:
    begins, ends = times.split("-")
    return f.RoutineSet(
        at=at(clock), label=label, days=days, begins=begins, ends=ends, share=share
    )


def told(
    routines: list[f.RoutineSet], start: str, end: str, calendar: Calendar = WINTER
) -> list[str]:
    words = usual_within(routines, Span(at(start), at(end)), calendar)
    return [f"{clock_of(word.start)} {clock_of(word.end)}" for word in words]


def test_it_returns_on_its_weekdays_from_the_day_on_which_it_was_set() -> None:
    drive = [routine("08:10-08:45", ("mon", "wed", "fri"))]
    assert told(drive, "Mon 00:00", "Sun 00:00") == [
        "Mon 08:10:00 Mon 08:45:00",
        "Wed 08:10:00 Wed 08:45:00",
        "Fri 08:10:00 Fri 08:45:00",
    ]
    later = [routine("08:10-08:45", WORKDAYS, clock="Thu 03:59")]
    assert told(later, "Mon 00:00", "Fri 00:00") == [
        "Wed 08:10:00 Wed 08:45:00",
        "Thu 08:10:00 Thu 08:45:00",
    ]


def test_only_what_has_passed_is_told() -> None:
    sofa = [routine("20:30-22:30")]
    assert told(sofa, "Mon 00:00", "Mon 20:30") == []
    assert told(sofa, "Mon 00:00", "Mon 21:00") == ["Mon 20:30:00 Mon 21:00:00"]


@pytest.mark.parametrize(
    ("times", "days", "lines"),
    [
        ("23:30-00:45", ("mon",), ["Mon 23:30:00 Tue 00:45:00"]),
        ("01:00-02:00", ("tue",), ["Tue 01:00:00 Tue 02:00:00"]),
        ("03:00-05:00", ("wed",), ["Wed 03:00:00 Wed 05:00:00"]),
        ("22:00-22:00", ("mon",), ["Mon 22:00:00 Tue 22:00:00"]),
        ("12:00-13:00", (), []),
    ],
    ids=[
        "past midnight",
        "after midnight, by the weekday on which it begins",
        "over the beginning of a day",
        "all round the clock",
        "on no weekday at all",
    ],
)
def test_nights_belong_to_the_weekday_on_which_they_begin(
    times: str, days: tuple[f.Weekday, ...], lines: list[str]
) -> None:
    assert told([routine(times, days)], "Mon 00:00", "Sun 00:00") == lines


def test_what_was_set_last_on_a_day_holds_for_that_day() -> None:
    changed = [
        routine("08:10-08:45"),
        routine("08:00-08:30", clock="Tue 19:00"),
        routine("08:00-08:30", clock="Wed 19:00", share=0),
    ]
    assert told(changed, "Mon 00:00", "Fri 00:00") == [
        "Mon 08:10:00 Mon 08:45:00",
        "Tue 08:00:00 Tue 08:30:00",
    ]


def test_labels_do_not_touch_each_other() -> None:
    both = [
        routine("08:10-08:45"),
        routine("20:00-21:00", label="sofa", share=0.8),
        routine("08:10-08:45", clock="Tue 10:00", share=0),
    ]
    on = {day: routines_on(both, date(2026, 3, day), WINTER) for day in (1, 2, 3)}
    assert on[1] == ()
    assert [each.label for each in on[2]] == ["drive", "sofa"]
    assert [each.label for each in on[3]] == ["sofa"]
    words = usual_within(both, Span(at("Mon 00:00"), at("Tue 00:00")), WINTER)
    assert [(word.label, word.share) for word in words] == [("drive", 1), ("sofa", 0.8)]


def test_none_set_is_none_told() -> None:
    assert told([], "Mon 00:00", "Sun 00:00") == []


@pytest.mark.parametrize(
    ("calendar", "day", "times", "start", "hours"),
    [
        (SPRING, date(2026, 3, 28), "20:00-21:00", "19:00", 1),
        (SPRING, date(2026, 3, 29), "20:00-21:00", "18:00", 1),
        (SPRING, date(2026, 3, 28), "01:30-03:30", "00:30", 1),
        (SPRING, date(2026, 3, 28), "02:15-03:30", "01:00", 0.5),
        (SPRING, date(2026, 3, 28), "23:00-05:00", "22:00", 5),
        (AUTUMN, date(2026, 10, 24), "20:00-21:00", "18:00", 1),
        (AUTUMN, date(2026, 10, 25), "20:00-21:00", "19:00", 1),
        (AUTUMN, date(2026, 10, 24), "01:30-03:30", "23:30", 3),
        (AUTUMN, date(2026, 10, 24), "02:15-02:45", "00:15", 0.5),
        (AUTUMN, date(2026, 10, 24), "23:00-05:00", "21:00", 7),
    ],
    ids=[
        "the evening before the clocks go forward",
        "the evening after",
        "over the hour that is left out",
        "from within that hour",
        "all that night",
        "the evening before the clocks go back",
        "the evening after that",
        "over the hour that comes twice",
        "within that hour, the first time",
        "all that longer night",
    ],
)
def test_it_is_as_long_as_the_clock_on_the_wall_makes_it(
    calendar: Calendar, day: date, times: str, start: str, hours: float
) -> None:
    weekday = WEEKDAYS[(day if times > "04" else day + timedelta(days=1)).weekday()]
    begins, ends = times.split("-")
    offset = calendar.changes[0].offset
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=timezone(offset))
    usual = f.RoutineSet(at=noon, label="x", days=(weekday,), begins=begins, ends=ends)
    whole = Span(noon - timedelta(days=2), noon + timedelta(days=3))
    (word,) = usual_within([usual], whole, calendar)
    assert f"{word.start.astimezone(UTC):%H:%M}" == start
    assert word.end - word.start == timedelta(hours=hours)


def test_what_was_taken_back_was_never_set() -> None:
    first, then = routine("08:10-08:45"), routine("09:00-09:10", clock="Mon 10:00")
    both = routines_after(routines_after((), first), then)
    assert both == (first, then)
    assert routines_after(both, f.Undone(at=at("11:00"), word=then.at)) == (first,)
    assert routines_after(both, f.Ticked(at=at("11:00"))) == both
