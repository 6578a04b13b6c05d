"""What no clock shows and nobody can have set ends the reading, in words."""

from __future__ import annotations

import pytest

from sitwatch.adapters.trace_file import BadTrace, Skipped, decode_lines

AT = '"at":"2026-03-02T09:00:00+01:00"'


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (
            '"at":"0001-01-01T09:00:00+01:00","fact":"locked"',
            "locked: 0001-01-01T09:00:00+01:00 is not in the years 1970 to 2200",
        ),
        (
            AT + ',"fact":"paused","until":"9999-12-31T23:00:00+01:00"',
            "paused: 9999-12-31T23:00:00+01:00 is not in the years 1970 to 2200",
        ),
        (
            AT + ',"fact":"input","for_s":1e300',
            "input: `for_s`: Expected `float` <= 1000000000.0",
        ),
        (
            AT + ',"fact":"policy","changes":{"breaks.after_min":0}',
            "policy: breaks.after_min: 0 is outside 1..180 (minutes)",
        ),
    ],
    ids=["long ago", "far ahead", "too long", "impossible settings"],
)
def test_a_line_that_cannot_be(fact: str, words: str) -> None:
    line = f"{{{fact}}}\n".encode()
    with pytest.raises(BadTrace) as raised:
        list(decode_lines([line], "day.jsonl", Skipped()))
    assert str(raised.value) == f"day.jsonl:1: {words}"
    skipped = Skipped()
    assert list(decode_lines([line], "day.jsonl", skipped, keep_going=True)) == []
    assert skipped.bad_lines == 1
