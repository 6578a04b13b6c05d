from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.places import Places
from sitwatch.core.facts import (
    Corrected,
    Declared,
    Input,
    Locked,
    Recorded,
    Started,
    Stopped,
    Unknown,
)
from tests.commands.conftest import Journal, Typed
from tests.fakes.clock import MONDAY

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def day_of(start: datetime) -> tuple[Recorded, ...]:
    return (
        Started(at=start),
        Input(at=start, for_s=3600, keys=5),
        Locked(at=start + timedelta(hours=1)),
        Unknown(at=start + timedelta(hours=2), body={"fact": "yawned", "times": 2}),
        Stopped(at=start + timedelta(hours=3)),
    )


@pytest.fixture
def three_days(journal: Journal) -> None:
    journal(*day_of(MONDAY), *day_of(MONDAY + DAY), *day_of(MONDAY + 2 * DAY))


@pytest.mark.usefixtures("three_days")
def test_a_trace_replays_to_what_the_journal_says(typed: Typed, tmp_path: Path) -> None:
    trace = tmp_path / "all.jsonl"
    assert typed("export", "-o", str(trace)) == (0, "", "")
    told = typed("replay", str(trace), "--json").json
    assert told["skipped"] == {"unknown_facts": 3, "bad_lines": 0}
    days = typed("week", "--json").json["days"]
    assert all(day.pop("prompts") >= 0 for day in (*days, *told["days"]))
    assert told["days"] == days


@pytest.mark.usefixtures("three_days")
def test_a_trace_on_standard_output_is_a_fact_a_line(typed: Typed) -> None:
    lines = typed("export").out.splitlines()
    assert len(lines) == 15
    assert json.loads(lines[1]) == {
        "fact": "input",
        "at": "2026-03-02T09:00:00+01:00",
        "for_s": 3600.0,
        "keys": 5,
    }
    assert json.loads(lines[3])["times"] == 2


@pytest.mark.usefixtures("three_days")
@pytest.mark.parametrize(
    ("bounds", "days"),
    [
        (("--from", "2026-03-03"), [3, 4]),
        (("--to", "2026-03-03"), [2, 3]),
        (("--from", "2026-03-03", "--to", "2026-03-03"), [3]),
        (("--from", "2026-03-05"), []),
    ],
)
@pytest.mark.parametrize("form", ["trace", "csv"])
def test_both_ends_of_a_span_of_days_are_in_it(
    typed: Typed, bounds: tuple[str, ...], days: list[int], form: str
) -> None:
    lines = typed("export", "--format", form, *bounds).out.splitlines()
    if form == "csv":
        told = [line.partition(",")[0] for line in lines[1:]]
    else:
        told = [json.loads(line)["at"][:10] for line in lines]
    assert sorted(set(told)) == [f"2026-03-{day:02}" for day in days]


@pytest.mark.usefixtures("three_days")
def test_a_table_has_the_names_of_replay_and_a_line_a_day(typed: Typed) -> None:
    titles, *rows = typed("export", "--format", "csv").out.splitlines()
    assert titles.startswith("day,seated_s,seated_low_s,seated_high_s,standing_s,")
    days = typed("week", "--json").json["days"]
    assert rows == [",".join(str(value) for value in day.values()) for day in days]


def test_an_empty_journal_exports_nothing(typed: Typed, places: Places) -> None:
    assert typed("export") == (0, "", "")
    assert len(typed("export", "--format", "csv").out.splitlines()) == 1
    assert not places.journal_file.exists()


def test_a_failure_leaves_the_old_file_as_it_was(
    typed: Typed, places: Places, tmp_path: Path
) -> None:
    old = tmp_path / "old.jsonl"
    old.write_text("precious")
    places.journal_file.write_bytes(b"no journal" * 1000)
    assert typed("export", "-o", str(old)).status == 3
    assert old.read_text() == "precious"
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.usefixtures("three_days")
def test_a_folder_that_is_missing_is_named(typed: Typed, tmp_path: Path) -> None:
    outcome = typed("export", "-o", str(tmp_path / "none" / "all.jsonl"))
    assert outcome.status == 3
    assert str(tmp_path / "none") in outcome.err
    assert "No such file or directory" in outcome.err


