from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sitwatch.adapters.places import resources
from tests.commands.conftest import Typed

DAY = str(resources() / "demo-day.jsonl")
FORTNIGHT = str(resources() / "demo-fortnight.jsonl")

SHORT = """\
{"at": "2026-03-02T09:00:00+01:00", "fact": "started"}
{"at": "2026-03-02T09:00:00+01:00", "fact": "input", "for_s": 3300, "keys": 9}
{"at": "2026-03-02T10:00:00+01:00", "fact": "input", "for_s": 60}
{"at": "2026-03-02T10:01:00+01:00", "fact": "stopped"}
"""


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """A seated stretch of 55 minutes, five minutes off, and a minute more."""
    path = tmp_path / "day.jsonl"
    path.write_text(SHORT)
    return path


def between(span: dict[str, Any]) -> float:
    start, end = (datetime.fromisoformat(span[key]) for key in ("start", "end"))
    return (end - start).total_seconds()


def test_the_object_has_the_keys_of_the_format_and_no_others(
    typed: Typed, trace: Path
) -> None:
    told = typed("replay", str(trace), "--json").json
    assert {
        key: list(told[key][0]) for key in ("days", "spans", "bouts", "prompts")
    } == {
        "days": [
            "day",
            "seated_s",
            "seated_low_s",
            "seated_high_s",
            "standing_s",
            "away_s",
            "unknown_s",
            "declared_s",
            "bouts",
            "longest_bout_s",
            "rises",
            "prompts",
            "breaks",
        ],
        "spans": ["start", "end", "state", "p_seated", "because"],
        "bouts": ["start", "end"],
        "prompts": ["at", "why", "exercise", "outcome", "until"],
    }
    assert list(told["skipped"]) == ["unknown_facts", "bad_lines"]
    assert len(told) == 5


def test_spans_cover_the_trace_in_order_and_sum_up_to_the_day(typed: Typed) -> None:
    told = typed("replay", DAY, "--json").json
    spans = told["spans"]
    assert spans[0]["start"] == "2026-03-13T09:00:00+01:00"
    assert spans[-1]["end"] == "2026-03-13T17:30:00+01:00"
    assert [s["end"] for s in spans[:-1]] == [s["start"] for s in spans[1:]]
    (day,) = told["days"]
    expected = sum(s["p_seated"] * between(s) for s in spans)
    assert day["seated_s"] == pytest.approx(expected, abs=2)
    assert day["seated_low_s"] < day["seated_s"] < day["seated_high_s"]
    assert day["bouts"] == len(told["bouts"])
    longest = max(map(between, told["bouts"]))
    assert day["longest_bout_s"] == pytest.approx(longest, abs=1)
    assert day["prompts"] == len(told["prompts"])


def test_a_due_break_is_offered_in_virtual_time(typed: Typed, trace: Path) -> None:
    (prompt,) = typed("replay", str(trace), "--json").json["prompts"]
    offered = datetime.fromisoformat(prompt["at"])
    due = datetime.fromisoformat("2026-03-02T09:45:00+01:00")
    assert due <= offered <= due + timedelta(minutes=5)
    assert prompt["outcome"] == "ignored"
    assert prompt["exercise"]


@pytest.mark.parametrize(("reply", "outcome"), [("skip", "skipped"), ("done", "done")])
def test_the_replayed_user_answers_as_told(
    typed: Typed, tmp_path: Path, reply: str, outcome: str
) -> None:
    trace = tmp_path / "day.jsonl"
    trace.write_text(SHORT.replace("3300", "3005"))
    told = typed("replay", str(trace), "--json", "--reply", reply).json
    assert [prompt["outcome"] for prompt in told["prompts"]] == [outcome]


def test_until_leaves_out_what_came_later(typed: Typed, trace: Path) -> None:
    until = "2026-03-02T09:30:00+01:00"
    told = typed("replay", str(trace), "--until", until, "--json").json
    assert told["spans"][-1]["end"] == until
    assert told["prompts"] == []


@pytest.mark.parametrize("moment", ["2026-03-02T09:30:00", "noon"])
def test_a_moment_without_an_offset_is_misuse(
    typed: Typed, trace: Path, moment: str
) -> None:
    outcome = typed("replay", str(trace), "--until", moment)
    assert outcome.status == 2
    assert moment in outcome.err
    assert outcome.err.count("\n") == 1


