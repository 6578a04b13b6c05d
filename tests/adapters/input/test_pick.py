from __future__ import annotations

from contextlib import closing
from typing import get_args

import pytest

from sitwatch.adapters.input.pick import (
    CANDIDATES,
    Candidate,
    Surroundings,
    needed_display,
    pick_input,
)
from sitwatch.core.facts import Blinded, Input, Sighted
from sitwatch.core.policy import InputChoice
from sitwatch.ports import Finding, InputSource
from tests.daemons.x_server import XServer, needs_x_server
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput


def works(_env: Surroundings) -> InputSource | Finding:
    return FakeInput()


def fails(_env: Surroundings) -> InputSource | Finding:
    return Finding("input", "", "it is broken", "mend it")


BOTH = (Candidate("counters", works), Candidate("pynput", works))
SECOND = (Candidate("counters", fails), Candidate("pynput", works))
NEITHER = (Candidate("counters", fails), Candidate("pynput", fails))


def test_every_choice_of_the_settings_has_its_source() -> None:
    names = [candidate.name for candidate in CANDIDATES]
    assert sorted([*names, "auto"]) == sorted(get_args(InputChoice))


def test_the_first_that_works_serves() -> None:
    assert pick_input("auto", {}, BOTH).finding == FakeInput().finding


def test_a_source_that_serves_in_the_place_of_another_says_why() -> None:
    finding = pick_input("auto", {}, SECOND).finding
    assert finding.used == "fake"
    assert "counters: it is broken" in finding.why
    assert finding.remedy == ""


def test_a_choice_of_the_settings_is_kept_and_said() -> None:
    finding = pick_input("pynput", {}, BOTH).finding
    assert finding.used == "fake"
    assert "the settings say so" in finding.why


@pytest.mark.parametrize("choice", ["auto", "counters"])
def test_where_the_choice_fails_nothing_else_is_tried(choice: InputChoice) -> None:
    candidates = NEITHER if choice == "auto" else SECOND
    clock = HandClock()
    source = pick_input(choice, {}, candidates)
    assert [type(fact) for fact in source.look(clock.read())] == [Blinded]
    clock.go_on(1)
    assert source.look(clock.read()) == ()
    assert source.finding.used == ""
    assert "counters: it is broken" in source.finding.why
    assert "mend it" in source.finding.remedy
    assert ("input.source" in source.finding.remedy) is (choice != "auto")


def test_a_remedy_is_said_once() -> None:
    assert pick_input("auto", {}, NEITHER).finding.remedy == "mend it"


@pytest.mark.parametrize(
    ("env", "remedy"),
    [
        ({}, "mend counters"),
        ({"DISPLAY": ":0"}, "mend counters"),
        ({"XDG_SESSION_TYPE": "wayland"}, "mend wayland"),
        (
            {"WAYLAND_DISPLAY": "w", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"},
            "mend mutter",
        ),
    ],
)
def test_one_thing_is_to_be_done_that_which_suits_the_session(
    env: Surroundings, remedy: str
) -> None:
    def lacking(name: InputChoice) -> Candidate:
        return Candidate(name, lambda _env: Finding("input", "", "", f"mend {name}"))

    names: tuple[InputChoice, ...] = ("counters", "wayland", "mutter", "pynput")
    candidates = tuple(map(lacking, names))
    assert pick_input("auto", env, candidates).finding.remedy == remedy


@pytest.mark.logs
def test_a_source_that_fails_by_a_fault_of_ours_leaves_its_place_to_the_next() -> None:
    def fail(_env: Surroundings) -> InputSource | Finding:
        raise AttributeError("no such function")

    candidates = (Candidate("counters", fail), Candidate("pynput", works))
    finding = pick_input("auto", {}, candidates).finding
    assert finding.used == "fake"
    assert "counters: a fault of sitwatch: AttributeError" in finding.why


def test_the_chosen_source_is_the_one_that_is_asked_and_closed() -> None:
    inner = FakeInput()
    source = pick_input("auto", {}, (Candidate("counters", lambda _env: inner),))
    clock = HandClock()
    source.look(clock.read())
    inner.keys = 3
    clock.go_on(1)
    assert [type(fact) for fact in source.look(clock.read())] == [Input]
    assert not source.can_wait
    inner.can_wait = True
    assert source.can_wait
    inner.is_lost = True
    assert source.finding.used == ""
    source.close()
    assert inner.is_closed


def test_a_source_that_comes_later_is_found() -> None:
    clock, is_there = HandClock(), [False]

    def late(env: Surroundings) -> InputSource | Finding:
        return works(env) if is_there[0] else fails(env)

    source = pick_input("auto", {}, (Candidate("counters", late),))
    source.look(clock.read())
    is_there[0] = True
    clock.go_on(2)
    assert [type(fact) for fact in source.look(clock.read())] == [Sighted]
    assert source.finding.used == "fake"


@pytest.mark.parametrize(
    ("system", "names"),
    [
        ("linux", ["counters", "wayland", "mutter", "pynput"]),
        ("freebsd14", ["counters", "wayland", "mutter", "pynput"]),
        ("win32", ["windows", "pynput"]),
        ("darwin", ["macos", "pynput"]),
    ],
)
def test_each_system_has_its_sources(system: str, names: list[str]) -> None:
    assert [each.name for each in CANDIDATES if each.is_for(system)] == names


def test_a_source_of_another_system_is_passed_over_unless_it_is_chosen() -> None:
    candidates = (Candidate("windows", works, ("win32",)), *BOTH)
    source = pick_input("auto", {}, candidates, "linux")
    assert "windows" not in source.finding.why
    source = pick_input("windows", {}, candidates, "linux")
    assert source.finding.used == ""
    assert "linux" in source.finding.why
    assert pick_input("windows", {}, candidates, "win32").finding.used == "fake"


def test_on_gnome_the_sources_before_mutter_say_why_not() -> None:
    candidates = (Candidate("wayland", fails), Candidate("mutter", works))
    assert "wayland: it is broken" in pick_input("auto", {}, candidates).finding.why


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({}, "DISPLAY"),
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, "Wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "Wayland"),
    ],
)
def test_where_no_x_server_shows_everything_it_is_said(
    env: Surroundings, words: str
) -> None:
    found = needed_display(env)
    assert isinstance(found, Finding)
    assert words in found.why
    source = pick_input("auto", env)
    assert source.finding.used == ""
    assert words in source.finding.why
    assert source.finding.remedy


@pytest.mark.parametrize(
    "env",
    [
        {"DISPLAY": ":0"},
        {"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"},
        {"XDG_SESSION_TYPE": "x11", "WAYLAND_DISPLAY": "left-over", "DISPLAY": ":0"},
    ],
)
def test_an_x_server_is_taken(env: Surroundings) -> None:
    assert needed_display(env) == ":0"


def test_a_server_that_cannot_be_reached_leaves_nothing() -> None:
    source = pick_input("counters", {"DISPLAY": ":999"})
    assert ":999" in source.finding.why


@needs_x_server
@pytest.mark.parametrize(
    ("choice", "used"),
    [("auto", "counters"), ("counters", "counters"), ("pynput", "pynput")],
)
def test_the_real_ones_are_had_on_a_real_server(
    x_server: XServer,
    monkeypatch: pytest.MonkeyPatch,
    choice: InputChoice,
    used: str,
) -> None:
    monkeypatch.setenv("DISPLAY", x_server.display)
    with closing(pick_input(choice, {"DISPLAY": x_server.display})) as source:
        assert used in source.finding.used
