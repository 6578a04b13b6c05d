"""`run` and `test` go through the set-up, and say what stands in the way."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest

from installer import checks, commands, debian, environment
from installer.checks import Check
from installer.progress import SetUpFailed


class SetUp:
    """Stands in for the machine: keeps what was asked of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[object] = []
        monkeypatch.setattr(debian, "provide", self.asked.append)
        monkeypatch.setattr(environment, "provide", self.asked.append)
        monkeypatch.setattr(checks, "run", self._check)
        monkeypatch.setattr(commands, "_become", self.asked.append)

    def _check(self, asked: Iterable[Check]) -> int:
        self.asked.append(tuple(asked))
        return 5


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> SetUp:
    return SetUp(monkeypatch)


@pytest.mark.parametrize(
    ("arguments", "needs"),
    [
        ([], True),
        (["--demo"], True),
        (["--help"], False),
        (["--demo", "--help"], False),
        (["--version"], False),
        (["today", "--json"], False),
        (["replay", "day.jsonl"], False),
    ],
)
def test_only_the_tray_needs_a_screen(arguments: list[str], *, needs: bool) -> None:
    assert commands.needs_screen(arguments) is needs


def test_run_without_a_screen_says_what_to_use_instead(
    set_up: SetUp, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.obey(["run"]) == 3

    said = capsys.readouterr().err
    assert "No screen here" in said
    assert "replay" in said
    assert "--demo" in said
    assert set_up.asked == [debian.FOR_RUN, environment.RUN_LOCK]


def test_run_becomes_the_program_and_hands_on_its_arguments(set_up: SetUp) -> None:
    commands.obey(["run", "today", "--json"])

    python = str(environment.PYTHON)
    assert set_up.asked[-1] == [python, "-m", "sitwatch", "today", "--json"]


def test_test_runs_every_check_and_ends_as_they_do(set_up: SetUp) -> None:
    assert commands.obey(["test"]) == 5
    assert set_up.asked == [debian.FOR_TEST, environment.TEST_LOCK, checks.CHECKS]


def test_test_with_arguments_runs_pytest_alone(set_up: SetUp) -> None:
    commands.obey(["test", "tests/core", "-q"])

    (only,) = checks.chosen(["tests/core", "-q"])
    assert set_up.asked[-1] == (only,)
    assert only.command[1:] == ("-m", "pytest", "tests/core", "-q")


def test_what_the_user_must_do_first_ends_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: object) -> None:
        raise SetUpFailed("Type this", status=3)

    monkeypatch.setattr(debian, "provide", refuse)

    assert commands.obey(["test"]) == 3
    assert capsys.readouterr().err == "Type this\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no exec")
def test_an_interrupted_command_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(debian, "provide", interrupt)

    assert commands.obey(["run"]) == 130
