"""Whole days: what a trace comes to, beside what it must come to.

Each day is a trace, as `sitwatch replay` takes it, and a table of the same name that
says what it is about, under which settings it was lived, and what is expected of it:

    spans     start, end, state, probability of sitting, evidence
    bouts     start and end
    prompts   when, what became of it, when it was over
    days      figures by day; those that are named are looked at

Times are local by the first line of the trace. Numbers in names are those of failures
that people reported of programs like this one. A day in several traces (`.desk`,
`.laptop`) is one of several computers.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from datetime import UTC, date, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest

from sitwatch.adapters.trace_file import Skipped, read_traces
from sitwatch.core.facts import Recorded
from sitwatch.core.policy import policy_from
from sitwatch.core.sitting.layers import seen_of
from sitwatch.core.sitting.verdicts import DaySummary, Report
from sitwatch.core.timeline.days import OffsetChange, day_parts
from sitwatch.runtime.replay import replay
from tests.daylight import bout_line, lines_of, offer_line

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.toml"))


class Day:
    """A day lived, and the table of what is expected of it."""

    def __init__(self, name: str) -> None:
        """Read the table, and the facts of all its traces."""
        self.table = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
        traces = {HERE / f"{name}.jsonl", *HERE.glob(f"{name}.*.jsonl")}
        names = sorted(str(trace) for trace in traces if trace.exists())
        self.facts: list[Recorded] = list(read_traces(names, Skipped()))
        self.policy = policy_from(self.table.get("settings", {}))

    @property
    def zone(self) -> tzinfo:
        """The local time of its first line."""
        zone = self.facts[0].at.tzinfo
        assert zone is not None
        return zone

    def replayed(self) -> Report:
        """Return what it comes to."""
        reply = self.table.get("reply", "ignore")
        return replay(self.facts, self.policy, reply=reply)


@pytest.fixture(params=NAMES)
def day(request: pytest.FixtureRequest) -> Day:
    return Day(request.param)


def rows(text: str) -> list[str]:
    """Return the lines of a text block, columns one space apart."""
    return [" ".join(line.split()) for line in text.splitlines() if line.split()]


TELL: dict[str, Callable[[Report, tzinfo], Iterable[str]]] = {
    "spans": lambda report, zone: lines_of(seen_of(report), zone),
    "bouts": lambda report, zone: (bout_line(bout, zone) for bout in report.bouts),
    "prompts": lambda report, zone: (offer_line(each, zone) for each in report.offers),
}


def figure(summary: DaySummary, name: str) -> Any:
    """Return a figure of a day; durations as `7:05:00`."""
    value = getattr(summary, name)
    return value if isinstance(value, int) else str(value).partition(".")[0]


def test_a_day_comes_out_as_expected(day: Day) -> None:
    report = day.replayed()
    expected = {key: rows(day.table[key]) for key in TELL if key in day.table}
    found = {key: list(TELL[key](report, day.zone)) for key in expected}
    assert found == expected
    wanted = day.table.get("days", {})
    figures = {
        str(each.day): {name: figure(each, name) for name in wanted[str(each.day)]}
        for each in report.days
        if str(each.day) in wanted
    }
    assert figures == wanted


def test_every_table_says_what_it_is_about_and_expects_something(day: Day) -> None:
    assert day.table["what"].endswith(".")
    assert {*TELL, "days"} & set(day.table)


@pytest.mark.parametrize(
    ("name", "day_of_month", "hours"),
    [
        ("clocks_go_forward", date(2026, 3, 28), 23),
        ("clocks_go_back", date(2026, 10, 24), 25),
    ],
)
def test_a_day_is_as_long_as_the_clocks_make_it(
    name: str, day_of_month: date, hours: int
) -> None:
    lived = Day(name)
    changes = [
        OffsetChange(fact.at.astimezone(UTC), fact.at.utcoffset() or timedelta(0))
        for fact in lived.facts
    ]
    rollover = timedelta(hours=4)
    parts = [
        part.end - part.start
        for stretch in seen_of(lived.replayed())
        for part in day_parts(stretch.start, stretch.end, changes, rollover)
        if part.day == day_of_month
    ]
    assert sum(parts, timedelta(0)) == timedelta(hours=hours)
