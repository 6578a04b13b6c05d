from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from msgspec.structs import fields

from sitwatch.core.sitting.verdicts import DaySummary, Offer
from sitwatch.core.timeline.days import OffsetChange
from sitwatch.presenters.report import empty_day, localised
from sitwatch.presenters.terminal import (
    DAY_TITLES,
    PROMPT_TITLES,
    bar_text,
    day_cells,
    prompt_cells,
)
from sitwatch.presenters.week import Calendar, Week, week_view

MONDAY = date(2026, 3, 2)
CELLS = 32


def summary(seated: float, *, high: float, declared: float = 0) -> DaySummary:
    """Return a day of so many hours."""
    empty = empty_day(MONDAY)
    return DaySummary(
        day=MONDAY,
        seated=timedelta(hours=seated),
        low=timedelta(hours=seated - 0.5),
        high=timedelta(hours=high),
        standing=empty.standing,
        away=empty.away,
        unknown=empty.unknown,
        declared=timedelta(hours=declared),
        corrected=empty.corrected,
        bouts=4,
        longest_bout=timedelta(hours=1),
        rises=3,
        prompts=2,
        breaks=3,
        done=1,
    )


def week_of(*days: DaySummary, goal_h: float = 6) -> Week:
    return week_view(days, Calendar(MONDAY, MONDAY, MONDAY), goal_h)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (summary(4, high=5), "████████████████░░░░    │       "),
        (summary(4, high=5, declared=1), "████████████▓▓▓▓░░░░    │       "),
        (summary(6.5, high=6.9), "████████████████████████│█░░    "),
        (empty_day(MONDAY), "                        │       "),
    ],
    ids=["below the line", "a part added by hand", "over the line", "nothing known"],
)
def test_a_day_is_drawn_on_the_axis_of_its_week(day: DaySummary, expected: str) -> None:
    week = week_of(day)
    assert week.top_h == 8
    assert bar_text(week.bars[0], week, CELLS) == expected


def test_a_week_without_a_record_draws_the_line_alone() -> None:
    week = week_of()
    drawn = {bar_text(bar, week, CELLS) for bar in week.bars}
    assert drawn == {"                        │       "}


def test_a_line_at_the_end_of_the_axis_is_still_drawn() -> None:
    week = week_of(goal_h=16)
    assert bar_text(week.bars[0], week, 10)[-1] == "│"


@pytest.mark.parametrize("seated", [0.0, 0.01, 3.3, 7.9, 12.0, 23.9])
def test_a_bar_never_outgrows_its_cells(seated: float) -> None:
    week = week_of(summary(seated, high=seated + 0.1))
    assert len(bar_text(week.bars[0], week, CELLS)) == CELLS


def test_a_day_is_a_row_of_words() -> None:
    cells = day_cells(summary(4, high=5))
    assert len(cells) == len(DAY_TITLES)
    assert cells == (
        "Mon 2026-03-02",
        "4 h",
        "3 h 30 – 5 h",
        "4",
        "1 h",
        "3",
        "3",
        "2",
    )


OUTCOMES = get_args(next(f.type for f in fields(Offer) if f.name == "outcome"))


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_whatever_becomes_of_a_prompt_has_words_in_local_time(outcome: Any) -> None:
    at = datetime(2026, 3, 2, 8, 45, tzinfo=UTC)
    offer = Offer("a", at, "seated 45 min", "squat", outcome, None)
    local = localised([OffsetChange(at, timedelta(hours=1))])
    moment, why, exercise, words = cells = prompt_cells(offer, local)
    assert len(cells) == len(PROMPT_TITLES)
    assert (moment, why, exercise) == ("2026-03-02 09:45", "seated 45 min", "squat")
    assert words
    assert "_" not in words
