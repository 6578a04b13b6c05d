"""What can go wrong with the file, in one line that says what to do.

SQLite's own result codes decide; SQLAlchemy carries them in its error.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from shlex import quote

from sqlalchemy.exc import DBAPIError

from sitwatch.ports import JournalFailed

PRIMARY = 0xFF
"""The low byte of a result code; the rest says more than a user wants to know."""


FAULTS = (DBAPIError, sqlite3.Error, OSError)
"""What the database or the system raises."""


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Turn what the database or the system raises into `JournalFailed`."""
    try:
        yield
    except FAULTS as error:
        raise failure_of(path, error) from error


def failure_of(path: Path, error: Exception) -> JournalFailed:
    """Return in words what was raised: one of `FAULTS`."""
    if isinstance(error, DBAPIError):
        return JournalFailed(describe_fault(path, error.orig))
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        words = _("{path}: {reason}. Make the folder and the file writable for you")
        return JournalFailed(words.format(path=path, reason=reason))
    return JournalFailed(describe_fault(path, error))


def describe_fault(path: Path, error: BaseException | None) -> str:
    """Say what happened to the file, and what to do about it."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return describe_damage(path, str(error))
    words = _words(code) or _("{path}: the journal failed ({reason})")
    return words.format(path=path, reason=error, file=quote(str(path)))


def describe_damage(path: Path, reason: str) -> str:
    """Say that a file is damaged, that it was left alone, and how to set it aside."""
    words = _(
        "{path}: the journal is damaged ({reason}) and was left untouched. To begin a"
        " new one, set it aside: mv {file} {aside}"
        " (sqlite3 {aside} .recover may still read it)"
    )
    return words.format(
        path=path,
        reason=" ".join(reason.split()),
        file=quote(str(path)),
        aside=quote(f"{path}.damaged"),
    )


def _words(code: int) -> str:
    return {
        sqlite3.SQLITE_FULL: _("{path}: the disk is full. Free some space on it"),
        sqlite3.SQLITE_IOERR: _(
            "{path}: the disk does not take it ({reason})."
            " Look for a full disk, a quota or a failing drive"
        ),
        sqlite3.SQLITE_READONLY: _(
            "{path}: the journal may not be written ({reason})."
            " Make the file and its folder writable for you, and start sitwatch again"
        ),
        sqlite3.SQLITE_BUSY: _(
            "{path}: another program holds the journal locked."
            " Close it: a database browser, a backup"
        ),
        sqlite3.SQLITE_CANTOPEN: _(
            "{path}: the journal cannot be opened."
            " Look whether the file and its folder are yours"
        ),
    }.get(code, "")
