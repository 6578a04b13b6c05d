"""Connections to the file, set so that neither a crash nor a power cut tears it.

A writer begins every transaction with BEGIN IMMEDIATE: it waits for its turn at the
start, and a migration that fails leaves nothing behind (sqlite3's own way of beginning
late would leave tables without their rows). A reader may never write, so it cannot hold
up the program that does.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine, event

PATIENCE_S = 1.0
"""How long one writer waits for another: as long as the tray may stand still."""

LOG_PAGES = 32
"""After so many pages the write-ahead log is begun anew; a write takes one or two."""

AS_EFFECTIVE = os.access in os.supports_effective_ids
OWNER_ONLY = 0o600
FOLDER_OWNER_ONLY = 0o700
OTHERS = 0o077
COMPANIONS = ("", "-wal", "-shm")
"""The file, and what SQLite keeps beside it with the same mode."""


def connect_reader(path: Path) -> Connection:
    """Open the file for reading alone."""
    return _connected(partial(_open, f"{path.absolute().as_uri()}?mode=ro"), "BEGIN")


def connect_writer(path: Path) -> Connection:
    """Open the file, made for its owner alone where there is none yet."""
    _make(path)
    opener = partial(_open_to_write, f"{path.absolute().as_uri()}?mode=rw")
    return _connected(opener, "BEGIN IMMEDIATE")


def connect_nowhere() -> Connection:
    """Open an empty place in memory."""
    return _connected(partial(_open, ":memory:"), "BEGIN")


def raw_of(connection: Connection) -> sqlite3.Connection:
    """Return sqlite3's own connection, for what works outside transactions only."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - for the types
    return raw


def _connected(opener: partial[sqlite3.Connection], begin: str) -> Connection:
    engine = create_engine("sqlite://", creator=opener, poolclass=NullPool)

    def on_begin(connection: Connection) -> None:
        # By sqlite3 itself: half the cost, and the resident writes every 5 s.
        raw_of(connection).execute(begin)

    event.listen(engine, "begin", on_begin)
    return engine.connect()


def _open(name: str) -> sqlite3.Connection:
    # Without an isolation level sqlite3 leaves transactions to the hook above.
    return sqlite3.connect(name, timeout=PATIENCE_S, isolation_level=None, uri=True)


def _open_to_write(name: str) -> sqlite3.Connection:
    with ExitStack() as undo:
        opened = undo.enter_context(closing(_open(name)))
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("PRAGMA synchronous=FULL")
        # A log begun anew does not grow, which makes each write a third cheaper.
        opened.execute(f"PRAGMA wal_autocheckpoint={LOG_PAGES}")
        # What is deleted is overwritten: deleting serves privacy here.
        opened.execute("PRAGMA secure_delete=ON")
        undo.pop_all()
    return opened


def _make(path: Path) -> None:
    """Make file and folder where they are missing; shut others out of the file."""
    path.parent.mkdir(mode=FOLDER_OWNER_ONLY, parents=True, exist_ok=True)
    if not path.exists():
        # Only then: opening and closing the file would drop the locks that this
        # process holds on it. The second step undoes an unusual umask.
        path.touch(mode=OWNER_ONLY)
        path.chmod(OWNER_ONLY)
    if not os.access(path, os.W_OK, effective_ids=AS_EFFECTIVE):
        # SQLite would open it for reading and fail at the first write.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    for suffix in COMPANIONS:
        part = path.with_name(path.name + suffix)
        if part.exists() and part.stat().st_mode & OTHERS:
            part.chmod(OWNER_ONLY)
