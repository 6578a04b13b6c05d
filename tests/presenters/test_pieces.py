from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.presenters.pieces import merged

DAY = "2026-03-12"


def stretch(
    start: str,
    end: str,
    state: State = "seated",
    because: Because = "input",
    p_seated: float = 1.0,
) -> Stretch:
    since, until = (datetime.fromisoformat(f"{DAY}T{at}Z") for at in (start, end))
    return Stretch(since, until, state, p_seated, because)


MERGES: list[tuple[str, list[Stretch], list[Because]]] = [
    ("nothing", [], []),
    ("alone", [stretch("08:00", "09:00")], ["input"]),
    (
        "same reason",
        [stretch("08:00", "09:00"), stretch("09:00", "10:00")],
        ["input"],
    ),
    (
        "work with pauses",
        [
            stretch("08:00", "09:00"),
            stretch("09:00", "09:01", because="short_gap"),
            stretch("09:01", "10:00"),
        ],
        ["short_gap"],
    ),
    (
        "another reason",
        [stretch("08:00", "09:00"), stretch("09:00", "10:00", because="call")],
        ["input", "call"],
    ),
    (
        "another state",
        [
            stretch("08:00", "09:00", because="long_gap"),
            stretch("09:00", "10:00", "away", "long_gap"),
        ],
        ["long_gap", "long_gap"],
    ),
    (
        "not touching",
        [stretch("08:00", "09:00"), stretch("09:01", "10:00")],
        ["input", "input"],
    ),
]


@pytest.mark.parametrize(
    ("stretches", "reasons"),
    [case[1:] for case in MERGES],
    ids=[case[0] for case in MERGES],
)
def test_neighbours_that_say_the_same_are_one(
    stretches: list[Stretch], reasons: list[Because]
) -> None:
    assert [piece.because for piece in merged(iter(stretches))] == reasons


def test_chances_are_weighted_by_length() -> None:
    work = stretch("08:00", "08:45", p_seated=1.0)
    pause = stretch("08:45", "09:00", because="short_gap", p_seated=0.8)
    (piece,) = merged(iter([work, pause]))
    assert piece.p_seated == pytest.approx(0.95)
    assert piece.length == timedelta(hours=1)


def test_pauses_and_declared_times_that_differ_stay_apart() -> None:
    drive = msgspec.structs.replace(stretch("08:00", "08:30", because="declared"))
    sofa = msgspec.structs.replace(
        stretch("08:30", "09:00", because="declared"), label="sofa"
    )
    assert len([*merged(iter([drive, sofa]))]) == 2
    short = stretch("08:00", "08:10", "away", "long_gap", 0.3)
    longer = stretch("08:10", "09:00", "away", "long_gap", 0.1)
    assert len([*merged(iter([short, longer]))]) == 2
