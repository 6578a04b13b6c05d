from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from sitwatch.adapters.places import Places
from sitwatch.commands.failures import EXPECTED, Missing, expected_status, told
from sitwatch.core.policy import BadPolicy
from sitwatch.ports import JournalFailed


def failing(error: BaseException) -> Callable[[], int]:
    """Return a command that ends in an error."""

    def obey() -> int:
        raise error

    return obey


def interrupted() -> click.Abort:
    """Return what click makes of Ctrl-C."""
    stop = click.Abort()
    stop.__cause__ = KeyboardInterrupt()
    return stop


@pytest.mark.parametrize("name", EXPECTED)
def test_every_expected_failure_exists_under_its_name(name: str) -> None:
    module, _colon, kind = name.partition(":")
    failure = getattr(importlib.import_module(module), kind)
    assert issubclass(failure, Exception)
    assert expected_status(failure("what happened")) == EXPECTED[name]


def test_a_kind_of_an_expected_failure_is_expected() -> None:
    class DiskGone(JournalFailed):
        pass

    assert expected_status(DiskGone("gone")) == 3


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (JournalFailed("the disk\nis full"), 3, "the disk is full"),
        (BadPolicy("breaks.after_min: 0 is outside"), 2, "breaks.after_min: 0 is"),
        (Missing("no panel"), 3, "no panel"),
        (click.UsageError("no such thing"), 2, "no such thing"),
        (PermissionError(13, "Permission denied", "/srv/x"), 3, "/srv/x: Permission"),
        (OSError(28, "No space left on device"), 3, "No space left on device"),
    ],
    ids=["missing", "misuse", "raised here", "click", "file", "no file"],
)
def test_a_failure_is_one_line_and_a_status(
    capsys: pytest.CaptureFixture[str], error: Exception, status: int, words: str
) -> None:
    assert told(failing(error)) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"sitwatch: {words}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "status"),
    [(click.Abort(), 1), (interrupted(), 130), (KeyboardInterrupt(), 130)],
    ids=["declined", "interrupted", "interrupted early"],
)
def test_an_end_by_the_user_needs_no_words(
    capsys: pytest.CaptureFixture[str], error: BaseException, status: int
) -> None:
    assert told(failing(error)) == status
    assert capsys.readouterr() == ("", "")


def test_a_fault_of_ours_is_kept_in_a_file_that_is_named(
    capsys: pytest.CaptureFixture[str], places: Places
) -> None:
    assert told(failing(ZeroDivisionError("a\nb"))) == 70
    err = capsys.readouterr().err
    (crash,) = places.state.glob("crash-*.txt")
    assert err.startswith("sitwatch: A fault of sitwatch: ZeroDivisionError: a b.")
    assert str(crash) in err
    assert err.count("\n") == 1
    report = crash.read_text()
    assert "Traceback" in report
    assert "in obey" in report


def test_a_fault_that_cannot_be_kept_is_still_said(
    capsys: pytest.CaptureFixture[str], places: Places
) -> None:
    places.state.rmdir()
    places.state.write_text("in the way")
    assert told(failing(ZeroDivisionError("a"))) == 70
    err = capsys.readouterr().err
    assert "ZeroDivisionError: a" in err
    assert str(places.state) in err
    assert err.count("\n") == 1


def test_what_goes_well_is_passed_on() -> None:
    assert told(lambda: 0) == 0
    assert told(lambda: 3) == 3


@pytest.mark.parametrize("days", [1, 2000], ids=["at the end", "on the way"])
def test_a_reader_that_hangs_up_is_no_failure(tmp_path: Path, days: int) -> None:
    trace = tmp_path / "long.jsonl"
    line = '{"at": "2026-03-02T%02d:%02d:00+01:00", "fact": "input", "for_s": 1}\n'
    times = ((n // 60 % 24, n % 60) for n in range(days))
    trace.write_text("".join(line % time for time in times))
    unread, end = os.pipe()
    os.close(unread)
    command = [sys.executable, "-m", "sitwatch", "replay", str(trace), "--json"]
    done = subprocess.run(
        command, stdout=end, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(end)
    assert (done.returncode, done.stderr) == (141, "")


def test_completing_a_word_is_no_failure() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sitwatch"],
        env={**os.environ, "_SITWATCH_COMPLETE": "bash_complete"}
        | {"COMP_WORDS": "sitwatch tod", "COMP_CWORD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "plain,today\n")
