from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places
from sitwatch.core.facts import Input, Locked, Started
from sitwatch.ports import Finding
from sitwatch.runtime.channel import (
    AskFindings,
    Done,
    Findings,
    Flush,
    Flushed,
    Message,
    Reply,
    Status,
)
from tests.commands.conftest import SENSOR, FakeCompose, Journal, Reside, Typed
from tests.fakes.clock import MONDAY, HandClock

TRAY = Finding("tray", "", "the panel has no tray", "Add a tray [to] the panel.")


@pytest.fixture
def resident(reside: Reside) -> None:
    def handle(message: Message) -> Reply:
        return Findings((SENSOR, TRAY)) if message == AskFindings() else Done()

    reside(handle)


def bare(part: str, used: str, why: str, remedy: str = "") -> dict[str, str | None]:
    """Return a finding as scripts get it, of which nothing was seen yet."""
    told = {"part": part, "used": used, "why": why, "remedy": remedy}
    return {**told, "since": None, "last": None}


@pytest.mark.usefixtures("resident")
def test_the_resident_tells_of_itself_and_the_journal_follows(
    typed: Typed, places: Places, compose: FakeCompose
) -> None:
    told = typed("doctor", "--json").json
    file = str(places.journal_file)
    assert told == {
        "health": "degraded",
        "findings": [
            bare("input", "counters", "the X server counts idle time"),
            bare("tray", "", "the panel has no tray", "Add a tray [to] the panel."),
            bare("journal", file, "nothing is recorded yet"),
        ],
    }
    assert compose.calls == []


def test_without_a_resident_the_machine_is_probed(
    typed: Typed, compose: FakeCompose
) -> None:
    compose.found = (TRAY,)
    told = typed("doctor", "--json").json["findings"]
    assert [finding["part"] for finding in told] == ["tray", "journal"]


@pytest.mark.usefixtures("compose")
def test_the_journal_is_told_by_its_size_and_its_last_fact(
    typed: Typed, journal: Journal
) -> None:
    journal(Started(at=MONDAY), Locked(at=MONDAY + timedelta(hours=1)))
    (found,) = typed("doctor", "--json").json["findings"]
    assert found["why"].startswith("2 facts, ")
    assert found["why"].endswith(" kB, the last of 2026-03-02 10:00")


@pytest.mark.usefixtures("compose")
def test_what_is_not_yet_in_the_journal_proper_counts_as_well(
    typed: Typed, places: Places
) -> None:
    file = places.journal_file
    with closing(open_journal(file)) as held:
        for minute in range(60):
            held.add(Locked(at=MONDAY + timedelta(minutes=minute)))
        (found,) = typed("doctor", "--json").json["findings"]
        log = file.with_name("journal.sqlite-wal").stat().st_size
        whole = round((file.stat().st_size + log) / 1000)
    assert log > 2000
    assert found["why"].startswith(f"60 facts, {whole} kB")


@pytest.mark.usefixtures("compose")
def test_a_damaged_journal_is_a_finding_with_a_remedy(
    typed: Typed, places: Places
) -> None:
    places.journal_file.write_bytes(b"no journal" * 1000)
    outcome = typed("doctor", "--json")
    assert outcome.status == 1
    (found,) = outcome.json["findings"]
    assert found["used"] == ""
    assert str(places.journal_file) in found["remedy"]


@pytest.mark.usefixtures("resident")
def test_people_read_a_paragraph_for_each_need(typed: Typed, journal: Journal) -> None:
    journal(Started(at=MONDAY), Input(at=MONDAY, for_s=1))
    lines = typed("doctor").out.splitlines()
    assert lines[:3] == [
        "input: counters",
        "    the X server counts idle time",
        "    since 2026-03-02 09:00; last seen: input at 2026-03-02 09:00:00",
    ]
    assert "tray: nothing" in lines
    assert "    → Add a tray [to] the panel." in lines
    assert lines[-1].startswith("Something is missing")


@pytest.mark.parametrize(
    ("findings", "status"),
    [
        ((SENSOR,), 0),
        ((SENSOR, Finding("quiet", "", "unknown on this desktop")), 0),
        ((SENSOR, Finding("autostart", "off", "it is", "turn it on")), 0),
        ((SENSOR, Finding("full screen", "", "not told", "pause by hand")), 0),
        ((SENSOR, TRAY), 1),
        ((TRAY, Finding("input", "", "no server", "log in")), 2),
    ],
)
def test_the_status_says_how_bad_it_is(
    typed: Typed, reside: Reside, findings: tuple[Finding, ...], status: int
) -> None:
    reside(lambda _message: Findings(findings))
    assert typed("doctor").status == status


@pytest.mark.usefixtures("compose")
@pytest.mark.parametrize(
    ("finding", "status"),
    [(SENSOR, 0), (Finding("input", "", "no server", "log in"), 2)],
)
def test_a_watch_says_what_sees_input_and_ends_as_badly_as_it_is(
    typed: Typed, compose: FakeCompose, finding: Finding, status: int
) -> None:
    compose.found = (finding, TRAY) if status else (finding,)
    watched = typed("doctor", "--watch", "--seconds", "0")
    first, used, why, *_rest = watched.out.splitlines()
    assert "this command itself" in first
    assert (used, why) == (f"input: {finding.used or 'nothing'}", f"    {finding.why}")
    assert ("    → log in" in watched.out) is (status == 2)
    assert watched.status == status


def test_what_the_resident_sees_is_shown_as_it_arrives(
    typed: Typed, reside: Reside, journal: Journal, clock: HandClock
) -> None:
    journal(Locked(at=MONDAY - timedelta(seconds=9)))

    def handle(message: Message) -> Reply:
        if message == Flush():
            journal(Locked(at=clock.wall))
            return Flushed(clock.wall)
        if message == AskFindings():
            return Findings((SENSOR,))
        return Status("1", SENSOR, None)

    reside(handle)
    out = typed("doctor", "--watch", "--seconds", "0").out.splitlines()
    assert "the running sitwatch" in out[0]
    assert out[1] == "input: counters"
    assert out[-1] == "09:00:00  session  locked"


def test_a_resident_that_cannot_write_is_believed(typed: Typed, reside: Reside) -> None:
    full = Finding("journal", "", "it waits to be written", "Free some space.")
    reside(lambda _message: Findings((SENSOR, full)))
    told = typed("doctor", "--json").json["findings"]
    assert [finding["part"] for finding in told] == ["input", "journal"]
    assert told[1]["remedy"] == "Free some space."
