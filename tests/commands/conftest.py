"""A user who types commands, in a house of their own, at an hour of our choosing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest

from sitwatch.__main__ import run
from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places, prepare, usual_places
from sitwatch.core.facts import Recorded
from sitwatch.ports import Finding
from sitwatch.runtime.channel import Handler, answer
from tests.fakes.clock import HandClock
from tests.fakes.doorbell import FakeDoorbell


class Outcome(NamedTuple):
    """What a command came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Typed: TypeAlias = Callable[..., Outcome]
Journal: TypeAlias = Callable[..., None]
Reside: TypeAlias = Callable[[Handler], None]

SENSOR = Finding("input", "counters", "the X server counts idle time")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> HandClock:
    """The clock that commands read; Monday, 9 o'clock at first."""
    clock = HandClock()
    monkeypatch.setattr("sitwatch.runtime.client.SystemClock", lambda: clock)
    return clock


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The folders of a user who never ran sitwatch, but for those folders."""
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name[:2]))
    return prepare(usual_places())


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Typed:
    """Return what types a command line, and tells what came of it."""

    def typed(*words: str) -> Outcome:
        capsys.readouterr()
        status = run(words)
        return Outcome(status, *capsys.readouterr())

    return typed


@pytest.fixture
def journal(places: Places) -> Journal:
    """Return what writes facts into the user's journal."""

    def write(*facts: Recorded) -> None:
        with closing(open_journal(places.journal_file)) as journal:
            for fact in facts:
                journal.add(fact)

    return write


class FakeCompose:
    """Stands in for the program's heavy half, and remembers what was started."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.status = 0
        self.found: tuple[Finding, ...] = ()

    def run_resident(self, *, demo: bool) -> int:
        self.calls.append("resident demo" if demo else "resident")
        return self.status

    def run_window(self, page: str) -> int:
        self.calls.append(f"window {page}")
        return self.status

    def findings(self) -> tuple[Finding, ...]:
        self.calls.append("findings")
        return self.found


@pytest.fixture
def compose(monkeypatch: pytest.MonkeyPatch) -> FakeCompose:
    """Put a fake in the place of `runtime.residing` and `runtime.window`."""
    compose = FakeCompose()
    for module in ("residing", "window"):
        monkeypatch.setitem(sys.modules, f"sitwatch.runtime.{module}", compose)
    return compose


@pytest.fixture
def reside(places: Places) -> Iterator[Reside]:
    """Return what lets a resident run that answers in the way given."""
    with ExitStack() as residents:

        def reside(handle: Handler) -> None:
            bell = FakeDoorbell(places.socket, lambda line: answer(line, handle))
            residents.enter_context(closing(bell))

        yield reside
