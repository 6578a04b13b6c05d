"""Progress is one line on a terminal and a few in a log."""

from __future__ import annotations

import io
import sys

import pytest

from installer.progress import Progress, watch


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_each_quarter() -> None:
    log = io.StringIO()
    with Progress("Work", log) as progress:
        for percent in range(101):
            progress.show(percent)
    assert log.getvalue().splitlines() == [
        "Work   0 %",
        "Work  25 %",
        "Work  50 %",
        "Work  75 %",
        "Work 100 %",
    ]


def test_a_terminal_gets_one_line_that_changes() -> None:
    terminal = Terminal()
    with Progress("Work", terminal) as progress:
        progress.show(7.5)
    assert terminal.getvalue() == "\rWork   0 %\rWork   7 %\n"


def test_going_back_is_not_said() -> None:
    terminal = Terminal()
    progress = Progress("Work", terminal)
    progress.show(50)
    said = terminal.getvalue()
    progress.show(40)
    progress.show(50)
    assert terminal.getvalue() == said


def test_there_is_no_more_than_all() -> None:
    log = io.StringIO()
    Progress("Work", log).show(140)
    assert log.getvalue() == "Work 100 %\n"


def program(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def percent_of(line: str) -> float | None:
    return float(line) if line[0].isdigit() else None


def test_a_program_is_watched_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert watch(program("print(50); print('words')"), "Work", percent_of) == ""
    assert capsys.readouterr().out.split("\n") == [
        "Work   0 %",
        "Work  50 %",
        "Work 100 %",
        "",
    ]


def test_of_a_program_that_fails_the_last_words_are_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = "print(50); [print('word', i) for i in range(99)]; exit(3)"
    said = watch(program(code), "Work", percent_of).splitlines()
    assert len(said) == 15
    assert said[-1] == "word 98"
    assert "50" not in said
    assert "100 %" not in capsys.readouterr().out


def test_a_program_that_fails_in_silence_has_failed() -> None:
    assert watch(program("raise SystemExit(3)"), "Work", percent_of) != ""
