"""A day cut out of a journal: the same figures, and nothing personal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.adapters.trace_file import Skipped, decode_lines, encode
from sitwatch.core import facts as f
from sitwatch.core.policy import Policy, policy_from
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.ports import Reach
from sitwatch.presenters.report import day_row
from sitwatch.runtime.day_trace import day_trace
from sitwatch.runtime.replay import history, replay
from tests.daylight import MONDAY, at, corrected, told, typing
from tests.lives import lives

POLICY = policy_from({"breaks": {"after_min": 5, "window_min": 1, "rest_s": 60}})
DAY = timedelta(days=1)


def replayed(trace: Sequence[f.Fact], day: date) -> DaySummary | None:
    """Return the day as `sitwatch replay` has it, of the trace as a file."""
    lines = [encode(fact) for fact in trace]
    report = replay(decode_lines(lines, "trace", Skipped()), Policy())
    return next((each for each in report.days if each.day == day), None)


def figures(day: DaySummary | None) -> dict[str, Any]:
    """Return what both must agree on; how many prompts fell into it is no figure."""
    assert day is not None
    row = msgspec.structs.asdict(day_row(day))
    return {name: row[name] for name in row if name not in ("prompts", "done")}


def trace_of(
    facts: Iterable[f.Recorded], day: date, until: datetime | None = None
) -> tuple[f.Fact, ...]:
    return day_trace(Reach((), facts), POLICY, day, until=until)


def check(facts: list[f.Fact], until: datetime | None = None) -> None:
    """Hold each day of a journal to its own trace."""
    for day in history(facts, POLICY, until=until).days:
        trace = trace_of(facts, day.day, until)
        again, once = figures(replayed(trace, day.day)), figures(day)
        assert again == pytest.approx(once, abs=ROUNDED)


@st.composite
def taught(draw: st.DrawFn, life: st.SearchStrategy[list[f.Fact]]) -> list[f.Fact]:
    """Draw a life whose corrections answer questions, with words of every kind."""
    facts = draw(life)
    asked = st.sampled_from([True, True, False])
    told: list[f.Fact] = []
    for fact in facts:
        answer = isinstance(fact, f.Corrected) and draw(asked)
        told.append(msgspec.structs.replace(fact, asked=True) if answer else fact)
        told += draw(st.sampled_from([(), (), (), *_more(fact, told)]))
    return told


def _more(fact: f.Fact, told: list[f.Fact]) -> list[tuple[f.Fact, ...]]:
    """Return what may be said right after a fact."""
    length = fact.for_s if isinstance(fact, f.Input) else 0.0
    labels: dict[str, Any] = {
        "at": fact.at + timedelta(seconds=length),
        "up": None if fact.up is None else fact.up + length,
    }
    days: tuple[f.Weekday, ...] = ("mon", "tue")
    drive = f.RoutineSet(
        **labels, label="drive", days=days, begins="08:10", ends="10:00", share=0.5
    )
    return [
        (f.Undone(**labels, word=told[len(told) // 2].at),),
        (drive,),
        (f.ProfileChanged(**labels, changes={"desk_share": 0.7}),),
        (f.PolicyChanged(**labels, changes={"day.rollover": "11:00"}),),
        (f.PostureTold(**labels, posture="sitting"),),
        (
            f.Prompted(**labels, prompt="three"),
            f.PostureTold(**labels, posture="standing"),
        ),
    ]


ROUNDED = 1
"""Figures are whole seconds: what lies on the half may be rounded to either side."""

LATER = st.sampled_from([None, timedelta(minutes=10), timedelta(hours=25)])


@given(taught(lives(is_steady=True) | lives(is_steady=True, has_up=False)), LATER)
def test_every_day_comes_to_the_same(
    facts: list[f.Fact], later: timedelta | None
) -> None:
    check(facts, facts[-1].at + later if facts and later else None)


@given(lives())
def test_a_clock_that_was_set_changes_no_figure(facts: list[f.Fact]) -> None:
    check([fact for fact in facts if not _speaks_of_the_wall(fact)])


def _speaks_of_the_wall(fact: f.Fact) -> bool:
    """Tell whether it is known by a wall clock that meant another time a moment ago.

    A routine begins on the day that it showed, a word is undone by its time, and an
    answer may speak of what lay on both sides of the change.
    """
    is_answer = isinstance(fact, f.Corrected) and fact.asked
    return is_answer or isinstance(fact, f.RoutineSet | f.Undone)


def test_a_journal_without_facts_has_no_trace() -> None:
    assert trace_of((), MONDAY.date()) == ()
    assert trace_of([f.Unknown(at=MONDAY)], MONDAY.date()) == ()


def asked(clock: str, start: str, end: str) -> f.Corrected:
    """Answer a question: sat here, all along."""
    return msgspec.structs.replace(corrected("sitting", start, end, clock), asked=True)


TAUGHT: list[f.Fact] = [
    f.Started(at=at("08:00")),
    typing("08:00", "12:00"),
    typing("12:07", "16:00"),
    asked("12:08", "12:00", "12:07"),
    f.Stopped(at=at("16:00")),
    f.Started(at=at("Wed 08:00")),
    typing("Wed 08:00", "Wed 10:00"),
    typing("Wed 10:08", "Wed 11:00"),
    f.Stopped(at=at("Wed 11:00")),
    typing("Thu 08:00", "Thu 18:00"),
    corrected("standing", "Wed 09:00", "Wed 09:30", "Thu 09:00"),
    corrected("standing", "08:00", "12:00", "Thu 09:01"),
]


def test_what_was_learnt_before_comes_along_and_no_more_than_that() -> None:
    wednesday = at("Wed 08:00").date()
    trace = trace_of(TAUGHT, wednesday)
    (day,) = [d for d in history(TAUGHT, POLICY).days if d.day == wednesday]
    assert figures(replayed(trace, wednesday)) == figures(day)
    seen = [fact for fact in trace if isinstance(fact, f.Input)]
    monday = sum(fact.for_s for fact in seen if fact.at.day == 2)
    assert 0 < monday <= 70
    assert sum(fact.for_s for fact in seen if fact.at.day == 5) <= 5


def test_words_on_other_days_stay_out() -> None:
    trace = trace_of(TAUGHT, at("Wed 08:00").date())
    words = [fact for fact in trace if isinstance(fact, f.Corrected)]
    assert [word.start for word in words] == [at("12:00"), at("Wed 09:00")]


def test_what_held_when_the_day_began_is_told() -> None:
    facts: list[f.Fact] = [
        f.Started(at=at("08:00"), device="laptop"),
        f.Started(at=at("08:00"), device="desk"),
        f.Locked(at=at("08:00"), device="laptop"),
        f.CallBegan(at=at("08:00"), device="desk"),
        told("standing", "08:01"),
        f.Prompted(at=at("08:02"), prompt="early"),
        f.Began(at=at("08:02"), prompt="early"),
        msgspec.structs.replace(typing("08:03", "20:00"), device="desk"),
        told("away", "20:00:10"),
        msgspec.structs.replace(typing("Tue 08:00", "Tue 09:00"), device="desk"),
    ]
    trace = trace_of(facts, at("Tue 08:00").date())
    seam = [type(fact).__name__ for fact in trace if fact.at.day == 2]
    assert seam[2:] == [
        "Started", "Locked", "Started", "CallBegan", "Prompted", "Began", "Input",
        "PostureTold",
    ]  # fmt: skip
    check(facts)


LONG_AGO: tuple[f.Fact, ...] = (
    f.RoutineSet(
        at=MONDAY - 300 * DAY,
        label="drive",
        days=("mon", "tue", "wed"),
        begins="06:00",
        ends="07:00",
    ),
    f.Declared(at=MONDAY - 200 * DAY, start=at("20:00"), end=at("21:00"), label="sofa"),
    f.Corrected(
        at=MONDAY - 100 * DAY,
        start=MONDAY - 101 * DAY,
        end=MONDAY - 100 * DAY,
        posture="away",
    ),
    f.Undone(at=MONDAY - 80 * DAY, word=MONDAY - 200 * DAY),
    f.PolicyChanged(at=MONDAY - 90 * DAY, changes={"breaks.rest_s": 90}),
)


def test_what_was_said_long_ago_holds_and_makes_no_trace_of_years() -> None:
    facts: list[f.Fact] = [
        typing("06:30", "09:00"),
        typing("09:10", "12:00"),
        told("away", "22:00"),
    ]
    days_told = history(facts, POLICY, lasting=LONG_AGO).days
    day = next(each for each in days_told if each.day == MONDAY.date())
    trace = day_trace(Reach(LONG_AGO, facts), POLICY, MONDAY.date())
    assert day.declared == timedelta(minutes=30)
    assert figures(replayed(trace, day.day)) == figures(day)
    assert {fact.at.date() for fact in trace} == {MONDAY.date()}
