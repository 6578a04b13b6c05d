from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sitwatch.adapters.places import HOME_VARIABLE, Places, prepare, usual_places
from sitwatch.runtime import channel, window
from sitwatch.ui import style
from sitwatch.ui.motion import heed_desktop, is_less_wanted
from sitwatch.ui.window import Window
from tests.fakes.doorbell import FakeDoorbell
from tests.fakes.stillness import FakeStillness
from tests.ui.gestures import put_away

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "does not support propagateSizeHints"
)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return prepare(usual_places())


@pytest.fixture
def app(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    monkeypatch.setattr(window, "open_application", lambda *_icon: qapp)
    yield qapp
    for left in windows():
        put_away(left)
    qapp.setQuitOnLastWindowClosed(False)
    style.apply(qapp, "system")


def windows() -> list[Window]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Window)]


def shown() -> Window:
    (found,) = windows()
    return found


class Visit:
    """Does something in the window's loop, and has it closed by the user."""

    def __init__(self, call: channel.Message) -> None:
        self.pages: list[object] = []
        self.was_shown = self.is_minimized = False
        self._call = threading.Thread(
            target=channel.ask, args=(usual_places().window_socket, call)
        )
        self._timer = QTimer()
        self._timer.timeout.connect(self.on_beat)
        self._timer.start(0)

    def on_beat(self) -> None:
        try:
            self._go_on()
        except BaseException:
            QApplication.quit()
            raise

    def _go_on(self) -> None:
        if self._call.ident is None:
            self.was_shown = shown().isVisible()
            self.pages.append(type(shown().page).__name__)
            shown().showMinimized()
            self._call.start()
        elif not self._call.is_alive():
            self._timer.stop()
            self.pages.append(type(shown().page).__name__)
            self.is_minimized = shown().isMinimized()
            shown().close()


@pytest.mark.usefixtures("app")
def test_the_window_opens_at_a_page_and_turns_to_another(places: Places) -> None:
    visit = Visit(channel.RaiseWindow("week"))
    assert window.run_window("today") == 0
    assert visit.was_shown
    assert visit.pages == ["DayPage", "WeekPage"]
    assert not visit.is_minimized
    assert channel.ask(places.window_socket, channel.RaiseWindow("today")) is None


@pytest.mark.usefixtures("app", "places")
def test_what_else_is_said_to_the_window_changes_nothing() -> None:
    visit = Visit(channel.Quit())
    assert window.run_window("today") == 0
    assert visit.pages == ["DayPage", "DayPage"]


@pytest.mark.usefixtures("app", "places")
def test_less_movement_is_heeded_in_the_window_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stillness = FakeStillness()
    stillness.want(less=True)
    monkeypatch.setattr(window, "pick_stillness", lambda: stillness)
    visit = Visit(channel.RaiseWindow("week"))
    try:
        assert window.run_window("today") == 0
        assert visit.was_shown
        assert is_less_wanted()
    finally:
        heed_desktop(is_less=False)


def test_a_window_that_is_open_is_turned_to_the_page(places: Places) -> None:
    heard: list[channel.Message] = []

    def reply(line: bytes) -> bytes:
        heard.append(channel.decode_message(line))
        return channel.encode(channel.Done())

    with closing(FakeDoorbell(places.window_socket, reply)):
        assert window.run_window("week") == 0
    assert heard == [channel.RaiseWindow("week")]


@pytest.mark.usefixtures("app", "places")
def test_of_two_windows_that_open_at_once_one_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Taken:
        def __init__(self, *_parts: object) -> None: ...

        def open(self) -> str:
            return "taken"

    monkeypatch.setattr(window, "Doorbell", Taken)
    assert window.run_window("today") == 0