def test_the_settings_file_decides_when_a_break_is_due(
    typed: Typed, trace: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[breaks]\nafter_min = 20\nwindow_min = 0\n")
    told = typed("replay", str(trace), "--settings", str(settings), "--json").json
    assert told["prompts"][0]["at"] == "2026-03-02T09:20:00+01:00"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("[breaks]\nafter_min = 0\n", "breaks.after_min"),
        ("[breaks]\nafter = 20\n", "after"),
        ("[breaks\n", "settings.toml"),
    ],
)
def test_bad_settings_are_one_line_and_misuse(
    typed: Typed, trace: Path, words: str, named: str
) -> None:
    settings = trace.with_name("settings.toml")
    settings.write_text(words)
    outcome = typed("replay", str(trace), "--settings", str(settings))
    assert (outcome.status, outcome.out) == (2, "")
    assert named in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        '{"at": "2026-03-02T09:50:00+01:00"}',
        '{"at": "2026-03-02T09:50:00+01:00", "fact": "input", "for_s": -1}',
        '{"at": "2026-03-02T09:50:00", "fact": "locked"}',
    ],
    ids=["not JSON", "no kind", "out of range", "no offset"],
)
def test_a_bad_line_ends_the_replay_or_is_counted(
    typed: Typed, trace: Path, line: str
) -> None:
    lines = SHORT.splitlines()
    trace.write_text("\n".join([*lines[:2], line, *lines[2:], ""]))
    outcome = typed("replay", str(trace), "--json")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"sitwatch: {trace}:3: ")
    assert outcome.err.count("\n") == 1
    told = typed("replay", str(trace), "--json", "--keep-going").json
    assert told["skipped"] == {"unknown_facts": 0, "bad_lines": 1}


def test_a_torn_last_line_is_only_counted(typed: Typed, trace: Path) -> None:
    trace.write_text(SHORT + '{"at": "2026-03-02T10:0')
    outcome = typed("replay", str(trace))
    assert outcome.status == 0
    assert "Skipped: 1 unreadable line.\n" in outcome.out


def test_what_was_passed_over_is_counted_in_words(typed: Typed, trace: Path) -> None:
    odd = '{"at": "2026-03-02T10:02:00+01:00", "fact": "yawned"}\n'
    trace.write_text(f"{SHORT}no fact\n{odd}{odd}")
    outcome = typed("replay", str(trace), "--keep-going")
    words = "Skipped: 1 unreadable line, 2 facts of unknown kinds.\n"
    assert outcome.out.endswith(words)


def test_unknown_kinds_are_counted(typed: Typed, trace: Path) -> None:
    line = '{"at": "2026-03-02T10:02:00+01:00", "fact": "yawned", "times": 2}\n'
    trace.write_text(SHORT + line)
    told = typed("replay", str(trace), "--json").json
    assert told["skipped"] == {"unknown_facts": 1, "bad_lines": 0}


def test_several_files_are_one_trace(typed: Typed) -> None:
    apart = [typed("replay", file, "--json").json for file in (FORTNIGHT, DAY)]
    together = typed("replay", DAY, FORTNIGHT, "--json").json
    days = [day["day"] for told in apart for day in told["days"]]
    assert [day["day"] for day in together["days"]] == days


def test_a_missing_file_is_named(typed: Typed, tmp_path: Path) -> None:
    outcome = typed("replay", str(tmp_path / "none.jsonl"))
    assert outcome.status == 2
    assert "none.jsonl" in outcome.err


def test_an_empty_trace_comes_to_nothing(typed: Typed, tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("")
    told = typed("replay", str(empty), "--json").json
    assert told == {
        "days": [],
        "spans": [],
        "bouts": [],
        "prompts": [],
        "skipped": {"unknown_facts": 0, "bad_lines": 0},
    }
    assert typed("replay", str(empty)).status == 0


def test_people_read_days_and_prompts(typed: Typed, trace: Path) -> None:
    lines = typed("replay", str(trace)).out.splitlines()
    assert lines[0].split() == [
        *("Day", "Seated", "Likely", "Sat", "down", "Longest"),
        *("Rises", "Breaks", "Prompts"),
    ]
    assert lines[1].startswith("Mon 2026-03-02  5")
    assert lines[-1].startswith("2026-03-02 09:50")
    assert lines[-1].rstrip().endswith("not answered")


def test_the_demo_fortnight_is_that_of_an_office_worker(typed: Typed) -> None:
    days = typed("replay", FORTNIGHT, "--json").json["days"]
    workdays = [d for d in days if datetime.fromisoformat(d["day"]).weekday() < 5]
    assert len(workdays) == 10
    assert all(5 * 3600 < day["seated_s"] < 8.5 * 3600 for day in workdays)
    assert all(day["breaks"] >= 5 for day in workdays)
    assert Path(FORTNIGHT).stat().st_size < 400_000
