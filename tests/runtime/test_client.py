from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.places import places_under, prepare
from sitwatch.core.facts import Fact, Input, Locked, Started
from sitwatch.runtime.channel import (
    ChannelFailed,
    Done,
    Flush,
    Flushed,
    Forgotten,
    Message,
    OfferBreak,
    PostFact,
    Refused,
    Reply,
    answer,
    line,
)
from sitwatch.runtime.client import Client, day_begins
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.doorbell import FakeDoorbell


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(prepare(places_under(tmp_path)), HandClock())


def test_without_a_resident_nothing_is_ordered(client: Client) -> None:
    assert client.order(OfferBreak()) is False
    assert client.status() is None


def test_a_refused_order_is_a_failure_in_the_words_of_the_resident(
    client: Client,
) -> None:
    bell = FakeDoorbell(
        client.places.socket, lambda line: answer(line, lambda _: Refused("not now"))
    )
    with closing(bell), pytest.raises(ChannelFailed, match="not now"):
        client.order(OfferBreak())


def test_facts_are_read_once_the_resident_has_written_them(client: Client) -> None:
    client.post(Started(at=MONDAY))
    held: list[Fact] = [Input(at=MONDAY, for_s=5.0)]

    def handle(message: Message) -> Reply:
        if message == Flush():
            writer = Client(client.places, client.clock)
            writer._append(held.pop())  # noqa: SLF001 - the resident's own hand
        return Done()

    bell = FakeDoorbell(client.places.socket, lambda line: answer(line, handle))
    with closing(bell):
        assert [type(fact) for fact in client.facts()] == [Started, Input]
    assert held == []


def test_a_silent_resident_does_not_keep_the_journal_from_being_read(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.post(Input(at=MONDAY, for_s=60))
    monkeypatch.setattr(line, "LIMIT", timedelta(milliseconds=50))
    with closing(FakeDoorbell(client.places.socket, lambda _: None)):
        assert len(list(client.facts())) == 1
        assert client.status() is None
        assert len(client.report().days) == 1


def test_the_time_is_that_of_the_resident_where_one_runs(client: Client) -> None:
    assert client.moment() == MONDAY
    later = MONDAY + timedelta(hours=7)

    def handle(_message: Message) -> Reply:
        return Flushed(later)

    bell = FakeDoorbell(client.places.socket, lambda line: answer(line, handle))
    with closing(bell):
        assert client.moment() == later
    assert client.moment().utcoffset() == MONDAY.utcoffset()


def test_a_fact_that_a_silent_resident_may_have_taken_is_not_written_twice(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "LIMIT", timedelta(milliseconds=50))
    bell = FakeDoorbell(client.places.socket, lambda _: None)
    with closing(bell), pytest.raises(ChannelFailed):
        client.post(Locked(at=MONDAY))
    assert list(client.facts()) == []


def test_a_fact_posted_is_what_the_resident_hears(client: Client) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    bell = FakeDoorbell(client.places.socket, lambda line: answer(line, handle))
    with closing(bell):
        client.post(Locked(at=MONDAY))
    assert heard == [PostFact(Locked(at=MONDAY))]


def test_without_a_resident_one_s_own_hand_forgets(client: Client) -> None:
    client.post(Locked(at=MONDAY))
    client.post(Locked(at=MONDAY + timedelta(days=1)))
    assert client.forget(None, MONDAY + timedelta(hours=1)) == 1
    assert [fact.at for fact in client.facts()] == [MONDAY + timedelta(days=1)]


@pytest.mark.parametrize("reply", [Forgotten(3), Refused("the disk is full")])
def test_where_a_resident_runs_it_forgets_or_says_why_not(
    client: Client, reply: Reply
) -> None:
    bell = FakeDoorbell(
        client.places.socket, lambda line: answer(line, lambda _: reply)
    )
    with closing(bell):
        if isinstance(reply, Forgotten):
            assert client.forget(None, None) == 3
        else:
            with pytest.raises(ChannelFailed, match="the disk is full"):
                client.forget(None, None)


def test_the_day_reaches_to_where_the_resident_looked(client: Client) -> None:
    client.post(Started(at=MONDAY))
    until = Flushed(MONDAY + timedelta(minutes=20))
    bell = FakeDoorbell(
        client.places.socket, lambda line: answer(line, lambda _: until)
    )
    with closing(bell):
        (*_rest, last) = client.report().stretches
    assert last.end == until.until


def test_settings_that_stay_as_they_are_are_not_told(client: Client) -> None:
    client.change({"breaks.after_min": 30})
    client.change({"breaks.after_min": 30})
    assert len(list(client.facts())) == 1


@pytest.mark.usefixtures("in_berlin")
@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 28), 23), (date(2026, 3, 27), 24), (date(2026, 10, 24), 25)],
    ids=["spring forward", "usual", "fall back"],
)
def test_days_begin_at_the_rollover_hour_here(day: date, hours: int) -> None:
    rollover = timedelta(hours=4)
    start = day_begins(day, rollover)
    assert f"{start:%Y-%m-%d %H:%M}" == f"{day} 04:00"
    length = day_begins(day + timedelta(days=1), rollover) - start
    assert length == timedelta(hours=hours)


@pytest.mark.usefixtures("in_berlin")
def test_bounds_of_days_take_in_both_ends(client: Client) -> None:
    monday, tuesday = date(2026, 3, 2), date(2026, 3, 3)
    assert client.days(monday, tuesday) == (
        datetime(2026, 3, 2, 3, tzinfo=UTC),
        datetime(2026, 3, 4, 3, tzinfo=UTC),
    )
    assert client.days(None, None) == (None, None)
