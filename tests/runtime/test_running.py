"""The resident as a whole: found by its callers, thrown away, begun anew."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import HOME_VARIABLE, Places, prepare, usual_places
from sitwatch.ports import JournalFailed
from sitwatch.runtime import channel, compose, residing
from sitwatch.runtime.compose import SCREEN_LOST, Assembly
from sitwatch.runtime.engine import Engine
from sitwatch.runtime.resident import own_command
from sitwatch.runtime.residing import run_resident
from sitwatch.runtime.worlds import World, machine_world
from sitwatch.ui.application import NoScreen
from tests.fakes.doorbell import FakeDoorbell
from tests.fakes.notifier import FakeNotifier

from PySide6.QtWidgets import QApplication

pytestmark = [
    pytest.mark.usefixtures("launched"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "systemTrayWindowChanged"
    ),
]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return prepare(usual_places())


Beat = Callable[[Engine], None]


@pytest.fixture
def beating(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, Beat], None]:
    """Return what has the program's own worlds beat in another way."""
    monkeypatch.setattr(residing, "open_application", lambda *_icon: app)

    def beating(world: str, beat: Beat) -> None:
        made: Callable[[Places], World] = getattr(residing, world)
        monkeypatch.setattr(
            residing,
            world,
            lambda places: msgspec.structs.replace(made(places), beat=beat, beat_ms=0),
        )

    return beating


class Caller:
    """A client that has the resident quit, from another thread, at its first beat."""

    def __init__(self) -> None:
        self.thread: threading.Thread | None = None

    def __call__(self, _engine: Engine) -> None:
        if self.thread is None:
            socket = usual_places().socket
            call = threading.Thread(target=channel.ask, args=(socket, channel.Quit()))
            self.thread = call
            call.start()


def test_the_resident_runs_until_a_client_has_it_quit(
    places: Places,
    beating: Callable[[str, Beat], None],
    launched: list[Sequence[str]],
) -> None:
    caller = Caller()
    beating("machine_world", caller)
    assert run_resident() == 0
    assert caller.thread is not None
    caller.thread.join()
    with closing(open_journal(places.journal_file)) as journal:
        kinds = [type(fact).__name__ for fact in journal.facts()]
    assert kinds == ["Started", "Blinded", "ProfileChanged", "Stopped"]
    assert launched == [[*own_command(), "open", "welcome"]]
    assert channel.ask(places.socket, channel.AskStatus()) is None


def test_a_second_resident_shows_the_window_of_the_first(
    places: Places, beating: Callable[[str, Beat], None]
) -> None:
    heard: list[channel.Message] = []

    def reply(line: bytes) -> bytes:
        heard.append(channel.decode_message(line))
        return channel.encode(channel.Done())

    beating("machine_world", Caller())
    with closing(FakeDoorbell(places.socket, reply)):
        assert run_resident() == 0
    assert heard == [channel.RaiseWindow("today")]
    assert not places.journal_file.exists()


@pytest.mark.parametrize(("at_a_terminal", "said"), [(True, 0), (False, 1)])
def test_what_keeps_it_from_starting_is_said_where_somebody_sees_it(
    places: Places,
    beating: Callable[[str, Beat], None],
    monkeypatch: pytest.MonkeyPatch,
    *,
    at_a_terminal: bool,
    said: int,
) -> None:
    notifier = FakeNotifier()
    monkeypatch.setattr(residing, "pick_notifier", lambda **_icon: notifier)
    monkeypatch.setattr("sys.stderr.isatty", lambda: at_a_terminal)
    places.journal_file.write_bytes(b"no journal" * 1000)
    beating("machine_world", Caller())
    with pytest.raises(JournalFailed, match="damaged") as raised:
        run_resident()
    assert [notice.body for notice in notifier.history] == [str(raised.value)] * said


def test_the_demonstration_lives_in_a_folder_that_is_thrown_away(
    places: Places,
    beating: Callable[[str, Beat], None],
    launched: list[Sequence[str]],
) -> None:
    folders: list[Path] = []
    caller = Caller()

    def beat(engine: Engine) -> None:
        folders.append(Path(os.environ[HOME_VARIABLE]))
        caller(engine)

    beating("demo_world", beat)
    assert run_resident(demo=True) == 0
    assert caller.thread is not None
    caller.thread.join()
    assert launched == [[*own_command(), "open", "today"]]
    assert folders[0] != places.data.parent
    assert not folders[0].exists()
    assert not places.journal_file.exists()


def test_a_caller_who_comes_before_the_resident_is_ready_hears_nothing(
    app: QApplication, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[bytes] = []

    class Early:
        def __init__(self, _address: str, _lock: Path, answer: Any) -> None:
            self._answer = answer

        def open(self) -> str:
            said.append(self._answer(channel.encode(channel.AskStatus())))
            return "taken"

    monkeypatch.setattr(residing, "Doorbell", Early)
    assert residing._reside(partial(Assembly, app), places, machine_world) == 0  # noqa: SLF001
    assert said == [b""]


def test_after_the_screen_came_back_the_program_starts_anew(
    places: Places,
    beating: Callable[[str, Beat], None],
    app: QApplication,
    launched: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Begun(Exception):
        """The process is another one from here on."""

    def execute(program: str, command: list[str]) -> None:
        raise Begun(program, command)

    beating("machine_world", lambda _engine: app.exit(SCREEN_LOST))
    monkeypatch.setattr(residing, "await_screen", lambda find: find())
    monkeypatch.setattr(os, "execv", execute)
    with pytest.raises(Begun) as begun:
        run_resident()
    assert begun.value.args == (own_command()[0], own_command())
    monkeypatch.setattr(residing, "await_screen", lambda _find: "the server is gone")
    with pytest.raises(NoScreen, match="the server is gone"):
        run_resident()
    with closing(open_journal(places.journal_file)) as journal:
        kinds = [type(fact).__name__ for fact in journal.facts()]
    first, later = kinds[:4], kinds[4:]
    assert first == ["Started", "Blinded", "ProfileChanged", "Stopped"]
    assert later == ["Started", "Blinded", "Stopped"]
    assert launched == [[*own_command(), "open", "welcome"]]


launch = compose.launch


def test_a_program_that_is_launched_lives_on_its_own(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    launch(["/bin/sh", "-c", f"echo $PPID > '{pipe}'"])
    assert int(pipe.read_text()) != os.getpid()


@pytest.mark.usefixtures("places")
def test_where_no_resident_runs_the_machine_is_probed() -> None:
    parts = " ".join(finding.part for finding in residing.findings())
    seen, shown = (
        "recording input session call screen share media full screen quiet",
        "notifications sound",
    )
    assert parts == f"{seen} {shown} tray shortcuts autostart"
