"""Days to draw: a fortnight of an office worker, simulated, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

from sitwatch.core.breaks.forecast import Forecast, Planned
from sitwatch.core.breaks.review import Choice, Review
from sitwatch.core.facts import (
    Blinded,
    CallBegan,
    CallEnded,
    Corrected,
    Declared,
    Fact,
    Input,
    Locked,
    PostureTold,
    ProfileChanged,
    RoutineSet,
    Sighted,
    Unlocked,
)
from sitwatch.core.orders import ShowFace
from sitwatch.core.sitting.verdicts import (
    Because,
    Bout,
    DaySummary,
    Report,
    State,
    Stretch,
)
from sitwatch.ui.sources import Records
from tests.fakes.clock import CET

NOW = datetime(2026, 3, 12, 16, 38, tzinfo=CET)
"""A Thursday afternoon."""

BEGUN = date(2026, 2, 25)
NONE = timedelta()
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)

_PAUSES: tuple[tuple[State, float, Because], ...] = (
    ("seated", 0.93, "short_gap"),
    ("seated", 0.78, "long_gap"),
    ("away", 0.22, "long_gap"),
    ("away", 0.04, "locked"),
)
_LATER: tuple[tuple[State, float, Because], ...] = (
    ("standing", 0.03, "said"),
    ("seated", 1.0, "corrected"),
    ("seated", 1.0, "declared"),
    ("unknown", 0.0, "blind"),
    ("seated", 0.9, "call"),
)


def stretches_of(day: date, until: datetime) -> tuple[Stretch, ...]:
    """Return a simulated day from about half past eight until then."""
    lots = Random(day.toordinal())
    start = datetime(day.year, day.month, day.day, 8, tzinfo=CET)
    cursor = start + lots.uniform(10, 50) * MINUTE
    return tuple(_course(lots, cursor.astimezone(UTC), until.astimezone(UTC)))


def _course(lots: Random, cursor: datetime, until: datetime) -> Iterator[Stretch]:
    specials = list(_LATER)
    while cursor < until:
        end = min(until, cursor + lots.lognormvariate(2.6, 0.9) * MINUTE)
        yield Stretch(cursor, end, "seated", 0.98, "input")
        state, chance, because = lots.choice(_PAUSES)
        length = lots.lognormvariate(1.8, 0.8) * MINUTE
        if specials and lots.random() < 0.16:
            state, chance, because = specials.pop(0)
            length = lots.uniform(15, 40) * MINUTE
        cursor, start = min(until, end + length), end
        if start < cursor:
            label = "drive" if because == "declared" else ""
            yield Stretch(start, cursor, state, chance, because, label=label)


def summary_of(day: date, stretches: tuple[Stretch, ...]) -> DaySummary:
    """Add a day up, roughly as the core does."""

    def total(because: str) -> timedelta:
        told = [s.length for s in stretches if s.because == because]
        return sum(told, NONE)

    def spent(state: State) -> timedelta:
        return sum((s.length for s in stretches if s.state == state), NONE)

    seated = sum((s.length * s.p_seated for s in stretches), NONE)
    return DaySummary(
        day=day,
        seated=seated,
        low=seated * 0.9,
        high=seated * 1.08,
        standing=spent("standing"),
        away=spent("away"),
        unknown=spent("unknown"),
        declared=total("declared"),
        corrected=total("corrected"),
        bouts=9,
        longest_bout=timedelta(minutes=64 + day.day),
        rises=8,
        prompts=7,
        breaks=5,
        done=day.day % 4,
    )


def fortnight(now: datetime = NOW) -> Records:
    """Return sixteen days up to `now`; two of them were not recorded."""
    days = [BEGUN + timedelta(days=n) for n in range(16)]
    working = [day for day in days if day.weekday() < 5 and day != date(2026, 3, 3)]
    courses = {day: stretches_of(day, _evening(day, now)) for day in working}
    return Records(
        report=Report(
            days=tuple(summary_of(day, course) for day, course in courses.items()),
            stretches=tuple(s for course in courses.values() for s in course),
            bouts=tuple(Bout(c[0].start, c[0].end) for c in courses.values()),
            offers=(),
        ),
        begun=BEGUN,
        face=face(),
        facts=tuple(fact for course in courses.values() for fact in facts_of(course)),
    )


def facts_of(stretches: tuple[Stretch, ...]) -> tuple[Fact, ...]:
    """Return what a recorder would have seen of a simulated day."""
    return tuple(fact for stretch in stretches for fact in _seen(stretch))


def _seen(stretch: Stretch) -> tuple[Fact, ...]:
    """Return what the machine saw of a stretch."""
    start, end = stretch.start.astimezone(CET), stretch.end.astimezone(CET)
    match stretch.because:
        case "input":
            return (Input(at=start, for_s=stretch.length.total_seconds(), keys=900),)
        case "locked":
            return Locked(at=start + 20 * SECOND), Unlocked(at=end - 5 * SECOND)
        case "call":
            return CallBegan(at=start), CallEnded(at=end)
        case "blind":
            return Blinded(at=start), Sighted(at=end)
        case _:
            return tuple(_said(stretch, start, end))


def _said(stretch: Stretch, start: datetime, end: datetime) -> Iterator[Fact]:
    told = end + timedelta(hours=1)
    if stretch.because == "said":
        yield PostureTold(at=start, posture="standing")
    elif stretch.because == "corrected":
        yield Corrected(at=told, start=start, end=end, posture="sitting")
    elif stretch.because == "declared":
        yield Declared(at=told, start=start, end=end, label=stretch.label)


ROUTINES: tuple[Fact, ...] = (
    RoutineSet(
        at=datetime(2026, 2, 25, 9, tzinfo=CET),
        label="drive",
        days=("mon", "tue", "wed", "thu", "fri"),
        begins="08:10",
        ends="08:45",
    ),
    RoutineSet(
        at=datetime(2026, 2, 25, 9, tzinfo=CET),
        label="choir",
        days=("tue",),
        begins="19:30",
        ends="21:30",
        share=0.5,
    ),
    ProfileChanged(
        at=datetime(2026, 2, 25, 9, tzinfo=CET), changes={"desk_share": 0.75}
    ),
)
"""What the user said once of their whole day."""


def coming(now: datetime = NOW) -> Forecast:
    """Return the breaks to come, the first in 20 minutes and put off once."""
    first = now + 20 * MINUTE
    ats = [first + 47 * n * MINUTE for n in range(9)]
    later = [Planned(at, at + 5 * MINUTE, "load") for at in ats[1:]]
    return Forecast((Planned(first, first + 5 * MINUTE, "snoozed"), *later), "")


def advised() -> Review:
    """Return an advice with all its choices."""
    return Review(
        "rarer",
        0.2,
        (
            Choice(
                "hours",
                {
                    f"hours.{day}": ("00:00-13:00", "16:00-24:00")
                    for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                },
            ),
            Choice("rarer", {"breaks.after_min": 60}),
            Choice("lighter", {"breaks.style": "small"}),
        ),
    )


def nothing() -> Records:
    """Return what a fresh installation has."""
    return Records(Report((), (), (), ()), begun=None)


def face() -> ShowFace:
    """Return what the tray shows meanwhile."""
    return ShowFace(
        mood="growing",
        held="",
        filled=0.5,
        seated=timedelta(hours=5, minutes=20),
        low=timedelta(hours=4, minutes=40),
        high=timedelta(hours=6, minutes=5),
        bout=timedelta(minutes=25),
        due_in=timedelta(minutes=20),
        paused_until=None,
        is_standing=False,
    )


def _evening(day: date, now: datetime) -> datetime:
    evening = datetime(day.year, day.month, day.day, 17, tzinfo=CET)
    return min(now, evening + timedelta(minutes=17 * day.weekday()))
