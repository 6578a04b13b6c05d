from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places
from sitwatch.core.facts import Fact, Paused, PostureTold, Recorded, Resumed
from sitwatch.runtime.channel import (
    Done,
    Message,
    OfferBreak,
    PostFact,
    Refused,
    Reply,
)
from tests.commands.conftest import Reside, Typed
from tests.fakes.clock import MONDAY

UP = 5000.0
SAID: list[tuple[str, Fact]] = [
    ("pause", Paused(at=MONDAY, up=UP)),
    ("resume", Resumed(at=MONDAY, up=UP)),
    ("stand", PostureTold(at=MONDAY, up=UP, posture="standing")),
    ("sit", PostureTold(at=MONDAY, up=UP, posture="sitting")),
]


def recorded(places: Places) -> list[Recorded]:
    with closing(open_journal(places.journal_file, read_only=True)) as journal:
        return list(journal.facts())


@pytest.mark.parametrize(("command", "fact"), SAID, ids=[said[0] for said in SAID])
def test_without_a_resident_it_is_written_down(
    typed: Typed, places: Places, command: str, fact: Fact
) -> None:
    assert typed(command).status == 0
    assert recorded(places) == [fact]


@pytest.mark.parametrize(("command", "fact"), SAID, ids=[said[0] for said in SAID])
def test_a_resident_is_told_and_writes_itself(
    typed: Typed, places: Places, reside: Reside, command: str, fact: Fact
) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    reside(handle)
    assert typed(command).status == 0
    assert heard == [PostFact(fact)]
    assert not places.journal_file.exists()


def test_what_a_resident_refuses_was_not_done(typed: Typed, reside: Reside) -> None:
    reside(lambda _: Refused("the disk is full"))
    assert typed("stand") == (3, "", "sitwatch: the disk is full\n")


@pytest.mark.parametrize(
    ("length", "until"),
    [
        ("30m", MONDAY + timedelta(minutes=30)),
        ("45min", MONDAY + timedelta(minutes=45)),
        ("1h", MONDAY + timedelta(hours=1)),
        ("1h30m", MONDAY + timedelta(minutes=90)),
        ("15:30", MONDAY.replace(hour=15, minute=30)),
        ("8:05", MONDAY.replace(hour=8, minute=5) + timedelta(days=1)),
        ("tomorrow", datetime.fromisoformat("2026-03-03T04:00:00+01:00")),
    ],
)
def test_a_pause_has_an_end(
    typed: Typed, places: Places, length: str, until: datetime
) -> None:
    outcome = typed("pause", length)
    assert recorded(places) == [Paused(at=MONDAY, up=UP, until=until)]
    assert outcome.out == f"No breaks are offered until {until:%Y-%m-%d %H:%M}.\n"


@pytest.mark.parametrize(
    "length", ["", "soon", "h", "30", "m30", "30s", "-5m", "24:00"]
)
def test_a_pause_of_no_length_is_misuse(
    typed: Typed, places: Places, length: str
) -> None:
    outcome = typed("pause", "--", length)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert not places.journal_file.exists()


def test_a_break_is_offered_by_the_resident(typed: Typed, reside: Reside) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    reside(handle)
    assert typed("break") == (0, "A break is on offer.\n", "")
    assert heard == [OfferBreak()]


def test_a_break_needs_a_resident(typed: Typed) -> None:
    outcome = typed("break")
    assert outcome.status == 3
    assert "not running" in outcome.err
