"""What stretches add up to: whole days, and how sure their total is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal

import pytest

from sitwatch.core.sitting.habits import prior
from sitwatch.core.sitting.summaries import (
    Ground,
    days_of,
    one_after_another,
    summary_of,
)
from sitwatch.core.sitting.verdicts import Because, Offer, State, Stretch
from sitwatch.core.timeline.days import Calendar, OffsetChange
from tests.core.sitting.fold import short
from tests.daylight import MONDAY, at

REST = timedelta(minutes=1)
Outcome = Literal["done", "partial", "skipped"]
CHANGES = (OffsetChange(datetime(2026, 1, 1, tzinfo=UTC), timedelta(hours=1)),)
GROUND = Ground(Calendar(CHANGES, timedelta(hours=4)), REST)


def was(
    start: str, end: str, state: State, because: Because = "input", p: float = 0.0
) -> Stretch:
    times = at(start).astimezone(UTC), at(end).astimezone(UTC)
    return Stretch(*times, state, p, because)


def sat(start: str, end: str, because: Because = "input", p: float = 0.94) -> Stretch:
    return was(start, end, "seated", because, p)


def pause(start: str, end: str) -> Stretch:
    return Stretch(at(start), at(end), "seated", 0.75, "short_gap", band=1)


def offer(clock: str, outcome: Outcome) -> Offer:
    return Offer("p1", at(clock).astimezone(UTC), "sitting", "calf", outcome, None)


@pytest.mark.parametrize(
    ("stretches", "lines"),
    [
        ([], []),
        (
            [sat("09:00", "09:10"), sat("09:10", "09:20"), sat("09:20", "09:30")],
            ["09:00:00 09:30:00 seated 0.94 input"],
        ),
        (
            [sat("09:00", "09:10"), sat("09:11", "09:20")],
            [
                "09:00:00 09:10:00 seated 0.94 input",
                "09:11:00 09:20:00 seated 0.94 input",
            ],
        ),
        (
            [
                sat("09:00", "09:10", "declared", 1),
                sat("09:10", "09:20", "declared", 0.5),
            ],
            [
                "09:00:00 09:10:00 seated 1.00 declared",
                "09:10:00 09:20:00 seated 0.50 declared",
            ],
        ),
        (
            [sat("09:00", "09:10"), sat("09:10", "09:20", "call", 0.93)],
            [
                "09:00:00 09:10:00 seated 0.94 input",
                "09:10:00 09:20:00 seated 0.93 call",
            ],
        ),
        (
            [pause("09:00", "09:01"), pause("09:01", "09:02")],
            [
                "09:00:00 09:01:00 seated 0.75 short_gap",
                "09:01:00 09:02:00 seated 0.75 short_gap",
            ],
        ),
        (
            [sat("09:00", "09:10"), pause("09:10", "09:10"), sat("09:10", "09:20")],
            ["09:00:00 09:20:00 seated 0.94 input"],
        ),
    ],
    ids=[
        "none",
        "alike and touching",
        "apart",
        "of another share",
        "by other evidence",
        "pauses, each of its own",
        "an empty one left out",
    ],
)
def test_neighbours_of_one_verdict_are_one(
    stretches: list[Stretch], lines: list[str]
) -> None:
    assert short(tuple(one_after_another(stretches))) == lines


DAY = (
    sat("09:00", "09:50"),
    was("09:50", "10:00", "standing", "said"),
    sat("10:00", "10:20", "corrected", 1.0),
    was("10:20", "10:20:40", "away", "long_gap"),
    was("10:20:40", "10:30", "unknown", "off"),
    sat("10:30", "11:30", "declared", 0.5),
    was("11:30", "11:30:50", "away", "said"),
    sat("11:30:50", "12:00"),
    was("12:00", "12:20", "away", "corrected"),
    was("12:20", "13:00", "away", "declared", 0.25),
)
OFFERS = (offer("09:40", "done"), offer("10:10", "partial"), offer("11:00", "skipped"))


def test_a_day_is_the_sum_of_its_stretches() -> None:
    day = summary_of(MONDAY.date(), DAY, OFFERS, REST, prior())
    expected = timedelta(minutes=0.94 * 50 + 20 + 30 + 0.25 * 40, seconds=0.94 * 1750)
    assert day.day == date(2026, 3, 2)
    assert day.seated == pytest.approx(expected, abs=timedelta(seconds=0.1))
    assert day.low < day.seated < day.high
    assert day.standing == timedelta(minutes=10)
    assert day.away == timedelta(minutes=60, seconds=90)
    assert day.unknown == timedelta(minutes=9, seconds=20)
    assert day.corrected == timedelta(minutes=20)
    assert day.declared == timedelta(minutes=30 + 10)


def test_a_day_counts_bouts_rises_breaks_and_offers() -> None:
    """A rest of which nothing is known ends a bout but is no break."""
    day = summary_of(MONDAY.date(), DAY, OFFERS, REST, prior())
    assert (day.bouts, day.rises, day.breaks) == (3, 2, 1)
    assert day.longest_bout == timedelta(minutes=90)
    assert (day.prompts, day.done) == (3, 2)


@pytest.mark.parametrize(
    ("between", "breaks"),
    [
        ([was("10:00", "10:10", "away", "long_gap")], 1),
        ([was("10:00", "10:10", "standing", "said")], 1),
        ([was("10:00", "10:10", "unknown", "off")], 0),
        (
            [
                was("10:00", "10:00:30", "away", "long_gap"),
                was("10:00:30", "10:09:30", "unknown", "blind"),
                was("10:09:30", "10:10", "standing", "said"),
            ],
            1,
        ),
        (
            [
                was("10:00", "10:00:59", "away", "long_gap"),
                was("10:00:59", "10:10", "unknown", "blind"),
            ],
            0,
        ),
    ],
    ids=["away", "standing", "unknown", "known for a rest", "known for less"],
)
def test_a_break_is_a_rest_known_to_be_off_the_chair(
    between: list[Stretch], breaks: int
) -> None:
    stretches = [sat("09:00", "10:00"), *between, sat("10:10", "11:00")]
    day = summary_of(MONDAY.date(), stretches, (), REST, prior())
    assert (day.rises, day.breaks) == (1, breaks)


def test_a_day_of_nothing() -> None:
    day = summary_of(MONDAY.date(), (), (), REST, prior())
    assert (day.seated, day.low, day.high) == (timedelta(0),) * 3
    assert (day.bouts, day.rises, day.breaks, day.longest_bout) == (
        0,
        0,
        0,
        timedelta(0),
    )


def days(
    stretches: Sequence[Stretch], offers: Sequence[Offer] = ()
) -> list[tuple[str, float, int]]:
    """Return each day's name, its minutes off the chair, its offers."""
    return [
        (
            f"{day.day:%a}",
            (day.away + day.unknown + day.standing) / timedelta(minutes=1),
            day.prompts,
        )
        for day in days_of(stretches, offers, GROUND)
    ]


def test_days_are_cut_where_they_begin_and_those_without_facts_left_out() -> None:
    stretches = [
        was("Mon 22:00", "Tue 05:00", "away", "slept"),
        was("Thu 03:00", "Thu 03:30", "standing", "said"),
    ]
    assert days(stretches) == [("Mon", 360, 0), ("Tue", 60, 0), ("Wed", 30, 0)]


def test_an_offer_is_of_the_day_on_which_it_was_made() -> None:
    stretches = [was("Mon 22:00", "Tue 05:00", "away", "slept")]
    offers = [
        offer("Tue 03:59:59", "done"),
        offer("Tue 04:00", "done"),
        offer("Tue 04:30", "done"),
        offer("Fri 09:00", "done"),
    ]
    assert days(stretches, offers) == [("Mon", 360, 1), ("Tue", 60, 2)]
