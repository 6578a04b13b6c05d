from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.core.sitting.verdicts import DaySummary, Report, Stretch
from sitwatch.presenters.today import NothingYet, Today, local_day, today_of
from tests.fakes.clock import CET
from tests.presenters.days import THURSDAY, blank_day, day_of_work
from tests.ui.window_days import face

NOW = datetime(2026, 3, 12, 16, 38, tzinfo=CET)
ROLLOVER = timedelta(hours=4)


def report(*days: DaySummary, stretches: tuple[Stretch, ...] = ()) -> Report:
    return Report(days, stretches, (), ())


def told(*days: DaySummary) -> Today:
    view = today_of(report(*days), NOW, ROLLOVER, None)
    assert isinstance(view, Today)
    return view


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 3, 12, 4, 0, tzinfo=CET), 12),
        (datetime(2026, 3, 12, 3, 59, tzinfo=CET), 11),
        (datetime(2026, 3, 12, 23, 59, tzinfo=CET), 12),
    ],
    ids=["at the rollover", "before it", "at night"],
)
def test_the_day_is_that_of_the_local_clock(now: datetime, day: int) -> None:
    assert local_day(now, ROLLOVER).day == day


def test_today_is_told_with_its_range_and_parts() -> None:
    view = told(day_of_work(THURSDAY - timedelta(days=1)), day_of_work())
    assert view.heading == "Thursday 12 March"
    assert (view.figure, view.likely) == ("5 h 20", "likely 4 h 40 – 6 h 05")
    assert view.summary == "Seated 5 h 20, likely 4 h 40 – 6 h 05; under 6 h."
    assert view.scale is not None
    assert [part.fill for part in view.parts] == ["seated", "away"]
    assert [tile.value for tile in view.tiles] == ["9", "1 h 15", "4", "3"]
    assert (view.strip, view.next_break) == (None, "")


def test_a_day_of_which_nothing_is_known_claims_no_figure() -> None:
    view = told(blank_day())
    assert (view.figure, view.scale) == ("–", None)
    assert view.likely == "nothing could be seen so far"
    assert view.summary == "Nothing is known of today so far."
    assert [part.fill for part in view.parts] == ["unknown"]


def test_the_strip_holds_today_alone() -> None:
    noon = NOW - timedelta(hours=4)
    yesterday = Stretch(noon - timedelta(days=1), noon, "seated", 1.0, "input")
    view = today_of(report(day_of_work(), stretches=(yesterday,)), NOW, ROLLOVER, None)
    assert isinstance(view, Today)
    assert view.strip is not None
    (segment,) = view.strip.segments
    assert segment.title.startswith("04:00 – 12:38")


def test_the_night_is_no_part_of_the_day() -> None:
    begin, morning = NOW - timedelta(hours=12), NOW - timedelta(hours=8)
    night = Stretch(begin, morning, "unknown", 0.0, "off")
    work = Stretch(morning, NOW, "seated", 1.0, "input")
    day = day_of_work(unknown=timedelta(hours=5))
    view = today_of(report(day, stretches=(night, work)), NOW, ROLLOVER, None)
    assert isinstance(view, Today)
    amounts = {part.fill: part.amount for part in view.parts}
    assert amounts == {"seated": "5 h 20", "away": "1 h", "unknown": "1 h"}


def test_the_next_break_is_told_as_the_tray_tells_it() -> None:
    view = today_of(report(day_of_work()), NOW, ROLLOVER, face())
    assert isinstance(view, Today)
    assert view.next_break == "Next break in 20 min."


@pytest.mark.parametrize(
    ("records", "is_begun", "title"),
    [
        (report(), False, "sitwatch has just begun to look"),
        (report(), True, "Nothing recorded today"),
        (
            report(day_of_work(THURSDAY - timedelta(days=1))),
            False,
            "Nothing recorded today",
        ),
    ],
    ids=["fresh", "records before the report", "records in the report"],
)
def test_a_day_without_records_says_what_will_appear(
    records: Report, *, is_begun: bool, title: str
) -> None:
    view = today_of(records, NOW, ROLLOVER, None, is_begun=is_begun)
    assert isinstance(view, NothingYet)
    assert (view.heading, view.title) == ("Thursday 12 March", title)
    assert all(view.lines)
