from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest

from sitwatch.core.facts import Corrected, Recorded
from sitwatch.core.sitting.verdicts import DaySummary, Report, Stretch
from sitwatch.presenters.day import DayView, NothingSeen, day_view
from sitwatch.presenters.records import Records
from tests.fakes.clock import CET
from tests.presenters.days import THURSDAY, blank_day, day_of_work, day_off
from tests.ui.window_days import face

NOW = datetime(2026, 3, 12, 16, 38, tzinfo=CET)
ROLLOVER = timedelta(hours=4)
WEDNESDAY = THURSDAY - timedelta(days=1)


def records(
    *days: DaySummary,
    stretches: tuple[Stretch, ...] = (),
    begun: date | None = None,
    facts: tuple[Recorded, ...] = (),
) -> Records:
    return Records(Report(days, stretches, (), ()), begun, facts=facts)


def seen(told: Records, day: date = THURSDAY) -> DayView:
    view = day_view(told, day, NOW, ROLLOVER)
    assert isinstance(view, DayView)
    return view


def test_today_is_told_with_its_range_and_parts() -> None:
    view = seen(records(day_of_work(WEDNESDAY), day_of_work()))
    assert (view.turning.title, view.turning.date) == ("Today", "Thursday 12 March")
    assert view.caption == "Seated so far"
    assert (view.figure, view.likely) == ("5 h 20", "likely 4 h 40 – 6 h 05")
    assert view.summary == "Seated 5 h 20, likely 4 h 40 – 6 h 05; under 6 h."
    assert view.scale is not None
    assert [part.fill for part in view.parts] == ["seated", "away"]
    assert [tile.value for tile in view.tiles] == ["9", "1 h 15", "4", "3"]
    assert (view.strip, view.next_break, view.said) == (None, "", ())
    assert [tile.note for tile in view.tiles] == ["", "the average is 36 min", "", ""]


def test_time_off_the_chair_stands_beside_the_time_on_it() -> None:
    standing = timedelta(minutes=25)
    view = seen(records(day_of_work(standing=standing)))
    assert view.up == "Up from the chair for 1 h 25, as far as is known."
    assert seen(records(day_of_work(away=timedelta()))).up == ""


@pytest.mark.parametrize(
    ("rises", "note"),
    [(0, ""), (1, "with 1 good rise"), (12, "with 12 good rises")],
)
def test_good_rises_stand_beside_the_exercises(rises: int, note: str) -> None:
    view = day_view(records(day_of_work()), THURSDAY, NOW, ROLLOVER, rises)
    assert isinstance(view, DayView)
    assert view.tiles[-1].note == note


def test_a_day_of_which_nothing_is_known_claims_no_figure() -> None:
    view = seen(records(blank_day()))
    assert (view.figure, view.scale) == ("–", None)
    assert view.likely == "nothing could be seen so far"
    assert view.summary == "Nothing is known of this day so far."
    assert [part.fill for part in view.parts] == ["unknown"]


def test_the_strip_holds_today_alone() -> None:
    noon = NOW - timedelta(hours=4)
    yesterday = Stretch(noon - timedelta(days=1), noon, "seated", 1.0, "input")
    view = seen(records(day_of_work(), stretches=(yesterday,)))
    assert view.strip is not None
    (segment,) = view.strip.segments
    assert segment.title.startswith("04:00 – 12:38")


def test_the_night_is_no_part_of_the_day() -> None:
    begin, morning = NOW - timedelta(hours=12), NOW - timedelta(hours=8)
    night = Stretch(begin, morning, "unknown", 0.0, "off")
    work = Stretch(morning, NOW, "seated", 1.0, "input")
    day = day_of_work(unknown=timedelta(hours=5))
    view = seen(records(day, stretches=(night, work)))
    amounts = {part.fill: part.amount for part in view.parts}
    assert amounts == {"seated": "5 h 20", "away": "1 h", "unknown": "1 h"}


def test_the_next_break_is_told_as_the_tray_tells_it_and_for_today_alone() -> None:
    told = records(day_of_work(), day_of_work(WEDNESDAY))
    told = msgspec.structs.replace(told, face=face())
    assert seen(told).next_break == "Next break in 20 min."
    assert seen(told, WEDNESDAY).next_break == ""


def test_a_day_of_before_is_over() -> None:
    start = datetime(2026, 3, 11, 9, tzinfo=CET)
    work = Stretch(start, start + timedelta(hours=2), "seated", 1.0, "input")
    night = Stretch(work.end, NOW, "away", 0.0, "locked")
    told = records(
        day_of_work(WEDNESDAY), day_of_work(), stretches=(work, night), begun=WEDNESDAY
    )
    view = seen(told, WEDNESDAY)
    assert (view.turning.title, view.turning.date) == ("Wednesday 11 March", "")
    assert (view.turning.is_today, view.turning.has_earlier) == (False, False)
    assert view.caption == "Seated that day"
    assert view.strip is not None
    assert view.strip.now is None
    assert [segment.until for segment in view.strip.segments] == [work.end]
    assert seen(told).turning.has_earlier


def test_what_was_said_of_the_day_is_told_whenever_it_was() -> None:
    start = datetime(2026, 3, 11, 9, tzinfo=CET)
    word = Corrected(at=NOW, start=start, end=start + ROLLOVER, posture="away")
    told = records(day_of_work(WEDNESDAY), day_of_work(), facts=(word,))
    (said,) = seen(told, WEDNESDAY).said
    assert said.words == "09:00 – 13:00: You said afterwards that you were away"
    assert said.word == NOW
    assert seen(told).said == ()


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (records(), "sitwatch has just begun to look"),
        (records(begun=WEDNESDAY), "Nothing recorded today"),
        (records(day_of_work(WEDNESDAY)), "Nothing recorded today"),
    ],
    ids=["fresh", "records before the report", "records in the report"],
)
def test_a_day_without_records_says_what_will_appear(told: Records, title: str) -> None:
    view = day_view(told, THURSDAY, NOW, ROLLOVER)
    assert isinstance(view, NothingSeen)
    assert (view.turning.date, view.title) == ("Thursday 12 March", title)
    assert all(view.lines)


@pytest.mark.parametrize(
    "told", [records(day_of_work()), records(day_off(WEDNESDAY), day_of_work())]
)
def test_a_day_of_before_without_records_says_so(told: Records) -> None:
    view = day_view(told, WEDNESDAY, NOW, ROLLOVER)
    assert isinstance(view, NothingSeen)
    assert view.title == "Nothing was recorded that day"
