"""Bouts: seated time, joined across less than the shortest rest that counts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.sitting.bouts import Sat, bouts_of, latest
from sitwatch.core.sitting.verdicts import Bout, State, Stretch
from tests.daylight import at

REST = timedelta(minutes=1)

STATES: dict[str, State] = {"=": "seated", "|": "standing", ".": "away", "?": "unknown"}


def drawn(line: str) -> list[Stretch]:
    """Return a drawing's stretches: 20 seconds a sign, each a stretch of its own."""
    step = timedelta(seconds=20)
    return [
        Stretch(
            at("09:00") + n * step,
            at("09:00") + (n + 1) * step,
            STATES[sign],
            0,
            "input",
        )
        for n, sign in enumerate(line)
        if sign in STATES
    ]


def bout(start: str, end: str) -> Bout:
    return Bout(at(start), at(end))


@pytest.mark.parametrize(
    ("line", "bouts"),
    [
        ("", []),
        ("...", []),
        ("===", [bout("09:00", "09:01")]),
        ("==..==", [bout("09:00", "09:02")]),
        ("==...==", [bout("09:00", "09:00:40"), bout("09:01:40", "09:02:20")]),
        ("=.|?=", [bout("09:00", "09:00:20"), bout("09:01:20", "09:01:40")]),
        ("..=..", [bout("09:00:40", "09:01")]),
        ("=   =", [bout("09:00", "09:00:20"), bout("09:01:20", "09:01:40")]),
        ("=..=..=", [bout("09:00", "09:02:20")]),
    ],
    ids=[
        "nothing",
        "nobody sat",
        "sat throughout",
        "up for less than a rest",
        "up for a rest",
        "whatever else it was",
        "sat in between",
        "nothing known in between",
        "scraps make one",
    ],
)
def test_bouts(line: str, bouts: list[Bout]) -> None:
    assert list(bouts_of(drawn(line), REST)) == bouts


@pytest.mark.parametrize(
    ("line", "sat"),
    [
        ("...", None),
        ("==...==.", Sat(at("09:01:40"), at("09:02:20"))),
        ("==..=", Sat(at("09:00"), at("09:01:40"))),
    ],
)
def test_the_latest_bout(line: str, sat: Sat | None) -> None:
    assert latest(drawn(line), REST) == sat
