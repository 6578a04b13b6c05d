"""Traces are read as they come, and every fault has its file and line."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.adapters.trace_file import (
    BadTrace,
    Skipped,
    decode_lines,
    encode,
    read_traces,
)
from sitwatch.core.facts import Input, Locked, Recorded, Unknown
from tests.strategies import RECORDED

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
LOCKED = b'{"at":"2026-03-02T09:00:00Z","fact":"locked"}\n'
INPUT = (
    b'{"at": "2026-03-02T09:00:01.000+01:00", "up": 5231.2, "fact": "input", '
    b'"for_s": 1.0, "keys": 3, "pointer": 12}\n'
)
STRANGE = b'{"fact":"leaned","at":"2026-03-02T09:00:00Z","up":3.5,"by":{"deg":12}}\n'
BROKEN = b'{"at":"2026-03-02T09:0'


def _decode(
    lines: Iterable[bytes], *, keep_going: bool = False
) -> tuple[list[Recorded], Skipped]:
    skipped = Skipped()
    facts = list(decode_lines(lines, "day.jsonl", skipped, keep_going=keep_going))
    return facts, skipped


def test_the_published_example_is_read() -> None:
    facts, skipped = _decode([INPUT])
    at = datetime.fromisoformat("2026-03-02T09:00:01+01:00")
    assert facts == [Input(at=at, up=5231.2, for_s=1.0, keys=3, pointer=12)]
    assert facts[0].at.utcoffset() == timedelta(hours=1)
    assert skipped == Skipped()


def test_facts_come_while_the_lines_come() -> None:
    def lines() -> Iterable[bytes]:
        yield LOCKED
        raise AssertionError("read ahead")

    assert next(decode_lines(lines(), "x", Skipped())) == Locked(at=NINE)


def test_an_unknown_kind_is_kept_whole_and_counted() -> None:
    facts, skipped = _decode([STRANGE, LOCKED])
    body = {"fact": "leaned", "by": {"deg": 12}}
    assert facts == [Unknown(at=NINE, up=3.5, body=body), Locked(at=NINE)]
    assert skipped == Skipped(unknown_facts=1)


@pytest.mark.parametrize(
    "lines",
    [
        [LOCKED, b"\n", b"  \r\n", b"\t\n", LOCKED],
        [LOCKED.replace(b"\n", b"\r\n"), LOCKED],
        [b"\xef\xbb\xbf" + LOCKED, LOCKED],
        [b"\xef\xbb\xbf\n", LOCKED, LOCKED],
        [LOCKED, LOCKED.rstrip()],
        [LOCKED, LOCKED, b""],
    ],
)
def test_blank_lines_and_the_ways_of_editors_are_nothing(lines: list[bytes]) -> None:
    assert _decode(lines) == ([Locked(at=NINE)] * 2, Skipped())


def test_no_lines_are_no_facts() -> None:
    assert _decode([]) == ([], Skipped())


BAD = [
    (b"nine o'clock\n", "not JSON: JSON is malformed: invalid character"),
    (b'{"fact":"l\xff"}\n', "not JSON: 'utf-8' codec can't decode byte 0xff"),
    (BROKEN + b"\n", "not JSON: JSON is malformed"),
    (b'{"a":' * 5000 + b"\n", "not JSON: "),
    (b"[]\n", "not an object of keys and values"),
    (b'"locked"\n', "not an object of keys and values"),
    (b'{"at":"2026-03-02T09:00:00Z"}\n', "`fact` is missing, or is not text"),
    (b'{"at":"2026-03-02T09:00:00Z","fact":3}\n', "`fact` is missing, or is not text"),
    (b'{"fact":"locked"}\n', "locked: Object missing required field `at`"),
    (b'{"fact":"leaned"}\n', "leaned: Object missing required field `at`"),
    (
        b'{"fact":"leaned","at":"2026-03-02T09:00:00Z","up":-1}\n',
        "leaned: `up`: Expected `float` >= 0.0",
    ),
    (
        b'{"fact":"locked","at":"2026-03-02T09:00:00"}\n',
        "locked: `at`: Expected `datetime` with a timezone component",
    ),
    (
        b'{"fact":"input","at":"2026-03-02T09:00:00Z","for_s":-1}\n',
        "input: `for_s`: Expected `float` >= 0.0",
    ),
    # Whole, and without the newline: a line that was written so, not a torn one.
    (
        b'{"fact":"posture","at":"2026-03-02T09:00:00Z","is":"kneeling"}',
        "posture: `is`: Invalid enum value 'kneeling'",
    ),
]


@pytest.mark.parametrize(("line", "words"), BAD, ids=range(len(BAD)))
def test_a_bad_line_ends_the_reading_with_its_place(line: bytes, words: str) -> None:
    with pytest.raises(BadTrace) as raised:
        _decode([LOCKED, b"\n", line])
    assert str(raised.value).startswith(f"day.jsonl:3: {words}")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("line", [line for line, _ in BAD], ids=range(len(BAD)))
def test_a_bad_line_is_counted_where_the_reading_goes_on(line: bytes) -> None:
    facts, skipped = _decode([LOCKED, line, LOCKED], keep_going=True)
    assert facts == [Locked(at=NINE)] * 2
    assert skipped == Skipped(bad_lines=1)


@pytest.mark.parametrize("length", range(1, len(INPUT) - 2))
def test_a_torn_last_line_is_only_counted(length: int) -> None:
    facts, skipped = _decode([LOCKED, INPUT[:length]])
    assert facts == [Locked(at=NINE)]
    assert skipped == Skipped(bad_lines=1)


@given(RECORDED)
def test_every_fact_comes_back_from_its_line(fact: Recorded) -> None:
    line = encode(fact)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert _decode([line])[0] == [fact]


@given(RECORDED)
def test_a_line_begins_with_what_it_is_and_when(fact: Recorded) -> None:
    keys = list(msgspec.json.decode(encode(fact), type=dict[str, object]))
    assert keys[:2] == ["fact", "at"]


def test_labels_without_a_value_are_left_out() -> None:
    assert encode(Locked(at=NINE)) == b'{"fact":"locked","at":"2026-03-02T09:00:00Z"}\n'
    strange = Unknown(at=NINE, body={"fact": "leaned"})
    assert encode(strange) == b'{"fact":"leaned","at":"2026-03-02T09:00:00Z"}\n'


def _file(folder: Path, name: str, seconds: list[int]) -> str:
    path = folder / name
    facts = [Locked(at=NINE + timedelta(seconds=s), device=name) for s in seconds]
    path.write_bytes(b"".join(map(encode, facts)))
    return str(path)


def _order(names: list[str]) -> list[tuple[str | None, float]]:
    facts = read_traces(names, Skipped())
    return [(fact.device, (fact.at - NINE).total_seconds()) for fact in facts]


def test_several_files_are_one_trace(tmp_path: Path) -> None:
    names = [_file(tmp_path, "a", [0, 20, 40]), _file(tmp_path, "b", [10, 30])]
    assert _order(names) == [("a", 0), ("b", 10), ("a", 20), ("b", 30), ("a", 40)]


def test_each_file_keeps_its_own_order_when_its_clock_was_set_back(
    tmp_path: Path,
) -> None:
    names = [_file(tmp_path, "a", [0, 50, 20, 60]), _file(tmp_path, "b", [30, 55])]
    assert _order(names) == [
        ("a", 0),
        ("b", 30),
        ("a", 50),
        ("a", 20),
        ("b", 55),
        ("a", 60),
    ]


@given(st.lists(st.lists(st.integers(0, 99)), min_size=1, max_size=3))
def test_merging_loses_and_reorders_nothing(files: list[list[int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        names = [
            _file(Path(folder), str(number), seconds)
            for number, seconds in enumerate(files)
        ]
        merged = _order(names)
    for number, seconds in enumerate(files):
        assert [at for name, at in merged if name == str(number)] == seconds


def test_one_file_is_read_without_being_sorted(tmp_path: Path) -> None:
    assert _order([_file(tmp_path, "a", [9, 3])]) == [("a", 9), ("a", 3)]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(LOCKED)))
    assert list(read_traces(["-"], Skipped())) == [Locked(at=NINE)]


def test_a_fault_in_standard_input_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"x\n")))
    with pytest.raises(BadTrace, match=r"^standard input:1: not JSON"):
        list(read_traces(["-"], Skipped()))


@pytest.mark.parametrize("others", [0, 1])
def test_a_missing_file_is_one_line(tmp_path: Path, others: int) -> None:
    there = [_file(tmp_path, "a", [0])] * others
    missing = str(tmp_path / "gone.jsonl")
    with pytest.raises(BadTrace) as raised:
        list(read_traces([*there, missing], Skipped()))
    assert str(raised.value) == f"{missing}: No such file or directory"


def test_a_folder_is_no_trace(tmp_path: Path) -> None:
    with pytest.raises(BadTrace, match="Is a directory"):
        list(read_traces([str(tmp_path)], Skipped()))


def test_counts_are_of_all_files(tmp_path: Path) -> None:
    names = []
    for name in ("a", "b"):
        path = tmp_path / name
        path.write_bytes(STRANGE + b"x\n" + LOCKED)
        names.append(str(path))
    skipped = Skipped()
    assert len(list(read_traces(names, skipped, keep_going=True))) == 4
    assert skipped == Skipped(unknown_facts=2, bad_lines=2)
