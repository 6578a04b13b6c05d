"""Every fact has its place on one line, whatever people do to the clock."""

from __future__ import annotations

from datetime import UTC, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from sitwatch.core import facts as f
from sitwatch.core.facts import Step
from sitwatch.core.timeline.line import Anchors, labels_at, moment_at, place
from tests.daylight import CET, at, typing
from tests.lives import lives

HOUR = timedelta(hours=1)


def seen(clock: str, up: float | None = None, **rest: str) -> f.Locked:
    return f.Locked(at=at(clock), up=up, **rest)


def placed(*steps: Step) -> Anchors:
    anchors: Anchors = {}
    for step in steps:
        anchors = {**anchors, step.device: place(anchors, step)}
    return anchors


@pytest.mark.parametrize(
    ("steps", "clock"),
    [
        ([seen("09:00")], "09:00"),
        ([seen("09:00"), seen("09:10")], "09:10"),
        ([seen("10:00", 0), seen("07:10", 600)], "10:10"),
        ([seen("10:00", 0), seen("13:10", 600)], "10:10"),
        ([seen("10:00", 0), seen("07:10", 600), seen("10:20", 1200)], "10:20"),
        ([seen("10:00", 0), seen("10:01:01.5", 60)], "10:01:01.5"),
        ([seen("10:00"), seen("09:00")], "10:00"),
        ([typing("10:00", "10:10"), seen("09:00")], "10:10"),
        ([seen("10:00"), seen("09:00"), seen("09:10")], "10:10"),
        ([seen("10:00", 0), f.Started(at=at("12:00"), up=5)], "12:00"),
        ([seen("10:00", 600), seen("12:00", 5)], "12:00"),
        ([seen("10:00", 600), f.Started(at=at("09:00"), up=5)], "10:00"),
    ],
    ids=[
        "alone",
        "in order",
        "clock set back",
        "clock set forward",
        "clock set back and right again",
        "clocks within their slack",
        "clock set back, and only the wall to go by",
        "clock set back after input",
        "time goes on after that",
        "started anew",
        "steady clock begun anew",
        "started anew with the clock set back",
    ],
)
def test_where_the_last_of_some_facts_lies(steps: list[Step], clock: str) -> None:
    assert placed(*steps)[None].at == at(clock)


@pytest.mark.parametrize(
    ("slept", "woke", "clock"),
    [
        (("07:10", 600), ("07:40", 2400), "10:40"),
        (("07:10", 600), ("12:10", 18_600), "15:10"),
        (("07:10", 600), ("15:10", 29_400), "15:10"),
    ],
    ids=["a nap", "a sleep", "a night"],
)
def test_a_wake_joins_the_wall_again_where_enough_of_the_sleep_remains(
    slept: tuple[str, float], woke: tuple[str, float], clock: str
) -> None:
    steps = (
        seen("10:00", 0),
        f.Slept(at=at(slept[0]), up=slept[1]),
        f.Woke(at=at(woke[0]), up=woke[1]),
    )
    assert placed(*steps)[None].at == at(clock)


@pytest.mark.parametrize(
    "late",
    [seen("09:59:59.5", 599.5), seen("09:59:59.5"), seen("09:50", 0)],
    ids=["by both clocks", "by the wall", "by ten minutes, and both clocks agree"],
)
def test_a_fact_told_late_moves_nothing(late: f.Locked) -> None:
    anchors = placed(seen("10:00", 600), late)
    assert anchors[None].at == at("10:00")
    assert place(anchors, seen("10:05", 900)).at == at("10:05")


def test_a_wall_alone_that_goes_back_by_more_was_set() -> None:
    anchors = placed(seen("10:00"), seen("09:59:57"))
    assert place(anchors, seen("10:00")).at == at("10:00:03")


def test_computers_have_their_own_clocks() -> None:
    desk = seen("10:00", 0, device="desk"), seen("07:10", 600, device="desk")
    anchors = placed(*desk, seen("10:00", 50, device="lap"))
    assert anchors["lap"].at == at("10:00")
    assert anchors["desk"].at == at("10:10")


def test_input_lasts_and_all_else_is_a_moment() -> None:
    assert placed(typing("10:00", "10:10"))[None].end == at("10:10")
    assert placed(seen("10:00"))[None].end == at("10:00")


@pytest.mark.parametrize(
    "fact",
    [typing("10:00", "10:10", up=100.0), seen("10:00", 100, device="desk")],
    ids=["one computer", "one of several"],
)
def test_labels_lead_back_to_the_same_place(fact: Step) -> None:
    behind = place(placed(fact), seen("07:20", 1300, device=fact.device))  # type: ignore[arg-type]
    anchors: Anchors = {"old": placed(seen("09:00"))[None], fact.device: behind}
    moment = at("11:00").astimezone(UTC)
    labels = labels_at(anchors, moment, timedelta(hours=1))
    assert labels["at"].tzinfo == CET
    assert place(anchors, f.Ticked(**labels)).at == moment


def test_labels_without_a_steady_clock_count_from_the_last_fact() -> None:
    labels = labels_at(placed(seen("09:00")), at("09:10"), HOUR)
    assert labels == {"at": at("09:10"), "up": 600.0, "device": None}


def test_a_reading_of_the_wall_lies_where_the_last_fact_says() -> None:
    anchors = placed(seen("10:00", 0), seen("07:10", 600))
    assert moment_at(anchors, at("07:20")) == at("10:20")
    assert moment_at({}, at("07:20")) == at("07:20")


@given(lives() | lives(has_up=False))
def test_the_line_never_runs_backwards(facts: list[f.Fact]) -> None:
    anchors: Anchors = {}
    places = []
    for fact in facts:
        anchors = {None: place(anchors, fact)}
        places.append(anchors[None].at)
    assert all(one <= other for one, other in pairwise(places))
