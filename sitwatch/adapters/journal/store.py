"""The journal: facts written as they come, read as they were written.

    add input    held back, joined to what is held or to the last row
    add other    what is held and the fact are on disk when `add` returns
    flush        what is held is on disk when it returns

What the disk does not take stays held, and goes with the next `flush`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from gettext import gettext as _
from pathlib import Path

from sqlalchemy import Connection

from sitwatch.adapters.journal.database import (
    connect_nowhere,
    connect_reader,
    connect_writer,
)
from sitwatch.adapters.journal.faults import FAULTS, failure_of, told_of
from sitwatch.adapters.journal.forgetting import forget_rows
from sitwatch.adapters.journal.held import Grown, Held
from sitwatch.adapters.journal.lineage import (
    OURS,
    Lineage,
    Standing,
    check_soundness,
    classify_file,
    create,
    upgrade,
)
from sitwatch.adapters.journal.pen import Pen
from sitwatch.adapters.journal.reach import (
    UNCOUNTED,
    Counted,
    count_rows,
    first_row,
    last_row,
    moment_of_row,
    read_kinds,
    read_lasting,
)
from sitwatch.adapters.journal.rows import (
    ALL,
    END,
    bounds_of,
    position_of,
    read_rows,
)
from sitwatch.core.facts import Input, Recorded
from sitwatch.ports import JournalFailed, Reach


class SqliteJournal:
    """`ports.Journal` over a file; `writer` is None where it is open for reading."""

    def __init__(
        self, path: Path, reader: Connection, writer: Connection | None
    ) -> None:
        self._path = path
        self._reader = reader
        self._pen = Pen(path, writer) if writer else None
        self._held = Held()
        self._counted = UNCOUNTED

    def add(self, fact: Recorded) -> None:
        self._require_pen()
        self._held.take(fact)
        if not isinstance(fact, Input):
            self.flush()

    def add_all(self, facts: Iterable[Recorded]) -> None:
        """Keep many facts, as an import has them: all of them or none are on disk."""
        self._require_pen()
        for fact in facts:
            self._held.take(fact)
        self.flush()

    def flush(self) -> None:
        if not self._held:
            return
        pen, held = self._require_pen(), self._held
        try:
            row = pen.write(held.grown, held.fresh)
        except FAULTS as error:
            raise failure_of(self._path, error) from error
        held.settle(row)

    def facts(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Recorded]:
        bounds = bounds_of(since, until)
        grown, fresh = self._held.grown, tuple(self._held.fresh)
        last = self.position()
        with told_of(self._path):
            for row, fact in read_rows(self._reader, last, bounds):
                yield grown.fact if grown and grown.row == row else fact
        yield from filter(bounds.hold, fresh)

    def reach(self, since: datetime, kinds: Collection[str]) -> Reach:
        grown, fresh = self._held.grown, tuple(self._held.fresh)
        last = self.position()
        with told_of(self._path):
            first = first_row(self._reader, since, last)
            lasting = tuple(read_lasting(self._reader, first, kinds, since))
            known = self._counted if self._counted.position == last else UNCOUNTED
            before = count_rows(self._reader, first - 1, known)
        return Reach(lasting, self._from_row(first, last, grown, fresh), before)

    def words(self, kinds: Collection[str], after: int = 0) -> tuple[Recorded, ...]:
        """Return all facts of these kinds in later rows, in the order of writing."""
        with told_of(self._path):
            return tuple(read_kinds(self._reader, END, kinds, after))

    def count(self, row: int) -> tuple[int, datetime | None]:
        """Return how many facts there are up to a row, and when that one was seen.

        Both as they were: then nothing was forgotten, and it is the same journal.
        """
        position = self.position()
        with told_of(self._path):
            rows = count_rows(self._reader, row)
            self._counted = Counted(position, row, rows)
            return rows, moment_of_row(self._reader, row)

    def last_row(self) -> int:
        """Return the number of the last row, 0 where there is none."""
        with told_of(self._path):
            return last_row(self._reader)

    def _from_row(
        self, first: int, last: int, grown: Grown | None, fresh: tuple[Recorded, ...]
    ) -> Iterator[Recorded]:
        """Yield the facts of a row and of all later ones, grown where they have."""
        with told_of(self._path):
            for row, fact in read_rows(self._reader, last, ALL, after=first - 1):
                yield grown.fact if grown and grown.row == row else fact
        yield from fresh

    def position(self) -> int:
        """Return a number that grows with every row, and when rows are forgotten.

        Whoever keeps what was folded from a closed day keeps this beside it. Input that
        joins the last row leaves it as it is.
        """
        with told_of(self._path):
            return position_of(self._reader)

    def forget(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> int:
        """Delete what was seen then or said of it, and overwrite it; return how much.

        Bounds as for `facts`. Copies made before an upgrade are not touched.
        """
        writer = self._require_pen().writer
        self.flush()
        self._held.close()
        with told_of(self._path):
            return forget_rows(writer, bounds_of(since, until))

    def close(self) -> None:
        try:
            self.flush()
        finally:
            # The writer last: it alone may tidy up the files beside the journal.
            self._reader.close()
            if self._pen is not None:
                self._pen.writer.close()

    def _require_pen(self) -> Pen:
        if self._pen is None:
            words = _("{path}: opened for reading; nothing may be added")
            raise JournalFailed(words.format(path=self._path))
        return self._pen


def open_journal(
    path: Path, *, read_only: bool = False, lineage: Lineage = OURS
) -> SqliteJournal:
    """Open a journal; raise `JournalFailed` where it cannot be, in one line.

    To write, a missing file is made and an older one brought up to date. To read, a
    missing file is an empty journal, and nothing is changed.
    """
    with told_of(path):
        if read_only:
            return SqliteJournal(path, _open_to_read(path, lineage), None)
        return SqliteJournal(path, *_open_to_write(path, lineage))


def _open_to_read(path: Path, lineage: Lineage) -> Connection:
    if not path.exists():
        return _nowhere(lineage)
    with ExitStack() as undo:
        reader = undo.enter_context(closing(connect_reader(path)))
        standing = classify_file(reader, path, lineage)
        if standing == "empty":
            return _nowhere(lineage)
        if standing == "older":
            words = _(
                "{path}: from an earlier version. Start sitwatch once to update it"
            )
            raise JournalFailed(words.format(path=path))
        undo.pop_all()
    return reader


def _open_to_write(path: Path, lineage: Lineage) -> tuple[Connection, Connection]:
    """Return one connection that reads and one that writes."""
    standing = _examine(path, lineage)
    with ExitStack() as undo:
        writer = undo.enter_context(closing(connect_writer(path)))
        if standing == "empty":
            create(writer, lineage)
        elif standing == "older":
            upgrade(writer, path, lineage)
        reader = connect_reader(path)
        undo.pop_all()
    return reader, writer


def _examine(path: Path, lineage: Lineage) -> Standing:
    """Look at a file without changing it, before anything may write to it."""
    if not path.exists():
        return "empty"
    with closing(connect_reader(path)) as reader:
        standing = classify_file(reader, path, lineage)
        check_soundness(reader, path)
    return standing


def _nowhere(lineage: Lineage) -> Connection:
    nowhere = connect_nowhere()
    create(nowhere, lineage)
    return nowhere
