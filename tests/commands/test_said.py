from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from sitwatch.adapters.places import Places
from sitwatch.core import facts as f
from tests.commands.conftest import Journal, Typed
from tests.commands.test_telling import recorded
from tests.fakes.clock import MONDAY, HandClock

EVENING = MONDAY.replace(hour=19)


@pytest.fixture(autouse=True)
def in_berlin(clock: HandClock) -> Iterator[None]:
    """Type where the clock stands: at seven in the evening, in Berlin."""
    clock.wall = EVENING
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone()


@pytest.fixture
def desk(
    typed: Typed, places: Places, clock: HandClock
) -> tuple[Typed, Places, HandClock]:
    return typed, places, clock


@pytest.fixture
def worked(journal: Journal) -> None:
    ten = local("2026-03-02T10:00")
    journal(
        f.Started(at=ten),
        f.Input(at=ten, for_s=3600.0),
        f.Stopped(at=ten + timedelta(hours=2)),
    )


@pytest.mark.usefixtures("worked")
def test_a_correction_tells_the_new_total(typed: Typed, places: Places) -> None:
    outcome = typed("correct", "10:00", "10:30", "away")
    assert outcome.status == 0
    said, total = outcome.out.splitlines()
    assert said == "10:00 to 10:30 is away now."
    assert re.fullmatch(r"Today: seated 3\d min, likely \d+ min – \d+ min\.", total)
    (*_before, word) = recorded(places)
    assert isinstance(word, f.Corrected)
    assert (word.start, word.end) == (
        local("2026-03-02T10:00"),
        local("2026-03-02T10:30"),
    )
    assert word.posture == "away"


@pytest.mark.usefixtures("worked")
def test_a_declaration_adds_up_beside_what_was_seen(typed: Typed) -> None:
    (day,) = typed("declare", "8:10", "08:45", "drive", "--json").json["days"]
    assert day["declared_s"] == 35 * 60
    assert day["seated_s"] > 35 * 60
    (day,) = typed("declare", "10:10", "10:40", "twice", "--json").json["days"]
    assert day["declared_s"] == 35 * 60
    assert typed("today", "--json").json["declared_s"] == 35 * 60


def test_a_share_counts_as_such(typed: Typed) -> None:
    outcome = typed("declare", "08:00", "09:00", "--share", ".8", "--json")
    assert outcome.json["days"][0]["declared_s"] == 48 * 60


@pytest.mark.parametrize(
    ("now", "typed_in", "meant"),
    [
        ("19:00", "10:00 10:40", "2026-03-02T10:00 2026-03-02T10:40"),
        ("19:00", "23:30 00:30", "2026-03-01T23:30 2026-03-02T00:30"),
        ("23:50", "23:30 00:30", "2026-03-02T23:30 2026-03-03T00:30"),
        ("01:00", "22:00 23:00", "2026-03-01T22:00 2026-03-01T23:00"),
        ("01:00", "00:10 00:30", "2026-03-02T00:10 2026-03-02T00:30"),
        ("08:00", "10:00 10:40", "2026-03-02T10:00 2026-03-02T10:40"),
        (
            "19:00",
            "10:00 10:40 --day 2026-02-10",
            "2026-02-10T10:00 2026-02-10T10:40",
        ),
        (
            "19:00",
            "23:30 00:30 --day 2025-10-25",
            "2025-10-25T23:30 2025-10-26T00:30",
        ),
    ],
    ids=[
        "today",
        "last night",
        "tonight",
        "the evening of a day that is not over",
        "this night",
        "today, to come",
        "another day",
        "the night in which the clocks go back",
    ],
)
def test_two_times_mean_a_stretch(
    desk: tuple[Typed, Places, HandClock], now: str, typed_in: str, meant: str
) -> None:
    typed, places, clock = desk
    clock.wall = local(f"2026-03-02T{now}")
    begins, ends, *rest = typed_in.split()
    assert typed("correct", begins, ends, "sitting", *rest).status == 0
    (word,) = recorded(places)
    assert isinstance(word, f.Corrected)
    assert [word.start, word.end] == [local(each) for each in meant.split()]


def test_a_word_on_two_days_tells_both(typed: Typed) -> None:
    outcome = typed("declare", "03:30", "04:30", "night bus")
    assert outcome.out.splitlines() == [
        "03:30 to 04:30 is added.",
        "Sunday 1 March: seated 30 min, likely 30 min.",
        "Today: seated 30 min, likely 30 min.",
    ]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["correct", "25:00", "10:00", "away"], "is no time of day"),
        (["correct", "ten", "10:00", "away"], "is no time of day"),
        (["correct", "10:00", "10:00", "away"], "no time at all"),
        (["correct", "10:00", "10:40", "lying"], "'lying' is not one of"),
        (["correct", "10:00"], "Missing argument"),
        (
            ["correct", "10:00", "10:40", "away", "--day", "2026-03-03"],
            "2026-03-03 is still to come.",
        ),
        (["declare", "10:00", "10:40", "--share", "2"], "2.0 is not in the range"),
        (["undo"], "There is nothing to take back."),
    ],
)
def test_what_cannot_be_meant_is_misuse(
    typed: Typed, places: Places, words: list[str], complaint: str
) -> None:
    outcome = typed(*words)
    assert (outcome.status, outcome.out) == (2, "")
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1
    assert not places.journal_file.exists() or recorded(places) == []


def test_where_nothing_was_said_no_help_would_mend_it(typed: Typed) -> None:
    words = "sitwatch: There is nothing to take back.\n"
    assert typed("undo") == (2, "", words)
    assert typed("desk", "--take-back") == (2, "", words)


def test_the_last_word_is_taken_back_first(
    typed: Typed, places: Places, clock: HandClock
) -> None:
    typed("declare", "08:00", "09:00", "drive")
    clock.wall += timedelta(minutes=1)
    typed("routine", "set", "sofa", "daily", "12:00-13:00")
    clock.wall += timedelta(minutes=1)
    assert typed("undo").out.splitlines() == [
        "Taken back: daily 12:00-13:00, sofa.",
        "Today: seated 1 h, likely 1 h.",
    ]
    assert typed("undo", "--json").json["days"][0]["declared_s"] == 0
    assert typed("undo").status == 2
    kinds = [type(fact).__name__ for fact in recorded(places)]
    assert kinds == ["Declared", "RoutineSet", "Undone", "Undone"]


def test_what_can_be_taken_back_is_listed_the_last_first(
    typed: Typed, clock: HandClock
) -> None:
    typed("declare", "08:00", "09:00", "drive")
    clock.wall += timedelta(minutes=1)
    typed("correct", "10:00", "10:40", "away")
    title, first, then = typed("undo", "--list").out.splitlines()
    assert title.split() == ["Said", "About", "What"]
    assert first.rstrip().endswith("away")
    assert then.rstrip().endswith("drive")
