"""What the window reads and tells of the programme, by way of the client."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.places import places_under, prepare
from sitwatch.core.facts import Answered, Prompted
from sitwatch.core.programme.flags import Flags
from sitwatch.runtime.client import Client
from sitwatch.runtime.window_source import ClientSource
from sitwatch.ui.sources import SourceFailed
from tests.fakes.clock import HandClock
from tests.shipped import shipped_catalogue


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def client(tmp_path: Path, clock: HandClock) -> Client:
    return Client(prepare(places_under(tmp_path)), clock)


@pytest.fixture
def source(client: Client) -> ClientSource:
    return ClientSource(client)


def test_what_is_told_is_read_again(source: ClientSource) -> None:
    assert source.history().flags == Flags()
    source.tell({"troubles": ["knee"], "sore": True})
    history = source.history()
    assert history.flags.troubles == ("knee",)
    assert history.sore == history.day_of(source.now())


def test_what_was_done_is_read_with_the_days_of_the_settings(
    client: Client, source: ClientSource, clock: HandClock
) -> None:
    source.change({"day.rollover": "10:00"})
    stamp = clock.read().stamp
    client.post(Prompted(**stamp, prompt="p", exercise="squat"))
    client.post(Answered(**stamp, prompt="p", reply="done"))
    (one,) = source.history().exposures
    assert one.day == clock.wall.date() - timedelta(days=1)


def test_the_exercises_are_those_that_are_shipped_and_read_once(
    source: ClientSource,
) -> None:
    assert source.catalogue().exercises == shipped_catalogue().exercises
    assert source.catalogue() is source.catalogue()


def test_the_clock_is_that_of_the_client(client: Client, source: ClientSource) -> None:
    assert source.clock() is client.clock


def test_a_damaged_journal_is_a_failure(client: Client, source: ClientSource) -> None:
    client.places.journal_file.write_bytes(b"no journal" * 1000)
    with pytest.raises(SourceFailed):
        source.history()
