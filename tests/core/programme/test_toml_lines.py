"""A value that is wrong is told with the line on which it stands."""

from __future__ import annotations

import tomllib

import pytest

from sitwatch.core.programme.toml_lines import keys_of, line_of

TEXT = """\
schema = 1

[[exercise]]
id = "one"
dose = {reps = 8, tempo_s = [1,
  3, 1]}

[[exercise]]
id = "two"
place = "roof"
poses = [
  {label = "tall", hip = [1, 1]},
  {label = "low", hip = [90,
   90]},
]
[exercise.safety]
knee = "ok"

[[contrast]]
id = "one-wrong"
for = "one"

[sources]
first = "A book."
second = "Another."
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("schema", 1),
        ("one dose.reps", 5),
        ("one dose.tempo_s[2]", 6),
        ("two place", 10),
        ("two poses", 11),
        ("two poses[0].hip[1]", 12),
        ("two poses[1]", 13),
        ("two safety.knee", 17),
        ("one-wrong for", 21),
        ("exercise 2", 8),
        ("exercise 2 place", 10),
        ("contrast 1 for", 21),
        ("sources.second", 25),
        ("two cues", 8),
        ("two dose.reps", 8),
        ("exercise 9 id", 1),
        ("title", 1),
        ("top level", 1),
    ],
)
def test_a_place_has_its_line(place: str, line: int) -> None:
    assert line_of(TEXT, keys_of(place, tomllib.loads(TEXT))) == line


def test_of_two_with_one_id_the_last_is_meant() -> None:
    text = TEXT.replace('id = "two"', 'id = "one"')
    assert line_of(text, keys_of("one id", tomllib.loads(text))) == 9


def test_an_id_that_is_none_is_found_all_the_same() -> None:
    text = TEXT.replace('id = "two"', 'id = "Number Two!"')
    assert line_of(text, keys_of("Number Two! place", tomllib.loads(text))) == 10
    text = TEXT.replace('id = "two"', 'id = ""')
    assert line_of(text, keys_of("exercise 2 place", tomllib.loads(text))) == 10


def test_an_exercise_may_be_called_exercise() -> None:
    text = TEXT.replace('id = "two"', 'id = "exercise"')
    assert line_of(text, keys_of("exercise place", tomllib.loads(text))) == 10


def test_entries_that_are_none_have_no_id() -> None:
    assert keys_of("two id", {"exercise": [3, {"id": "two"}]}) == ("exercise", 1, "id")
    assert keys_of("two id", {"exercise": 3}) == ("two id",)
