"""A look back on the breaks of the last weeks, and what becomes of the answer."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places, prepare, usual_places
from sitwatch.core.facts import AdviceAnswered, Answered, Prompted
from sitwatch.presenters.advice import AdviceChoice
from sitwatch.runtime.client import Client
from sitwatch.runtime.looking_back import answer_advice, look_back
from tests.fakes.clock import MONDAY, HandClock

DAY = timedelta(days=1)
NOW = MONDAY + 14 * DAY


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name[0]))
    clock = HandClock()
    clock.go_on(14 * DAY.total_seconds())
    return Client(prepare(usual_places()), clock)


def skip_all(places: Places) -> None:
    """Write two weeks of breaks that were all skipped."""
    with closing(open_journal(places.journal_file)) as journal:
        for number in range(28):
            at, prompt = MONDAY + number * DAY / 2, f"p{number}"
            journal.add(Prompted(at=at, prompt=prompt))
            journal.add(Answered(at=at + DAY / 99, prompt=prompt, reply="skipped"))


def test_nothing_known_nothing_to_change(client: Client) -> None:
    assert look_back(client, NOW, NOW.date()) is None


def test_an_answer_is_kept_whatever_it_is(client: Client) -> None:
    skip_all(client.places)
    found = look_back(client, NOW, NOW.date())
    assert found is not None
    assert (found.advice, found.share) == ("rarer", 0)
    answer_advice(client, "rarer", AdviceChoice("Leave it as it is", "", {}))
    assert client.policy.breaks.after_min == 45
    assert look_back(client, NOW, NOW.date()) is None
    kept = [fact for fact in client.facts() if isinstance(fact, AdviceAnswered)]
    assert [(fact.advice, fact.choice) for fact in kept] == [("rarer", "")]


def test_what_is_taken_is_a_change_of_settings(client: Client) -> None:
    changes: dict[str, object] = {"breaks.after_min": 60}
    answer_advice(client, "rarer", AdviceChoice("Every 60 minutes", "rarer", changes))
    assert client.policy.breaks.after_min == 60
