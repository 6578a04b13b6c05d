"""The breaks to come until the day ends."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from sitwatch.core.advance import State, outlook_of
from tests.core.advance.lived import POLICY, after
from tests.daylight import at, clock_of, typing


def test_before_the_first_fact_nothing_is_planned() -> None:
    assert outlook_of(State(), at("09:00"), POLICY) is None


def test_breaks_are_planned_until_the_day_ends() -> None:
    found = outlook_of(after(typing("09:00", "09:20")), at("09:20"), POLICY)
    assert found is not None
    clocks = [clock_of(each.at) for each in found.breaks]
    assert (clocks[0], clocks[1]) == ("Mon 09:45:00", "Mon 10:32:00")
    assert "Tue 03" in clocks[-1]


def test_a_plan_is_told_by_the_clock_on_the_wall() -> None:
    state = after(typing("12:00", "12:10", up=0.0), typing("09:10", "09:20", up=600.0))
    found = outlook_of(state, at("12:20"), POLICY)
    assert found is not None
    assert clock_of(found.breaks[0].at) == "Mon 09:45:00"


def test_the_day_ends_where_the_wall_shows_it() -> None:
    hour = timedelta(hours=1)

    def wall(moment: datetime) -> datetime:
        """Put clocks forward at 02:00 of Tuesday."""
        later = timezone((moment.utcoffset() or hour) + hour)
        return moment.astimezone(later) if moment >= at("Tue 02:00") else moment

    state = after(typing("Mon 21:00", "Mon 21:20"))
    usual = outlook_of(state, at("Mon 21:20"), POLICY)
    short = outlook_of(state, at("Mon 21:20"), POLICY, wall)
    assert usual is not None
    assert short is not None
    assert at("Tue 03:00") < usual.breaks[-1].at < at("Tue 04:00")
    assert at("Tue 02:00") < short.breaks[-1].at < at("Tue 03:00")
    assert short.breaks[-1].at.hour == 3


def test_after_the_day_has_ended_the_next_one_is_planned() -> None:
    state = after(typing("Tue 03:00", "Tue 03:20"))
    found = outlook_of(state, at("Tue 09:00"), POLICY)
    assert found is not None
    assert clock_of(found.breaks[0].at) == "Tue 09:45:00"
