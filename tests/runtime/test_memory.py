from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.facts import Input, Locked, Unlocked
from sitwatch.runtime.memory import Memory
from tests.fakes.clock import MONDAY
from tests.fakes.journal import FakeJournal

FULL = "the disk is full"
LOCKED, UNLOCKED = Locked(at=MONDAY), Unlocked(at=MONDAY + timedelta(minutes=1))
TYPED = Input(at=MONDAY + timedelta(minutes=2), for_s=1.0)


class Room:
    """A memory over a disk that can fail, and what is said of that."""

    def __init__(self) -> None:
        self.journal = FakeJournal()
        self.said: list[str] = []
        self.memory = Memory(self.journal, self.said.append)


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_disk_that_works_is_not_spoken_of(room: Room) -> None:
    room.memory.add(LOCKED)
    room.memory.add(TYPED)
    room.memory.flush()
    room.memory.close()
    assert room.journal.on_disk == (LOCKED, TYPED)
    assert room.journal.is_closed
    assert room.said == []


def test_a_full_disk_is_said_once_and_stops_nothing(room: Room) -> None:
    room.journal.fault = FULL
    room.memory.add(LOCKED)
    room.memory.add(UNLOCKED)
    room.memory.flush()
    assert room.said == [FULL]
    assert room.memory.trouble == FULL


def test_input_that_is_held_back_says_nothing_of_the_disk(room: Room) -> None:
    room.journal.fault = FULL
    room.memory.add(LOCKED)
    room.memory.add(TYPED)
    assert room.memory.trouble == FULL
    assert room.said == [FULL]


def test_what_could_not_be_written_is_written_later(room: Room) -> None:
    room.journal.fault = FULL
    room.memory.add(LOCKED)
    room.memory.add(TYPED)
    room.journal.fault = ""
    room.memory.flush()
    assert room.journal.on_disk == (LOCKED, TYPED)
    assert room.said == [FULL, ""]


def test_the_next_fact_that_is_written_ends_the_trouble(room: Room) -> None:
    room.journal.fault = FULL
    room.memory.add(LOCKED)
    room.journal.fault = ""
    room.memory.add(UNLOCKED)
    assert room.said == [FULL, ""]


def test_another_trouble_is_said_as_well(room: Room) -> None:
    room.journal.fault = FULL
    room.memory.add(LOCKED)
    room.journal.fault = "another program holds it"
    room.memory.close()
    assert room.said == [FULL, "another program holds it"]


def test_what_was_written_is_read(room: Room) -> None:
    room.memory.add(LOCKED)
    room.memory.add(UNLOCKED)
    assert list(room.memory.reach(UNLOCKED.at, ()).facts) == [LOCKED, UNLOCKED]
