from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.places import places_under, prepare
from sitwatch.core.facts import Corrected, Input, Started
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import BadPolicy
from sitwatch.runtime.channel import (
    AskStatus,
    Flush,
    Flushed,
    Message,
    Refused,
    Reply,
    Status,
    answer,
)
from sitwatch.runtime.client import Client
from sitwatch.runtime.window_source import ClientSource
from sitwatch.ui.sources import SourceFailed
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.doorbell import FakeDoorbell
from tests.runtime.channel.sayings import FACE, SENSOR

TODAY = date(2026, 3, 2)
HOUR = timedelta(hours=1)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(prepare(places_under(tmp_path)), HandClock(MONDAY + HOUR))


@pytest.fixture
def source(client: Client) -> ClientSource:
    return ClientSource(client)


@pytest.fixture
def _sat(client: Client) -> None:
    client.post(Started(at=MONDAY))
    client.post(Input(at=MONDAY, for_s=1800.0, keys=900))


def test_it_is_now_where_the_client_is(source: ClientSource) -> None:
    assert source.now() == MONDAY + HOUR


def test_where_nothing_was_recorded_nothing_is_shown(source: ClientSource) -> None:
    records = source.read(TODAY, TODAY)
    assert records.begun is None
    assert records.face is None
    assert records.report.days == ()


@pytest.mark.usefixtures("_sat")
def test_records_are_those_of_the_journal(source: ClientSource) -> None:
    records = source.read(TODAY, TODAY)
    assert records.begun == TODAY
    assert [day.day for day in records.report.days] == [TODAY]


@pytest.mark.usefixtures("_sat")
@pytest.mark.parametrize("face", [FACE, None])
def test_where_a_resident_runs_its_face_is_shown(
    client: Client, source: ClientSource, face: ShowFace | None
) -> None:
    def handle(message: Message) -> Reply:
        if message == AskStatus():
            return Status("1.0.0", SENSOR, face)
        assert message == Flush()
        return Flushed(MONDAY + HOUR)

    bell = FakeDoorbell(client.places.socket, lambda line: answer(line, handle))
    with closing(bell):
        assert source.read(TODAY, TODAY).face == face


def test_the_first_day_begins_at_the_rollover_hour(
    client: Client, source: ClientSource
) -> None:
    client.post(Started(at=MONDAY - timedelta(hours=6)))
    assert source.read(TODAY, TODAY).begun == TODAY - timedelta(days=1)


def test_settings_are_changed_and_read_again(source: ClientSource) -> None:
    source.change({"breaks.after_min": 30})
    assert source.policy().breaks.after_min == 30


def test_a_bad_setting_is_told_as_such(source: ClientSource) -> None:
    with pytest.raises(BadPolicy, match="after_min"):
        source.change({"breaks.after_min": "soon"})


def test_a_correction_is_the_last_word(client: Client, source: ClientSource) -> None:
    source.correct(MONDAY, MONDAY + HOUR, "standing")
    (word,) = client.facts()
    assert isinstance(word, Corrected)
    assert (word.start, word.end) == (MONDAY, MONDAY + HOUR)
    assert (word.posture, word.at) == ("standing", MONDAY + HOUR)


def test_what_the_resident_refuses_is_a_failure_in_its_words(
    client: Client, source: ClientSource
) -> None:
    refused = Refused("the disk is full")
    bell = FakeDoorbell(
        client.places.socket, lambda line: answer(line, lambda _: refused)
    )
    with closing(bell), pytest.raises(SourceFailed, match="the disk is full"):
        source.correct(MONDAY, MONDAY + HOUR, "standing")


def test_a_damaged_journal_is_a_failure(client: Client, source: ClientSource) -> None:
    client.places.journal_file.write_bytes(b"no journal" * 1000)
    with pytest.raises(SourceFailed, match="damaged"):
        source.read(TODAY, TODAY)


def test_settings_that_cannot_be_read_are_a_failure(
    client: Client, source: ClientSource
) -> None:
    client.places.settings_file.write_text("breaks = 3", encoding="utf-8")
    with pytest.raises(SourceFailed, match="breaks"):
        source.policy()
