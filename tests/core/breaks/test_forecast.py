"""The rest of the day, when breaks would fall if one stays seated."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sitwatch.core.breaks.asking import Asking
from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.forecast import MOST, Forecast, Outset, Planned, forecast
from sitwatch.core.breaks.holds import Context
from sitwatch.core.policy import Hours, Policy, policy_from
from tests.core.breaks.present import present
from tests.daylight import at, clock_of

MINUTE = timedelta(minutes=1)
EVENING = at("18:00")


def plan(
    breaks: Breaks = Breaks(),  # noqa: B008 - a value
    policy: Policy = Policy(),  # noqa: B008 - a value
    until: str = "12:00",
    **otherwise: Any,
) -> Forecast:
    """Return the plan at ten of somebody who has sat for twenty minutes."""
    now = at("10:00")
    sat = {"load": 20 * MINUTE, **otherwise}
    return forecast(Outset(breaks, present(now, **sat), now, policy), at(until))


def told(found: Forecast) -> list[str]:
    """Return each break as a line."""
    return [
        f"{clock_of(each.at)[4:-3]}-{clock_of(each.latest)[4:-3]} {each.cause}"
        for each in found.breaks
    ]


def test_breaks_fall_an_interval_and_a_rest_apart() -> None:
    lines = ["10:25-10:30 load", "11:12-11:17 load", "11:59-12:04 load"]
    assert told(plan()) == lines


@pytest.mark.parametrize(
    ("breaks", "otherwise", "first"),
    [
        (Breaks(), {"bout": None}, "10:45-10:50 load"),
        (Breaks(), {"load": 60 * MINUTE}, "10:00-10:05 load"),
        (Breaks(snoozed_until=at("10:07")), {}, "10:07-10:12 snoozed"),
        (Breaks(), {"is_after_lunch": True}, "10:10-10:25 lunch"),
        (
            Breaks(asking=Asking("p", "", "", at("09:59"), at("09:59"))),
            {},
            "10:45-10:50 load",
        ),
        (
            Breaks(context=Context(paused=True, paused_until=at("11:00"))),
            {},
            "11:00-11:05 pause",
        ),
        (
            Breaks(context=Context(paused=True, paused_until=at("10:10"))),
            {},
            "10:25-10:30 load",
        ),
    ],
    ids=[
        "as if they sat down now",
        "long due",
        "put off",
        "after lunch",
        "after the one on offer",
        "when the pause ends",
        "a pause that is over by then",
    ],
)
def test_the_first_break(breaks: Breaks, otherwise: dict[str, Any], first: str) -> None:
    assert told(plan(breaks, **otherwise))[0] == first


def test_a_pause_without_an_end_leaves_nothing_to_plan() -> None:
    found = plan(Breaks(context=Context(paused=True)))
    assert found == Forecast((), "paused")


def test_breaks_keep_to_the_hours() -> None:
    policy = policy_from({"hours": {"mon": ["09:00-10:30", "11:30-17:00"]}})
    lines = ["10:25-10:30 load", "11:30-11:35 hours", "12:17-12:22 load"]
    assert told(plan(policy=policy, until="13:00")) == lines
    never = Policy(hours=Hours((), (), (), (), (), (), ()))
    assert plan(policy=never) == Forecast((), "hours")


BERLIN = ZoneInfo("Europe/Berlin")


def night(begins: datetime, until: datetime, **hours: list[str]) -> list[str]:
    """Return the plan of a night in which clocks change, as the wall shows it."""
    now = begins.astimezone(UTC)
    # What is in force when it begins, as facts have it.
    local = now.astimezone(timezone(begins.utcoffset() or MINUTE))
    policy = policy_from({"hours": dict(hours), "breaks": {"after_min": 60}})
    outset = Outset(
        Breaks(), present(now), local, policy, lambda at: at.astimezone(BERLIN)
    )
    end = until.astimezone(UTC).astimezone(local.tzinfo)
    found = forecast(outset, end)
    return [
        f"{each.at:%H:%M}-{each.latest:%H:%M} {each.cause}" for each in found.breaks
    ]


def test_clocks_that_go_forward_are_shown_as_they_will_be() -> None:
    begins = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)
    told = night(begins, datetime(2026, 3, 29, 6, 0, tzinfo=BERLIN))
    assert told == ["03:30-03:35 load", "04:32-04:37 load", "05:34-05:39 load"]


def test_hours_begin_where_the_wall_shows_them_after_clocks_went_back() -> None:
    begins = datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN)
    noon = datetime(2026, 10, 25, 12, 0, tzinfo=BERLIN)
    [first, *_rest] = night(begins, noon, sun=["09:00-17:00"])
    assert first == "09:00-09:05 hours"


def test_hours_that_do_not_hold_are_no_hours() -> None:
    tables = {"hours": {"mon": ["09:00-10:10"]}, "breaks": {"on_hours": "soften"}}
    assert told(plan(policy=policy_from(tables)))[0] == "10:25-10:30 load"


def test_what_holds_breaks_now_is_told() -> None:
    found = plan(in_call=True)
    assert found.held == "call"
    assert found.breaks


def test_a_plan_has_an_end() -> None:
    hasty = policy_from({"breaks": {"after_min": 1, "rest_s": 30}})
    assert len(plan(policy=hasty, until="Tue 04:00").breaks) == MOST
    assert plan(until="10:20").breaks == ()
    assert isinstance(plan().breaks[0], Planned)
