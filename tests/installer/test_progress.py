"""Progress is one line on a terminal and a few in a log."""

from __future__ import annotations

import io

from installer.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_each_quarter() -> None:
    log = io.StringIO()
    progress = Progress("Work", log)
    for percent in range(100):
        progress.show(percent)
    progress.done()
    assert log.getvalue().splitlines() == [
        "Work   0 %",
        "Work  25 %",
        "Work  50 %",
        "Work  75 %",
        "Work 100 %",
    ]


def test_a_terminal_gets_one_line_that_changes() -> None:
    terminal = Terminal()
    progress = Progress("Work", terminal)
    progress.show(7.5)
    progress.done()
    assert terminal.getvalue() == "\rWork   0 %\rWork   7 %\rWork 100 %\n"


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
    assert log.getvalue().splitlines()[-1] == "Work 100 %"
