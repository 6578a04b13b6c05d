"""What is kept changes no figure, and saves the reading."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitwatch.adapters.digest_file import read_digest
from sitwatch.adapters.journal.store import SqliteJournal, open_journal
from sitwatch.core import facts as f
from sitwatch.core.policy import Policy, policy_from
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import DAY
from sitwatch.ports import Reach
from sitwatch.runtime.accounts import Accounts, Clocks
from sitwatch.runtime.digest import Digest
from tests.daylight import MONDAY
from tests.runtime.test_reach import days, many

POLICY = Policy()
FOUR = timedelta(hours=4)


def begins(day: date) -> datetime:
    return MONDAY + (day - MONDAY.date()) + FOUR


def at_end_of(facts: list[f.Fact]) -> Clocks:
    return Clocks(None, facts[-1].at + timedelta(hours=1), begins)


class Room:
    """A journal, what is kept beside it, and how many facts were read of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept = folder / "cache" / "days.json"
        self.read = 0

    def add(self, facts: list[f.Fact]) -> None:
        with closing(open_journal(self.folder / "journal.sqlite")) as journal:
            journal.add_all(facts)

    def days(
        self, first: date, clocks: Clocks, policy: Policy = POLICY
    ) -> tuple[DaySummary, ...]:
        with closing(open_journal(self.folder / "journal.sqlite")) as journal:
            return self._accounts(journal, policy).days(first, clocks)

    def today(self, first: date, clocks: Clocks) -> tuple[DaySummary, ...]:
        with closing(open_journal(self.folder / "journal.sqlite")) as journal:
            report = self._accounts(journal, POLICY).report(first, clocks)
            return tuple(day for day in report.days if day.day >= first)

    def _accounts(self, journal: SqliteJournal, policy: Policy) -> Accounts:
        reaching = journal.reach

        def counted(since: datetime, kinds: frozenset[str]) -> Reach:
            reach = reaching(since, kinds)
            facts = list(reach.facts)
            self.read += len(facts)
            return Reach(reach.lasting, facts, reach.before)

        journal.reach = counted  # type: ignore[method-assign, assignment]
        return Accounts(journal, self.kept, policy)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@settings(max_examples=40, deadline=None)
@given(days(), days(), st.lists(st.integers(0, 130), min_size=2, max_size=4))
def test_what_is_kept_changes_no_figure(
    before: list[f.Fact], after: list[f.Fact], asked: list[int]
) -> None:
    """Whatever was asked for before, and whatever came since, all is as if anew."""
    after = [fact for fact in after if fact.at > before[-1].at]
    with TemporaryDirectory() as folder, TemporaryDirectory() as bare:
        room, plain = Room(Path(folder)), Room(Path(bare))
        for facts in (before, after):
            if not facts:
                continue
            room.add(facts)
            plain.add(facts)
            clocks = at_end_of(facts)
            for number in asked:
                first = MONDAY.date() + timedelta(days=number)
                plain.kept.unlink(missing_ok=True)
                expected = plain.days(first, clocks)
                assert room.days(first, clocks) == expected
                assert room.today(first, clocks) == expected


def test_days_that_are_over_are_read_once(room: Room) -> None:
    facts = list(many(200))
    room.add(facts)
    clocks, first = at_end_of(facts), MONDAY.date()
    whole = room.days(first, clocks)
    assert room.read == len(facts)
    assert room.days(first, clocks) == whole
    assert room.read <= len(facts) + 8
    today = MONDAY.date() + timedelta(days=199)
    assert room.today(today, clocks) == whole[-1:]
    assert room.read <= len(facts) + 16


def word(day: int, about: int) -> f.Corrected:
    """Say in the evening of a day that somebody stood on the morning of another."""
    start = MONDAY + timedelta(days=about, hours=9)
    end = start + timedelta(seconds=30)
    said = MONDAY + timedelta(days=day, hours=20)
    return f.Corrected(at=said, start=start, end=end, posture="standing")


def test_a_word_on_a_day_that_is_over_is_heard(room: Room) -> None:
    facts = list(many(100))
    room.add(facts)
    room.days(MONDAY.date(), at_end_of(facts))
    room.read = 0
    said = word(99, about=90)
    room.add([said])
    days = room.days(MONDAY.date(), at_end_of([said]))
    assert days[90].standing == timedelta(seconds=30)
    assert days[89].standing == timedelta(0)
    assert room.read < 40
    undone = f.Undone(at=said.at + timedelta(hours=1), word=said.at)
    room.add([undone])
    assert room.days(MONDAY.date(), at_end_of([undone]))[90].standing == timedelta(0)


@pytest.mark.parametrize("spoilt", [b"", b"{", b'{"key": 1}'])
def test_a_spoilt_file_is_no_matter(room: Room, spoilt: bytes) -> None:
    facts = list(many(5))
    room.add(facts)
    whole = room.days(MONDAY.date(), at_end_of(facts))
    room.kept.write_bytes(spoilt)
    assert room.days(MONDAY.date(), at_end_of(facts)) == whole


def test_other_settings_begin_anew(room: Room) -> None:
    facts = list(many(5))
    room.add(facts)
    room.days(MONDAY.date(), at_end_of(facts))
    room.read = 0
    other = policy_from({"breaks": {"rest_s": 60}})
    room.days(MONDAY.date(), at_end_of(facts), other)
    assert room.read == len(facts)


def test_what_was_forgotten_is_not_kept(room: Room) -> None:
    facts = list(many(20))
    room.add(facts)
    room.days(MONDAY.date(), at_end_of(facts))
    with closing(open_journal(room.folder / "journal.sqlite")) as journal:
        journal.forget(
            since=begins(MONDAY.date()), until=begins(MONDAY.date() + 3 * DAY)
        )
    first, *_ = room.days(MONDAY.date(), at_end_of(facts))
    assert first.day == MONDAY.date() + 3 * DAY


def test_it_is_for_its_owner_alone_and_says_from_where_on_it_holds(room: Room) -> None:
    facts = list(many(20))
    room.add(facts)
    first = MONDAY.date() + 4 * DAY
    room.days(first, at_end_of(facts))
    assert room.kept.stat().st_mode & 0o077 == 0
    digest = read_digest(room.kept, Digest)
    assert digest is not None
    assert (digest.since, digest.until) == (first, MONDAY.date() + 19 * DAY)
    assert [day.day for day in digest.days] == [first + n * DAY for n in range(15)]


def test_an_empty_journal_keeps_nothing(room: Room) -> None:
    assert room.days(MONDAY.date(), Clocks(None, MONDAY, begins)) == ()
    assert not room.kept.exists()
