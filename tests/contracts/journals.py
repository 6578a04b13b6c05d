"""The journals there are, each with what another process would read of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from functools import partial
from pathlib import Path

import msgspec

from sitwatch.adapters.journal.store import open_journal
from sitwatch.core.facts import Recorded
from sitwatch.ports import Journal
from tests.fakes.journal import FakeJournal
from tests.full_disk import full_disk


class Case(msgspec.Struct, frozen=True):
    """A journal, what another process would read of it, and how its disk fails."""

    journal: Journal
    on_disk: Callable[[], list[Recorded]]
    failing_disk: Callable[[], AbstractContextManager[None]]


@contextmanager
def _fake() -> Iterator[Case]:
    journal = FakeJournal()

    @contextmanager
    def failing_disk() -> Iterator[None]:
        journal.fault = "/there: the disk is full. Free some space on it"
        yield
        journal.fault = ""

    yield Case(journal, lambda: list(journal.on_disk), failing_disk)


@contextmanager
def _file() -> Iterator[Case]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        with closing(open_journal(path)) as journal:
            yield Case(journal, partial(_read, path), full_disk)


def _read(path: Path) -> list[Recorded]:
    with closing(open_journal(path, read_only=True)) as reader:
        return list(reader.facts())


Kind = Callable[[], AbstractContextManager[Case]]

KINDS: dict[str, Kind] = {"fake": _fake, "file": _file}