def test_a_day_that_is_none_is_misuse(typed: Typed) -> None:
    outcome = typed("export", "--from", "yesterday")
    assert outcome.status == 2
    assert "yesterday" in outcome.err


ASKED = Corrected(
    at=MONDAY + 1.6 * HOUR,
    start=MONDAY + HOUR,
    end=MONDAY + 1.5 * HOUR,
    posture="sitting",
    asked=True,
)


@pytest.fixture
def wrong_day(journal: Journal, typed: Typed) -> None:
    """Two days of which the second is judged by what the first one taught."""
    journal(
        Started(at=MONDAY, version="ada-1"),
        Input(at=MONDAY, for_s=3600, keys=500),
        Input(at=MONDAY + 1.5 * HOUR, for_s=3600, keys=500),
        ASKED,
        Declared(
            at=MONDAY + DAY,
            start=MONDAY + DAY - HOUR,
            end=MONDAY + DAY,
            label="drive to Bo",
        ),
        Input(at=MONDAY + DAY, for_s=1800, keys=9),
        Input(at=MONDAY + DAY + 0.9 * HOUR, for_s=1800, keys=9),
        Stopped(at=MONDAY + DAY + 2 * HOUR),
    )
    typed("settings", "set", "breaks.rest_s", "300")


@pytest.mark.usefixtures("wrong_day")
@pytest.mark.parametrize("day", ["2026-03-02", "2026-03-03"])
def test_a_day_without_names_replays_to_the_same_figures(
    typed: Typed, tmp_path: Path, day: str
) -> None:
    trace = tmp_path / "day.jsonl"
    assert typed("export", "--day", day, "--anonymous", "-o", str(trace)).status == 0
    told = typed("replay", str(trace), "--json").json["days"]
    shown = typed("week", "--json").json["days"]
    (again,), (first,) = (
        [d for d in days if d["day"] == day] for days in (told, shown)
    )
    assert again == first
    text = trace.read_text()
    assert not [word for word in ("ada", "Bo", "500") if word in text]


@pytest.mark.usefixtures("three_days")
def test_a_day_by_name_is_that_day_alone(typed: Typed) -> None:
    lines = typed("export", "--day", "2026-03-03").out.splitlines()
    assert {json.loads(line)["at"][:10] for line in lines} == {"2026-03-03"}


def test_two_computers_by_name_count_a_moment_once(
    typed: Typed, journal: Journal, tmp_path: Path
) -> None:
    journal(*day_of(MONDAY))
    traces = [tmp_path / name for name in ("desk", "laptop")]
    for trace in traces:
        assert typed("export", "--device", trace.name, "-o", str(trace)).status == 0
    devices = {
        json.loads(line)["device"] for line in traces[0].read_text().splitlines()
    }
    assert devices == {"desk"}
    alone, both = (
        typed("replay", *map(str, files), "--json").json["days"][0]["seated_s"]
        for files in (traces[:1], traces)
    )
    assert abs(both - alone) < 0.05 * alone


def test_a_name_that_stands_there_is_kept(typed: Typed, journal: Journal) -> None:
    journal(Started(at=MONDAY, device="old"))
    (line,) = typed("export", "--device", "new").out.splitlines()
    assert json.loads(line)["device"] == "old"


def test_the_format_explains_itself(typed: Typed) -> None:
    outcome = typed("export", "--explain")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("# The trace format\n")


def test_nothing_comes_of_a_day_without_records(typed: Typed) -> None:
    assert typed("export", "--day", "2026-03-03", "--anonymous") == (0, "", "")


@pytest.mark.parametrize(
    "words",
    [
        ("--anonymous",),
        ("--anonymous", "--day", "2026-03-03", "--format", "csv"),
        ("--day", "2026-03-03", "--to", "2026-03-04"),
        ("--device", "desk", "--format", "csv"),
        ("--device", "desk", "--anonymous", "--day", "2026-03-03"),
    ],
)
def test_what_does_not_go_together_is_misuse(
    typed: Typed, words: tuple[str, ...]
) -> None:
    assert typed("export", *words).status == 2
