"""Input that lasts while other things happen is cut where they do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given

from sitwatch.core import facts as f
from sitwatch.core.facts import Recorded
from sitwatch.runtime.turns import in_turn, split
from tests.daylight import at, clock_of, typing
from tests.lives import lives


def call(clock: str, device: str | None = None) -> f.CallBegan:
    return f.CallBegan(at=at(clock), device=device)


def row_of(fact: Recorded) -> str:
    start = clock_of(fact.at)[4:9]
    if not isinstance(fact, f.Input):
        return f"{start} {type(fact).__name__}"
    return f"{start}-{clock_of(fact.at + fact.length)[4:9]} {fact.device or ''}".strip()


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], []),
        ([typing("09:00", "10:00")], ["09:00-10:00"]),
        ([typing("09:00", "10:00"), call("10:00")], ["09:00-10:00", "10:00 CallBegan"]),
        (
            [typing("09:00", "10:00"), call("09:20"), call("09:40")],
            [
                "09:00-09:20",
                "09:20 CallBegan",
                "09:20-09:40",
                "09:40 CallBegan",
                "09:40-10:00",
            ],
        ),
        (
            [typing("09:00", "10:00", device="desk"), call("09:20", "lap")],
            ["09:00-09:20 desk", "09:20 CallBegan", "09:20-10:00 desk"],
        ),
        (
            [
                typing("09:00", "10:00", device="desk"),
                typing("09:30", "11:00", device="lap"),
                call("10:30", "lap"),
            ],
            [
                "09:00-09:30 desk",
                "09:30-10:00 desk",
                "09:30-10:30 lap",
                "10:30 CallBegan",
                "10:30-11:00 lap",
            ],
        ),
        (
            [typing("09:00", "10:00"), typing("09:30", "09:40")],
            ["09:00-10:00", "09:30-09:40"],
        ),
        (
            [typing("10:00", "10:10"), call("07:10")],
            ["10:00-10:10", "07:10 CallBegan"],
        ),
        (
            [typing("10:00", "10:10", device="desk"), call("10:00", "lap")],
            ["10:00 CallBegan", "10:00-10:10 desk"],
        ),
    ],
    ids=[
        "nothing",
        "input alone",
        "one after the other",
        "twice in the midst",
        "another computer in the midst",
        "two that overlap",
        "a computer's own overlapping input",
        "clock set back",
        "two that begin together",
    ],
)
def test_facts_in_turn(facts: list[Recorded], expected: list[str]) -> None:
    assert [row_of(fact) for fact in in_turn(facts)] == expected


def test_the_steady_clock_says_how_far_the_input_had_come() -> None:
    facts: list[Recorded] = [
        typing("10:00", "10:10", up=0.0),
        f.CallBegan(at=at("10:05"), up=600.0),
    ]
    assert [row_of(fact) for fact in in_turn(facts)] == [
        "10:00-10:10",
        "10:05 CallBegan",
    ]


def test_a_piece_keeps_the_counts_and_the_rest_has_none() -> None:
    whole = typing("09:00", "09:10", up=50.0, keys=9, pointer=4, device="desk")
    first, rest = split(whole, timedelta(minutes=4))
    assert first == typing("09:00", "09:04", up=50.0, keys=9, pointer=4, device="desk")
    assert rest == typing("09:04", "09:10", up=290.0, keys=0, pointer=0, device="desk")


def test_what_cannot_be_told_stays_untold() -> None:
    _, rest = split(typing("09:00", "09:10"), timedelta(minutes=4))
    assert rest == typing("09:04", "09:10")


@given(lives() | lives(is_steady=True, has_up=False))
def test_one_computer_that_tells_in_order_is_left_as_it_is(facts: list[f.Fact]) -> None:
    assert list(in_turn(facts)) == facts
