"""What the file-backed journal adds to the port's contract: opening and forgetting."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.core.facts import Corrected, Input, Locked, Started, Unknown, Unlocked
from sitwatch.ports import JournalFailed

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
LOCKED = Locked(at=NINE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


def _input(at_s: float) -> Input:
    return Input(at=NINE + timedelta(seconds=at_s), for_s=1.0)


def test_what_was_written_is_there_the_next_time(path: Path) -> None:
    with closing(open_journal(path)) as journal:
        journal.add(LOCKED)
    with closing(open_journal(path)) as journal:
        assert list(journal.facts()) == [LOCKED]


def test_input_joins_nothing_that_was_written_before_a_restart(path: Path) -> None:
    for second in (0, 2):
        with closing(open_journal(path)) as journal:
            journal.add(_input(second))
    with closing(open_journal(path, read_only=True)) as journal:
        assert list(journal.facts()) == [_input(0), _input(2)]


def test_a_missing_file_reads_as_empty_and_stays_missing(path: Path) -> None:
    with closing(open_journal(path, read_only=True)) as journal:
        assert list(journal.facts()) == []
        assert journal.position() == 0
    assert not path.exists()


def test_reading_changes_nothing(path: Path) -> None:
    open_journal(path).close()
    before = path.read_bytes()
    with closing(open_journal(path, read_only=True)) as journal:
        assert list(journal.facts()) == []
        with pytest.raises(JournalFailed, match="opened for reading"):
            journal.add(LOCKED)
        with pytest.raises(JournalFailed, match="opened for reading"):
            journal.forget()
        with pytest.raises(JournalFailed, match="opened for reading"):
            journal.add_all([])
    assert path.read_bytes() == before


def test_a_reader_sees_what_comes_while_it_is_open(path: Path) -> None:
    journal = open_journal(path)
    reader = open_journal(path, read_only=True)
    with closing(journal), closing(reader):
        assert list(reader.facts()) == []
        journal.add(LOCKED)
        assert list(reader.facts()) == [LOCKED]


def test_only_the_file_is_left_when_all_is_closed(path: Path) -> None:
    with closing(open_journal(path)) as journal:
        journal.add(LOCKED)
    assert list(path.parent.iterdir()) == [path]


def test_two_who_append_keep_all_of_it(path: Path) -> None:
    with closing(open_journal(path)) as one, closing(open_journal(path)) as other:
        one.add(_input(0))
        one.flush()
        other.add(Unlocked(at=NINE))
        one.add(_input(2))
        one.add(LOCKED)
        assert len(list(other.facts())) == 3


def test_many_facts_are_one_step(path: Path) -> None:
    with closing(open_journal(path)) as journal:
        journal.add_all([_input(0), _input(2), LOCKED, _input(4)])
        with closing(open_journal(path, read_only=True)) as reader:
            kinds = [type(fact) for fact in reader.facts()]
    assert kinds == [Input, Locked, Input]


def test_forgetting_takes_away_what_was_seen_then(path: Path) -> None:
    with closing(open_journal(path)) as journal:
        journal.add_all([LOCKED, _input(10), Unlocked(at=NINE + timedelta(minutes=1))])
        until = NINE + timedelta(seconds=30)
        assert journal.forget(since=NINE + timedelta(seconds=5), until=until) == 1
        assert [type(fact) for fact in journal.facts()] == [Locked, Unlocked]
        assert journal.forget() == 2
        assert list(journal.facts()) == []


def test_what_was_forgotten_does_not_come_back_with_the_next_input(path: Path) -> None:
    with closing(open_journal(path)) as journal:
        journal.add(_input(0))
        assert journal.forget() == 1
        journal.add(_input(3))
        journal.flush()
        assert list(journal.facts()) == [_input(3)]


def test_the_position_tells_of_every_row_and_of_forgetting(path: Path) -> None:
    with closing(open_journal(path)) as journal:
        before = journal.position()
        journal.add(LOCKED)
        written = journal.position()
        journal.forget()
        assert before < written < journal.position()


def test_years_of_words_are_passed_over(path: Path) -> None:
    """What a word speaks of is over; a body that cannot be read is left to others."""
    over = Corrected(at=NINE, start=NINE, end=NINE, posture="away")
    reaching = Corrected(
        at=NINE, start=NINE, end=NINE + timedelta(days=9), posture="away"
    )
    with closing(open_journal(path)) as journal:
        for fact in (over, over, reaching):
            journal.add(fact)
        with closing(sqlite3.connect(path)) as raw, raw:
            raw.execute("UPDATE facts SET body = 'torn' WHERE id = 1")
        for days in (8, 9):
            journal.add(Started(at=NINE + timedelta(days=days)))
        reach = journal.reach(NINE + timedelta(days=9), {"corrected"})
    torn, kept = reach.lasting
    assert isinstance(torn, Unknown)
    assert kept == reaching


@pytest.mark.parametrize("known", [1, 3, 7, 10])
def test_what_lies_before_is_counted_right_whatever_was_counted_already(
    path: Path, known: int
) -> None:
    """Also after rows were forgotten, or some more were written."""
    since = NINE + timedelta(seconds=70)
    started = Started(at=NINE + timedelta(seconds=60))
    facts = [Locked(at=NINE + timedelta(seconds=10 * n)) for n in range(10)]
    with closing(open_journal(path)) as journal:
        journal.add_all([*facts[:6], started, *facts[6:]])
        assert journal.count(known) == (
            known,
            (*facts[:6], started, *facts[6:])[known - 1].at,
        )
        assert journal.reach(since, ()).before == 5
        journal.forget(until=NINE + timedelta(seconds=15))
        assert journal.reach(since, ()).before == 3
        assert journal.count(known)[0] == max(0, known - 2)
        journal.add(LOCKED)
        assert journal.reach(since, ()).before == 3
