from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.adapters.places import Places
from sitwatch.core.facts import Input, Started, Stopped
from sitwatch.runtime.channel import Done, Message, Reply, Status
from tests.commands.conftest import SENSOR, Journal, Reside, Typed
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.face import FACE

HOUR = timedelta(hours=1)


@pytest.fixture
def morning(journal: Journal, clock: HandClock) -> None:
    """An hour of typing from 9, ten minutes off, 20 minutes more; it is 10:30 now."""
    journal(
        Started(at=MONDAY),
        Input(at=MONDAY, for_s=3600),
        Input(at=MONDAY + timedelta(minutes=70), for_s=1200),
    )
    clock.go_on(5400)


def answering(message: Message) -> Reply:
    return Status("1.0.0", SENSOR, FACE) if "Status" in repr(message) else Done()


@pytest.mark.usefixtures("morning")
def test_the_object_is_a_day_of_replay_and_what_comes_next(
    typed: Typed, reside: Reside
) -> None:
    reside(answering)
    told = typed("today", "--json").json
    assert list(told) == [
        "day",
        "seated_s",
        "seated_low_s",
        "seated_high_s",
        "standing_s",
        "away_s",
        "unknown_s",
        "declared_s",
        "bouts",
        "longest_bout_s",
        "rises",
        "prompts",
        "breaks",
        "next_break_s",
        "as_of",
    ]
    assert told["day"] == "2026-03-02"
    assert told["seated_low_s"] < told["seated_s"] < told["seated_high_s"]
    assert told["longest_bout_s"] == 3600
    assert (told["bouts"], told["breaks"]) == (2, 1)
    assert told["next_break_s"] == 1500
    assert datetime.fromisoformat(told["as_of"]) == MONDAY + 1.5 * HOUR


@pytest.mark.usefixtures("morning")
def test_without_a_resident_nothing_is_known_since_the_last_fact(
    typed: Typed,
) -> None:
    told = typed("today", "--json").json
    assert told["next_break_s"] is None
    assert told["away_s"] + told["unknown_s"] <= 600
    last = typed("today").out.splitlines()[-1]
    assert last == "sitwatch is not running, so nothing newer is known."


@pytest.mark.usefixtures("morning")
def test_a_running_resident_has_looked_until_now(
    typed: Typed, reside: Reside, clock: HandClock
) -> None:
    clock.go_on(600)
    alone = typed("today", "--json").json
    reside(answering)
    watched = typed("today", "--json").json
    assert watched["away_s"] == alone["away_s"] + 600


@pytest.mark.usefixtures("morning")
def test_people_read_the_total_its_range_and_the_next_break(
    typed: Typed, reside: Reside
) -> None:
    reside(answering)
    outcome = typed("today")
    assert outcome.status == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "Monday 2 March"
    assert lines[1].startswith("Seated ")
    assert "likely 1 h" in lines[1]
    longest = next(line.split() for line in lines if line.startswith("Longest"))
    assert longest[4:] == ["1", "h,", "the", "average", "is", "39", "min"]
    assert lines[-1] == "Next break in 25 min."


def test_a_day_without_records_is_empty(typed: Typed, places: Places) -> None:
    told = typed("today", "--json").json
    assert told.pop("day") == "2026-03-02"
    assert told.pop("as_of") == "2026-03-02T09:00:00+01:00"
    assert told.pop("next_break_s") is None
    assert set(told.values()) == {0}
    assert "sitwatch has just begun to look" in typed("today").out
    assert not places.journal_file.exists()


def test_the_day_before_is_not_today(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    journal(Started(at=MONDAY), Input(at=MONDAY, for_s=60), Stopped(at=MONDAY + HOUR))
    clock.go_on(86400)
    assert typed("today", "--json").json["seated_s"] == 0
    assert "Nothing recorded today" in typed("today").out


def test_a_damaged_journal_is_said_in_one_line(typed: Typed, places: Places) -> None:
    places.journal_file.write_bytes(b"no journal" * 1000)
    outcome = typed("today")
    assert (outcome.status, outcome.out) == (3, "")
    assert str(places.journal_file) in outcome.err
    assert outcome.err.count("\n") == 1
