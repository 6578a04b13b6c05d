"""The first start, and every one after it."""

from __future__ import annotations

from collections.abc import Collection

from sitwatch.core.facts import ProfileChanged, Recorded
from sitwatch.core.programme.first_run import OFFERED
from sitwatch.ports import JournalFailed
from sitwatch.runtime.greeting import greet
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident


class Told:
    def __init__(self, *facts: Recorded, trouble: str = "") -> None:
        self.facts, self.trouble = facts, trouble

    def words(self, kinds: Collection[str]) -> tuple[Recorded, ...]:
        if self.trouble:
            raise JournalFailed(self.trouble)
        assert kinds == {"profile"}
        return self.facts


def test_at_the_first_start_the_first_run_is_opened_and_noted() -> None:
    resident, clock = RecordingResident(), HandClock()
    assert greet(resident, Told(), clock)
    (fact,) = resident.posted
    assert isinstance(fact, ProfileChanged)
    assert fact.changes == OFFERED
    assert resident.opened == ["welcome"]
    again = RecordingResident()
    assert not greet(again, Told(fact), clock)
    assert (again.posted, again.opened) == ([], [])


def test_a_journal_that_cannot_be_read_asks_for_nothing() -> None:
    resident = RecordingResident()
    assert not greet(resident, Told(trouble="locked"), HandClock())
    assert (resident.posted, resident.opened) == ([], [])
