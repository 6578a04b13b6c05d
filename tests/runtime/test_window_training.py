"""What the window reads and says of the programme, by way of the client."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from sitwatch.adapters.places import places_under, prepare
from sitwatch.core.facts import Answered, Paused, Prompted
from sitwatch.runtime.channel import (
    AskStatus,
    Done,
    Message,
    PostFact,
    Reply,
    Status,
    answer,
)
from sitwatch.runtime.client import Client
from sitwatch.runtime.window_source import ClientSource
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.doorbell import FakeDoorbell
from tests.runtime.channel.sayings import FACE, SENSOR

TODAY = date(2026, 3, 2)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(prepare(places_under(tmp_path)), HandClock(MONDAY))


@pytest.fixture
def source(client: Client) -> ClientSource:
    return ClientSource(client)


def test_what_was_done_of_the_programme_is_read_from_the_beginning(
    source: ClientSource,
) -> None:
    long_ago = MONDAY - 300 * DAY
    source.post(Prompted(at=long_ago, prompt="p", exercise="squat", why=""))
    source.post(Answered(at=long_ago, prompt="p", reply="done", reps_work=9))
    (one,) = source.history().exposures
    assert (one.exercise, one.reps_work) == ("squat", 9)
    assert source.catalogue()["squat"].step == 1
    assert [day.day for day in source.summaries(TODAY)] == []


@pytest.mark.parametrize(
    ("paused_min", "is_paused_anew"),
    [(None, True), (5, True), (90, False)],
    ids=["no pause", "a short one", "a longer one"],
)
def test_a_session_hushes_breaks_but_shortens_no_pause(
    client: Client,
    source: ClientSource,
    paused_min: int | None,
    is_paused_anew: bool,  # noqa: FBT001 - a row of the table
) -> None:
    until = None if paused_min is None else MONDAY + paused_min * MINUTE
    face = msgspec.structs.replace(FACE, paused_until=until)
    told: list[Message] = []

    def handle(message: Message) -> Reply:
        told.append(message)
        return Status("1.0.0", SENSOR, face) if message == AskStatus() else Done()

    bell = FakeDoorbell(client.places.socket, lambda line: answer(line, handle))
    with closing(bell):
        source.hush(MONDAY + 15 * MINUTE)
    posted = [message.fact for message in told if isinstance(message, PostFact)]
    assert [type(fact) for fact in posted] == [Paused] * is_paused_anew


def test_cues_are_looked_for_once(source: ClientSource) -> None:
    assert source.sounds() is source.sounds()


@pytest.mark.parametrize("locked", [True, False])
def test_the_resident_knows_of_a_lock(
    client: Client, source: ClientSource, *, locked: bool
) -> None:
    status = Status("1.0.0", SENSOR, None, is_locked=locked)
    bell = FakeDoorbell(
        client.places.socket, lambda line: answer(line, lambda _: status)
    )
    with closing(bell):
        assert source.is_locked() is locked
    assert not source.is_locked()
