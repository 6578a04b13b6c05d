from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.facts import (
    Corrected,
    Declared,
    Input,
    Locked,
    Started,
    Unlocked,
)
from tests.commands.conftest import Journal, Typed
from tests.fakes.clock import MONDAY, HandClock

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def _lived(journal: Journal, clock: HandClock) -> None:
    """An hour of Monday morning, a lock in it, and a word on Sunday night."""
    clock.go_on(3600)
    journal(
        Started(at=MONDAY - 8 * 60 * MINUTE),
        Corrected(
            at=MONDAY - 8 * 60 * MINUTE,
            start=MONDAY - 8 * 60 * MINUTE,
            end=MONDAY - 7 * 60 * MINUTE,
            posture="sitting",
        ),
        Input(at=MONDAY, for_s=1080, keys=500),
        Locked(at=MONDAY + 18.33 * MINUTE),
        Unlocked(at=MONDAY + 25 * MINUTE),
        Input(at=MONDAY + 25.17 * MINUTE, for_s=300, keys=90),
        Input(at=MONDAY + 37.17 * MINUTE, for_s=60, keys=90),
    )


def test_a_moment_is_told_with_its_rule_and_the_facts_around_it(typed: Typed) -> None:
    lines = typed("why", "9:20").out.splitlines()
    assert lines[0] == "09:18 – 09:25: away, 7 min"
    assert lines[1] == (
        "The screen was locked by hand: 5 % sitting here, as for most people."
    )
    assert [line.split(maxsplit=1)[1].strip() for line in lines[2:]] == [
        "last input",
        "screen locked, 20 s after the last input",
        "screen unlocked, 7 min after the last input",
        "input again",
    ]


def test_a_moment_is_one_object_for_scripts(typed: Typed) -> None:
    told = typed("why", "09:33", "--json").json
    assert (told["because"], told["pause_s"], told["answers"]) == ("long_gap", 420, 0)
    assert told["start"] == "2026-03-02T09:30:10.200000+01:00"
    assert told["words"].startswith("No input for 7 min, screen not locked: ")
    assert [fact["fact"] for fact in told["facts"]] == ["input", "input"]


def test_a_day_lasts_past_midnight_and_words_are_told(typed: Typed) -> None:
    told = typed("why", "01:30", "--day", "2026-03-01")
    assert told.out.splitlines()[1] == "You said afterwards that you sat."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("noon",), "no time of day"),
        (("23:00",), "Nothing was recorded at that time."),
        (("10:00", "--day", "2026-02-01"), "Nothing was recorded at that time."),
    ],
)
def test_what_cannot_be_told_is_misuse(
    typed: Typed, words: tuple[str, ...], why: str
) -> None:
    outcome = typed("why", *words)
    assert outcome.status == 2
    assert why in outcome.err


def test_what_was_added_before_all_that_was_seen_is_told(
    typed: Typed, journal: Journal
) -> None:
    start, end = MONDAY - timedelta(minutes=50), MONDAY - timedelta(minutes=15)
    told = Declared(at=MONDAY, start=start, end=end, label="drive")
    journal(Input(at=MONDAY, for_s=600), told)
    assert "You added the drive" in typed("why", "08:30").out
