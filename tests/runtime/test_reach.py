"""A part of the journal comes to the very figures that all of it comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sitwatch.core import facts as f
from sitwatch.core.advance.lasting import LASTING, LOOK_BACK
from sitwatch.core.policy import Policy
from sitwatch.runtime.replay import history
from tests.daylight import MONDAY
from tests.fakes.journal import FakeJournal

NINE = MONDAY + timedelta(hours=9)
DAYS = 130
ALONE: tuple[Callable[..., f.Fact], ...] = (
    f.Locked,
    f.Unlocked,
    f.Slept,
    f.Woke,
    f.MediaBegan,
    f.MediaEnded,
    f.Blinded,
)

POSTURES: tuple[f.Posture, ...] = ("sitting", "standing", "away")


Saying = Callable[[datetime], f.Fact]
"""What is said, but for when."""


def said_of(about: int, back: timedelta, posture: f.Posture, *, yes: bool) -> Saying:
    """Return a way to say something of some time before."""

    def said(at: datetime) -> f.Fact:
        end = at - back
        start = end - timedelta(minutes=20)
        match about:
            case 0:
                return f.Declared(at=at, start=start, end=end, share=0.8)
            case 1:
                return routine(at, posture, 0.7 * yes)
            case 2:
                return f.Undone(at=at, word=NINE + timedelta(hours=9))
            case 3:
                return f.ProfileChanged(at=at, changes={"desk_share": 0.5})
            case 4:
                changes = {"breaks.rest_s": 60 + 60 * yes}
                return f.PolicyChanged(at=at, changes=changes)
            case _:
                return f.Corrected(
                    at=at, start=start, end=end, posture=posture, asked=yes
                )

    return said


def routine(at: datetime, label: str, share: float) -> f.RoutineSet:
    days: tuple[f.Weekday, ...] = ("mon", "thu")
    return f.RoutineSet(
        at=at, label=label, days=days, begins="08:10", ends="09:20", share=share
    )


@st.composite
def words(draw: st.DrawFn) -> Saying:
    """Draw a fact that speaks of some other day, or of all that follow."""
    back = timedelta(days=draw(st.integers(0, 120)), minutes=draw(st.integers(0, 600)))
    posture: f.Posture = draw(st.sampled_from(POSTURES))
    yes = draw(st.booleans())
    return said_of(draw(st.integers(0, 6)), back, posture, yes=yes)


@st.composite
def days(draw: st.DrawFn) -> list[f.Fact]:
    """Draw a journal of some days among many, each with its starts and words."""
    chosen = draw(st.sets(st.integers(0, DAYS), min_size=1, max_size=12))
    return [fact for day in sorted(chosen) for fact in draw(a_day(day))]


@st.composite
def a_day(draw: st.DrawFn, day: int) -> list[f.Fact]:
    begun = NINE + timedelta(days=day)
    minutes = sorted(draw(st.sets(st.integers(0, 500), min_size=1, max_size=6)))
    told: list[f.Fact] = [f.Started(at=begun)]
    for minute in minutes:
        moment = begun + timedelta(minutes=minute, seconds=1)
        told.append(f.Input(at=moment, for_s=draw(st.sampled_from([0.5, 20, 50]))))
        if draw(st.booleans()):
            told.append(draw(st.sampled_from(ALONE))(at=moment + timedelta(seconds=50)))
    said = draw(st.lists(words(), max_size=2))
    evening = begun + timedelta(hours=9)
    told += [say(evening + timedelta(minutes=n)) for n, say in enumerate(said)]
    ended = f.Stopped(at=evening + timedelta(minutes=5))
    return [*told, ended] if draw(st.booleans()) else told


def journal_of(facts: list[f.Fact]) -> FakeJournal:
    journal = FakeJournal()
    for fact in facts:
        journal.add(fact)
    return journal


@settings(max_examples=60, deadline=None)
@given(days(), st.integers(0, DAYS))
def test_a_part_comes_to_what_all_of_it_comes_to(
    facts: list[f.Fact], asked: int
) -> None:
    first = MONDAY + timedelta(days=asked, hours=4)
    reach = journal_of(facts).reach(first - LOOK_BACK, LASTING)
    now = facts[-1].at + timedelta(days=3)
    part = history(reach.facts, Policy(), lasting=reach.lasting, now=now)
    whole = history(facts, Policy(), now=now)
    day = first.date()
    assert [d for d in part.days if d.day >= day] == [
        d for d in whole.days if d.day >= day
    ]


def many(number: int) -> Iterator[f.Fact]:
    for day in range(number):
        begun = NINE + timedelta(days=day)
        yield f.Started(at=begun)
        yield f.Input(at=begun, for_s=60.0)


def test_no_more_is_read_than_what_is_looked_back_on() -> None:
    last = (NINE + timedelta(days=999)).date()
    read = [
        len(list(journal_of([*many(number)]).reach(_start(last), LASTING).facts))
        for number in (1000,)
    ]
    assert read[0] <= 2 * (LOOK_BACK.days + 2)


def _start(day: date) -> datetime:
    return MONDAY + (day - MONDAY.date()) - LOOK_BACK
