"""Where a fact finds the day: clock, offset, day, recorder."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from sitwatch.core import facts as f
from sitwatch.core.facts import Step
from sitwatch.core.timeline.days import OffsetChange
from tests.core.advance.lived import after, ticked
from tests.daylight import at, lines_of, told, typing

WORK = typing("09:00", "09:10")
PROMPTED = f.Prompted(at=at("09:10"), prompt="p", exercise="squat")


def settled(*steps: Step) -> list[str]:
    return lines_of(after(*steps).settled)


def test_the_first_fact_opens_the_day() -> None:
    state = after(WORK)
    assert (state.now, state.day) == (at("09:10"), date(2026, 3, 2))
    assert state.day_end == at("Tue 04:00")
    assert [change.offset for change in state.changes] == [timedelta(hours=1)]


def test_what_was_settled_since_the_day_began_is_kept_until_the_next() -> None:
    back = typing("09:30", "09:31")
    assert len(after(WORK, back).today) == 2
    assert len(after(WORK, back, typing("10:00", "10:01")).today) == 4
    tomorrow = after(WORK, back, ticked("Tue 04:00"))
    assert (tomorrow.today, tomorrow.day) == ((), date(2026, 3, 3))


def test_a_new_day_ends_what_was_said_of_posture_where_it_began() -> None:
    night = (told("standing", "Tue 03:00"), typing("Tue 03:00", "Tue 05:00"))
    state = after(typing("Tue 02:00", "Tue 03:00"), *night, ticked("Tue 05:00"))
    assert state.sitting is not None
    assert state.sitting.told == "sitting"
    assert lines_of(state.settled) == ["Tue 03:00:00 Tue 04:00:00 standing 0.00 said"]
    assert state.sitting.active_from == at("Tue 04:00")


def test_yesterday_does_not_come_back_when_the_clock_goes_back() -> None:
    flown = at("Tue 10:00").astimezone(timezone(timedelta(hours=-8)))
    assert after(typing("Tue 09:00", "Tue 09:30"), f.Woke(at=flown)).day == date(
        2026, 3, 3
    )


def test_an_offset_is_in_force_since_the_fact_before_it() -> None:
    east = timezone(timedelta(hours=2))
    later = f.Locked(at=at("09:40").astimezone(east))
    changes = after(WORK, ticked("09:30"), later).changes
    assert changes == (
        OffsetChange(datetime.min.replace(tzinfo=UTC), timedelta(hours=1)),
        OffsetChange(at("09:10").astimezone(UTC), timedelta(hours=2)),
    )


def test_a_bell_before_any_fact_is_no_trouble() -> None:
    state = after(ticked("09:00"), ticked("09:01"))
    assert state.anchors == {}
    east = f.Ticked(at=at("09:02").astimezone(timezone(timedelta(hours=2))))
    assert len(after(east, begin=state).changes) == 2


@pytest.mark.parametrize(
    ("steps", "off"),
    [
        ([f.Started(at=at("09:30"))], "09:10:00"),
        ([f.Stopped(at=at("09:20")), f.Started(at=at("09:30"))], "09:20:00"),
        ([f.ScreenWentOff(at=at("09:15")), f.Started(at=at("09:30"))], "09:15:00"),
    ],
    ids=["killed at once", "stopped", "killed after a fact"],
)
def test_between_a_recorder_and_the_next_nothing_is_known(
    steps: list[Step], off: str
) -> None:
    told_of = settled(WORK, *steps, typing("09:30", "09:40"))
    assert told_of[0] == "Mon 09:00:00 Mon 09:10:00 seated 0.94 input"
    assert told_of[-1] == f"Mon {off} Mon 09:30:00 unknown 0.00 off"


def test_a_first_start_cuts_nothing() -> None:
    assert settled(f.Started(at=at("09:00")), typing("09:00:10", "09:10")) == []
