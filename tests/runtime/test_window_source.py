from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.places import places_under, prepare
from sitwatch.core.facts import (
    Answered,
    Corrected,
    Declared,
    Input,
    ProfileChanged,
    Prompted,
    RoutineSet,
    Started,
    Undone,
)
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import BadPolicy
from sitwatch.presenters.advice import AdviceChoice, advice_view
from sitwatch.presenters.whole_day import Routine
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
HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MONDAY + HOUR)


@pytest.fixture
def client(tmp_path: Path, clock: HandClock) -> Client:
    return Client(prepare(places_under(tmp_path)), clock)


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


def test_the_breaks_to_come_are_those_of_the_plan(
    client: Client, source: ClientSource
) -> None:
    client.post(Input(at=MONDAY + HOUR - 30 * MINUTE, for_s=1800.0))
    ahead = source.ahead()
    assert ahead is not None
    assert ahead.breaks[0].at == MONDAY + HOUR + 15 * MINUTE


def test_the_breaks_to_come_are_read_once_a_minute(
    client: Client, clock: HandClock, source: ClientSource
) -> None:
    assert source.ahead() is None
    client.post(Input(at=MONDAY + HOUR - 30 * MINUTE, for_s=1800.0))
    clock.go_on(50)
    assert source.ahead() is None
    clock.go_on(10)
    assert source.ahead() is not None


@pytest.mark.usefixtures("_sat")
def test_after_a_word_of_the_user_the_breaks_to_come_are_read_anew(
    source: ClientSource,
) -> None:
    def first() -> datetime:
        ahead = source.ahead()
        assert ahead is not None
        return ahead.breaks[0].at

    before = first()
    source.change({"breaks.after_min": 20})
    assert first() < before
    fifty = AdviceChoice("", "rarer", {"breaks.after_min": 50})
    source.answer_advice("rarer", fifty)
    assert first() > before


def test_an_advice_is_found_and_answered(client: Client, source: ClientSource) -> None:
    assert source.advice() is None
    for number in range(28):
        at, prompt = MONDAY - 14 * DAY + number * DAY / 2, f"p{number}"
        client.post(Prompted(at=at, prompt=prompt))
        client.post(Answered(at=at + DAY / 99, prompt=prompt, reply="skipped"))
    found = source.advice()
    assert found is not None
    first, *_others = advice_view(found).choices
    source.answer_advice(found.advice, first)
    assert source.policy().breaks.after_min == 60
    assert source.advice() is None


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


def test_who_sat_elsewhere_was_away_and_sat_in_one_breath(
    client: Client, source: ClientSource
) -> None:
    source.sat_elsewhere(MONDAY, MONDAY + HOUR)
    away, sat = client.facts()
    assert isinstance(away, Corrected)
    assert isinstance(sat, Declared)
    assert (away.posture, sat.label, sat.share) == ("away", "elsewhere", 1.0)
    assert away.at == sat.at
    source.undo(away.at)
    *_words, undone = client.facts()
    assert isinstance(undone, Undone)
    assert undone.word == sat.at


def test_what_returns_and_how_much_one_sits_is_what_lasts(
    client: Client, source: ClientSource
) -> None:
    source.set_routine(Routine("sofa", ("sat",), "20:00", "21:00", 0.75))
    source.set_desk_share(0.5)
    usual, profile = source.lasting()
    assert isinstance(usual, RoutineSet)
    assert (usual.label, usual.days, usual.share) == ("sofa", ("sat",), 0.75)
    assert isinstance(profile, ProfileChanged)
    assert profile.changes == {"desk_share": 0.5}
    assert [*client.facts()] == [usual, profile]


@pytest.mark.usefixtures("_sat")
def test_a_day_can_be_written_out_without_names(source: ClientSource) -> None:
    lines = source.day_trace(TODAY).splitlines()
    assert b'"keys":2' in lines[-1] + lines[-2]


def test_the_facts_of_a_day_come_with_all_words_on_other_times(
    client: Client, source: ClientSource
) -> None:
    usual = RoutineSet(
        at=MONDAY - 300 * DAY, label="sofa", days=("mon",), begins="20:00", ends="21:00"
    )
    old = Input(at=MONDAY - 200 * DAY, for_s=60.0)
    seen = Input(at=MONDAY, for_s=60.0)
    later = Corrected(
        at=MONDAY + 9 * DAY, start=MONDAY, end=MONDAY + HOUR, posture="away"
    )
    for fact in (usual, old, seen, later):
        client.post(fact)
    assert source.read(TODAY, TODAY).facts == (usual, seen, later)


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
