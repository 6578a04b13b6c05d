"""What a day rests on: its own facts, and where answers taught the estimate."""

from __future__ import annotations

from datetime import timedelta, timezone

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import Policy
from sitwatch.core.timeline.spans import Span
from sitwatch.runtime.footing import INSTANT, Fold, bounds, windows
from tests.daylight import MONDAY, at, corrected, told, typing

DAY = Span(at("Wed 04:00"), at("Thu 04:00"))


def asked(clock: str, start: str, end: str) -> f.Corrected:
    return msgspec.structs.replace(corrected("sitting", start, end, clock), asked=True)


def test_a_day_is_as_wide_as_any_offset_makes_it() -> None:
    berlin = MONDAY
    helsinki = MONDAY.astimezone(timezone(timedelta(hours=2)))
    facts: list[f.Fact] = [f.Started(at=berlin), f.Started(at=helsinki)]
    whole = bounds(facts, MONDAY.date(), Policy())
    assert whole == Span(at("03:00"), at("Tue 04:00"))


def test_the_hour_at_which_a_day_begins_is_the_last_one_set() -> None:
    facts: list[f.Fact] = [
        f.Started(at=MONDAY),
        f.PolicyChanged(at=MONDAY, changes={"day.rollover": "05:00"}),
    ]
    whole = bounds(facts, MONDAY.date(), Policy())
    assert whole == Span(at("05:00"), at("Tue 05:00"))


def test_a_day_without_facts_is_told_by_universal_time() -> None:
    assert bounds((), MONDAY.date(), Policy()).length == timedelta(days=1)


def test_an_answer_is_read_with_the_pause_that_it_is_about() -> None:
    facts: list[f.Fact] = [
        typing("08:00", "09:00"),
        typing("09:10", "10:00"),
        asked("10:00", "09:00", "09:10"),
        corrected("away", "09:00", "09:10", "10:01"),
        told("sitting", "11:00"),
        f.ProfileChanged(at=at("12:00"), changes={"desk_share": 0.5}),
        typing("Wed 08:00", "Wed 09:00"),
        asked("Fri 08:00", "Wed 08:00", "Wed 09:00"),
    ]
    assert windows(facts, Fold(Policy()), DAY) == (
        Span(at("09:00"), at("10:00") + INSTANT),
        Span(at("11:00"), at("11:00") + INSTANT),
        DAY,
    )


def test_settings_of_before_hold_on_in_a_copy() -> None:
    fold = Fold(Policy())
    fold.recall(f.PolicyChanged(at=MONDAY, changes={"breaks.rest_s": 60}))
    copied = fold.copied()
    fold.take(f.PolicyChanged(at=MONDAY, changes={"breaks.rest_s": 90}))
    assert (copied.policy.breaks.rest_s, fold.policy.breaks.rest_s) == (60, 90)
