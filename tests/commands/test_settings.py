from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing

import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places
from sitwatch.adapters.settings_file import read_settings
from sitwatch.core.facts import PolicyChanged, Recorded
from sitwatch.core.policy import Policy, settings
from sitwatch.runtime.channel import Done, Message, PostFact, Refused, Reply
from tests.commands.conftest import Reside, Typed
from tests.fakes.clock import MONDAY
from tests.full_disk import full_disk


def recorded(places: Places) -> list[Recorded]:
    with closing(open_journal(places.journal_file, read_only=True)) as journal:
        return list(journal.facts())


def test_the_table_is_listed_with_its_values(typed: Typed) -> None:
    lines = typed("settings").out.splitlines()[1:]
    assert [line.split()[0] for line in lines] == [row.name for row in settings()]
    assert lines[0].split()[:2] == ["breaks.after_min", "45"]


def test_the_object_is_grouped_as_the_file(typed: Typed) -> None:
    told = typed("settings", "--json").json
    assert told["breaks"]["after_min"] == 45
    assert told["hours"]["mon"] == ["00:00-24:00"]
    assert list(told) == sorted(told)
    assert set(told) == {row.name.partition(".")[0] for row in settings()}


@pytest.mark.parametrize(
    ("name", "typed_value", "value"),
    [
        ("breaks.after_min", "30", 30),
        ("day.goal_h", "7.5", 7.5),
        ("day.goal_h", "7", 7),
        ("day.rollover", "05:30", "05:30"),
        ("hours.mon", "9-12:30, 13:30-17", ("09:00-12:30", "13:30-17:00")),
        ("look.scheme", "dark", "dark"),
    ],
)
def test_a_setting_is_written_and_recorded(
    typed: Typed, places: Places, name: str, typed_value: str, value: object
) -> None:
    assert typed("settings", "set", name, typed_value).status == 0
    group, _dot, field = name.partition(".")
    policy = read_settings(places.settings_file)
    assert getattr(getattr(policy, group), field) == value
    (fact,) = recorded(places)
    assert isinstance(fact, PolicyChanged)
    listed = list(value) if isinstance(value, tuple) else value
    assert fact.changes == {name: listed}


def test_a_running_resident_is_told(typed: Typed, reside: Reside) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    reside(handle)
    assert typed("settings", "set", "breaks.after_min", "30").out == (
        "breaks.after_min = 30\n"
    )
    fact = PolicyChanged(at=MONDAY, up=5000.0, changes={"breaks.after_min": 30})
    assert heard == [PostFact(fact)]


def test_a_resident_that_refuses_is_a_failure(typed: Typed, reside: Reside) -> None:
    reside(lambda _: Refused("the disk is full"))
    assert typed("settings", "set", "breaks.after_min", "30").status == 3


def test_the_value_that_stands_already_changes_nothing(
    typed: Typed, places: Places
) -> None:
    assert typed("settings", "set", "breaks.after_min", "45").status == 0
    assert recorded(places) == []
    assert not places.settings_file.exists()


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [
        ("breaks.after_min", "0", "1..180"),
        ("breaks.after_min", "soon", "not a number"),
        ("breaks.after_min", "nan", "not a number"),
        ("breaks.after_min", "30.5", "whole number"),
        ("look.scheme", "pink", "auto, light, dark"),
        ("hours.mon", "nine to five", "nine to five"),
        ("day.rollover", "4", "04:00"),
        ("breaks.after", "30", "breaks.after_min"),
        ("xyzzy", "30", "xyzzy"),
    ],
)
def test_what_cannot_be_set_is_one_line_and_misuse(
    typed: Typed, places: Places, name: str, value: str, named: str
) -> None:
    outcome = typed("settings", "set", name, value)
    assert (outcome.status, outcome.out) == (2, "")
    assert named in outcome.err
    assert outcome.err.count("\n") == 1
    assert read_settings(places.settings_file) == Policy()
    assert recorded(places) == []


def test_the_path_is_told(typed: Typed, places: Places) -> None:
    assert typed("settings", "path").out == f"{places.settings_file}\n"


def test_a_file_that_cannot_be_used_is_misuse(typed: Typed, places: Places) -> None:
    places.settings_file.write_text("[breaks]\nafter_min = 0\n")
    for words in (("settings",), ("today",), ("week",)):
        outcome = typed(*words)
        assert outcome.status == 2
        assert "breaks.after_min" in outcome.err


def test_a_file_that_cannot_be_written_is_no_misuse(
    typed: Typed, places: Places
) -> None:
    with full_disk():
        outcome = typed("settings", "set", "breaks.after_min", "30")
    words = f"sitwatch: {places.settings_file}: the disk is full. Free some space on it"
    assert outcome == (3, "", f"{words}\n")


def test_the_help_of_set_tells_every_setting_and_what_it_takes(typed: Typed) -> None:
    told = " ".join(typed("settings", "set", "--help").out.split())
    assert all(row.name in told and row.help in told for row in settings())
    assert "(1..180 min; by default 45)" in told
    assert "(auto, light, dark; by default auto)" in told
    assert "(04:30; by default 04:00)" in told


def test_names_are_completed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sitwatch"],
        env={**os.environ, "_SITWATCH_COMPLETE": "bash_complete"}
        | {"COMP_WORDS": "sitwatch settings set day.", "COMP_CWORD": "3"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["plain,day.rollover", "plain,day.goal_h"]
