"""Whatever SQLite or the system says becomes one line that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from sitwatch.adapters.journal.faults import describe_damage, describe_fault, told_of
from sitwatch.ports import JournalFailed

PATH = Path("/home/ada/my journal.sqlite")


def _error(code: int, words: str = "so it is") -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full. Free some space"),
        (sqlite3.SQLITE_IOERR, "the disk does not take it (so it is). Look for"),
        (sqlite3.SQLITE_IOERR_WRITE, "the disk does not take it (so it is). Look for"),
        (sqlite3.SQLITE_READONLY, "may not be written (so it is). Make the file"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "may not be written (so it is)."),
        (sqlite3.SQLITE_BUSY, "another program holds the journal locked. Close it"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened. Look whether"),
        (sqlite3.SQLITE_CORRUPT, "is damaged (so it is) and was left untouched"),
        (sqlite3.SQLITE_NOTADB, "is damaged (so it is) and was left untouched"),
        (sqlite3.SQLITE_MISUSE, "the journal failed (so it is)"),
    ],
)
def test_each_fault_has_its_words(code: int, words: str) -> None:
    said = describe_fault(PATH, _error(code))
    assert said.startswith(f"{PATH}: ")
    assert words in said


def test_what_has_no_code_is_told_as_it_is() -> None:
    said = describe_fault(PATH, sqlite3.ProgrammingError("odd"))
    assert said == f"{PATH}: the journal failed (odd)"


def test_the_way_out_can_be_pasted_into_a_shell() -> None:
    said = describe_damage(PATH, "row 3\nmissing")
    assert f"mv '{PATH}' '{PATH}.damaged'" in said
    assert "row 3 missing" in said


def test_the_systems_own_errors_are_told_too() -> None:
    with pytest.raises(
        JournalFailed, match=r"^/home/ada/my.*: No space left"
    ) as raised:
        _fail(OSError(errno.ENOSPC, "No space left on device"))
    assert isinstance(raised.value.__cause__, OSError)
    with pytest.raises(JournalFailed, match="odd"):
        _fail(OSError("odd"))
    with pytest.raises(JournalFailed, match="the journal failed"):
        _fail(sqlite3.ProgrammingError("odd"))


def test_an_error_of_our_own_is_not_dressed_up() -> None:
    with pytest.raises(ZeroDivisionError):
        _fail(ZeroDivisionError())


def _fail(error: Exception) -> None:
    with told_of(PATH):
        raise error
