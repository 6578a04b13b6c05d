"""The page on the trace format says what the program reads and writes."""

from __future__ import annotations

import json
import re
from typing import get_args, get_type_hints

import msgspec

from sitwatch.adapters.trace_file import LABELS, Skipped, decode_lines
from sitwatch.core.facts import Fact
from sitwatch.core.facts.terms import (
    YEARS,
    Advice,
    Control,
    Effort,
    Posture,
    Reason,
    Reply,
)
from sitwatch.core.sitting.verdicts import Because, Offer, Report, State
from sitwatch.presenters.report import report_rows
from tests.fakes.clock import MONDAY
from tests.tracked import TOP

PAGE = (TOP / "resources" / "trace-format.md").read_text(encoding="utf-8")
QUOTED = re.compile(r"`([a-z_]+)`")
BRACKETED = re.compile(r"\[`([a-z_]+)`\]")
OUTCOMES = get_type_hints(Offer)["outcome"]
KINDS = {kind.__struct_config__.tag: kind for kind in get_args(Fact)}


def part(title: str) -> str:
    """Return what stands under a heading that begins so."""
    (found,) = re.findall(rf"(?ms)^## {title}.*?\n(.*?)(?=^## |\Z)", PAGE)
    return str(found)


def rows(title: str) -> list[list[str]]:
    """Return the cells of the table under a heading, without its head."""
    lines = [line for line in part(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def keys_of(kind: type[msgspec.Struct]) -> tuple[set[str], set[str]]:
    """Return the keys that a kind needs, and those that it may have."""
    own = [one for one in msgspec.structs.fields(kind) if one.name not in LABELS]
    needed = {one.encode_name for one in own if one.required}
    return needed, {one.encode_name for one in own} - needed


def told_keys() -> dict[str, tuple[set[str], set[str]]]:
    """Return the same as the page has it."""
    told = {}
    for kinds, keys, _says in rows("The kinds"):
        optional = set(BRACKETED.findall(keys))
        for kind in QUOTED.findall(kinds):
            told[kind] = (set(QUOTED.findall(keys)) - optional, optional)
    return told


def test_every_kind_stands_there_with_its_keys() -> None:
    assert told_keys() == {name: keys_of(kind) for name, kind in KINDS.items()}


def test_what_every_line_carries_stands_there() -> None:
    carried = {name for (cell, _) in rows("What") for name in QUOTED.findall(cell)}
    assert carried == {"fact", *LABELS}


def test_the_line_that_it_shows_is_read() -> None:
    (line,) = re.findall(r"(?m)^    (\{\"at\".*)$", PAGE)
    skipped = Skipped()
    (fact,) = decode_lines([line.encode()], "page", skipped)
    assert (type(fact), skipped) == (KINDS["input"], Skipped())


def test_every_word_stands_there() -> None:
    unions = (Posture, Reply, Reason, Effort, Control, Advice, State, Because, OUTCOMES)
    words = {word for union in unions for word in get_args(union)}
    assert {word for word in words if f"`{word}`" not in PAGE} == set()


def test_the_years_stand_there() -> None:
    assert f"Years are {YEARS[0]} to {YEARS[-1]}" in PAGE


def test_the_object_that_it_shows_is_that_of_a_replay() -> None:
    (shown,) = re.findall(r"(?ms)^    (\{\"days\".*?\}\})$", PAGE)
    example = json.loads(shown)
    offer = Offer("p1", MONDAY, "", "", "ignored", MONDAY)
    told = report_rows(Report((), (), (), (offer,)), lambda moment: moment)
    real = json.loads(msgspec.json.encode(told))
    assert [*example] == [*real]
    assert [*example["prompts"][0]] == [*real["prompts"][0]]
