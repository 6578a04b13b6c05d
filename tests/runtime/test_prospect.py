"""The breaks to come, read from a user's journal."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places, prepare, usual_places
from sitwatch.core.breaks.forecast import Forecast, Planned
from sitwatch.core.facts import Input, Paused
from sitwatch.runtime import channel
from sitwatch.runtime.client import Client
from sitwatch.runtime.prospect import prospect
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.doorbell import FakeDoorbell

MINUTE = timedelta(minutes=1)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name[0]))
    return prepare(usual_places())


def test_nothing_seen_nothing_planned(places: Places) -> None:
    assert prospect(Client(places, HandClock()), MONDAY) is None


def test_the_resident_is_asked_where_one_runs(places: Places) -> None:
    found = Forecast((Planned(MONDAY, MONDAY + MINUTE, "load"),), "")
    answers = iter((channel.Outlook(found), channel.Refused("what is that?")))

    def answered(line: bytes) -> bytes:
        return channel.answer(line, lambda _message: next(answers))

    client = Client(places, HandClock())
    with closing(FakeDoorbell(places.socket, answered)):
        # An older one does not know the question; then the journal is read.
        assert [prospect(client, MONDAY) for _ in range(2)] == [found, None]


def test_the_journal_says_how_long_they_sit_and_what_holds(places: Places) -> None:
    with closing(open_journal(places.journal_file)) as journal:
        journal.add(Paused(at=MONDAY - timedelta(days=99)))
        journal.add(Input(at=MONDAY, for_s=1200))
    now = MONDAY + 20 * MINUTE
    found = prospect(Client(places, HandClock()), now)
    assert found is not None
    assert (found.breaks, found.held) == ((), "paused")
