from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest

from sitwatch.core.sitting.verdicts import Bout, DaySummary, Offer, Report, Stretch
from sitwatch.core.timeline.days import OffsetChange
from sitwatch.presenters.report import (
    DayRow,
    day_row,
    days_chosen,
    empty_day,
    localised,
    report_rows,
    today_row,
)

MONDAY = date(2026, 3, 2)
CET = timezone(timedelta(hours=1))
DAY = DaySummary(
    day=MONDAY,
    seated=timedelta(seconds=21000, microseconds=600_000),
    low=timedelta(seconds=19800),
    high=timedelta(seconds=22100),
    standing=timedelta(seconds=60),
    away=timedelta(seconds=5400),
    unknown=timedelta(seconds=7),
    declared=timedelta(seconds=1800),
    corrected=timedelta(seconds=300),
    bouts=11,
    longest_bout=timedelta(seconds=5400),
    rises=10,
    prompts=6,
    breaks=5,
    done=3,
)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


def as_json(rows: Any) -> Any:
    """Return what a script reads."""
    return json.loads(msgspec.json.encode(rows))


def utc(moment: datetime) -> datetime:
    return moment


REPORT = Report(
    days=(DAY,),
    stretches=(
        Stretch(at(8), at(9), "seated", 0.97, "input"),
        Stretch(at(9), at(10), "away", 0.123456789, "long_gap"),
    ),
    bouts=(Bout(at(8), at(9)),),
    offers=(
        Offer("a", at(9), "seated 45 min", "chair-rise", "snoozed", at(9, 10)),
        Offer("b", at(9, 30), "seated 45 min", "squat", "ignored", None),
    ),
    unknown_facts=2,
    bad_lines=1,
)


def test_a_report_is_the_object_of_the_trace_format() -> None:
    told = as_json(report_rows(REPORT, utc))
    assert list(told) == ["days", "spans", "bouts", "prompts", "skipped"]
    assert told["days"] == [as_json(day_row(DAY))]
    assert told["bouts"] == [
        {"start": "2026-03-02T08:00:00Z", "end": "2026-03-02T09:00:00Z"}
    ]
    assert told["skipped"] == {"unknown_facts": 2, "bad_lines": 1}


def test_a_span_is_told_with_its_evidence() -> None:
    first, second = as_json(report_rows(REPORT, utc))["spans"]
    assert first == {
        "start": "2026-03-02T08:00:00Z",
        "end": "2026-03-02T09:00:00Z",
        "state": "seated",
        "p_seated": 0.97,
        "because": "input",
    }
    assert second["p_seated"] == 0.123457


def test_a_prompt_is_told_with_what_became_of_it() -> None:
    first, second = as_json(report_rows(REPORT, utc))["prompts"]
    assert first == {
        "at": "2026-03-02T09:00:00Z",
        "why": "seated 45 min",
        "exercise": "chair-rise",
        "outcome": "snoozed",
        "until": "2026-03-02T09:10:00Z",
    }
    assert second["until"] is None


def test_a_day_is_told_in_whole_seconds() -> None:
    assert as_json(day_row(DAY)) == {
        "day": "2026-03-02",
        "seated_s": 21001,
        "seated_low_s": 19800,
        "seated_high_s": 22100,
        "standing_s": 60,
        "away_s": 5400,
        "unknown_s": 7,
        "declared_s": 1800,
        "bouts": 11,
        "longest_bout_s": 5400,
        "rises": 10,
        "prompts": 6,
        "breaks": 5,
    }


@pytest.mark.parametrize(
    ("next_break", "expected"), [(timedelta(minutes=25), 1500), (None, None)]
)
def test_today_is_a_day_and_what_comes_next(
    next_break: timedelta | None, expected: int | None
) -> None:
    now = datetime(2026, 3, 2, 14, 5, tzinfo=CET)
    told = as_json(today_row(DAY, next_break=next_break, as_of=now))
    assert told == {
        **as_json(day_row(DAY)),
        "next_break_s": expected,
        "as_of": "2026-03-02T14:05:00+01:00",
    }


def test_moments_are_told_in_the_local_time_of_the_trace() -> None:
    changes = [
        OffsetChange(at(0), timedelta(hours=1)),
        OffsetChange(at(9), timedelta(hours=-3, minutes=-30)),
    ]
    told = as_json(report_rows(REPORT, localised(changes)))
    assert told["spans"][0]["start"] == "2026-03-02T09:00:00+01:00"
    assert told["spans"][0]["end"] == "2026-03-02T05:30:00-03:30"
    assert told["prompts"][0]["until"] == "2026-03-02T05:40:00-03:30"


def test_days_that_are_asked_for_and_unknown_are_empty() -> None:
    tuesday = date(2026, 3, 3)
    assert days_chosen(REPORT, [tuesday, MONDAY]) == (empty_day(tuesday), DAY)


def test_an_empty_day_is_nothing_but_its_date() -> None:
    told = as_json(day_row(empty_day(MONDAY)))
    assert told.pop("day") == "2026-03-02"
    assert set(told.values()) == {0}
    assert tuple(told) == DayRow.__struct_fields__[1:]
