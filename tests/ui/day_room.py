"""The page of a day, opened for tests, with hands that choose pieces of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sitwatch.core.sitting.verdicts import Report, Stretch
from sitwatch.ui import style
from sitwatch.ui.day_page import DayPage
from tests.fakes.clock import CET
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


class Asked:
    """Answers with a path, and remembers what it was asked."""

    def __init__(self) -> None:
        self.path = ""
        self.questions: list[tuple[str, str]] = []

    def __call__(self, _parent: QWidget, name: str, kinds: str) -> str:
        self.questions.append((name, kinds))
        return self.path


def attempted(*steps: Callable[[], None]) -> None:
    for step in steps:
        step()


def choose(page: DayPage, because: str) -> Stretch:
    """Walk to the first piece of a kind; return the stretch that it is."""
    report = page.records.report if page.records else Report((), (), (), ())
    day = [s for s in report.stretches if s.start.date() == NOW.date()]
    wanted = next(s for s in day if s.because == because)
    for _step in range(len(day)):
        QTest.keyClick(page.day.strip, Qt.Key.Key_Right)
        if (
            f"{wanted.start.astimezone(CET):%H:%M} –"
            in page.day.correction.title.text()
        ):
            return wanted
    raise AssertionError(because)


@contextmanager
def opened(app: QApplication, source: ValueSource, asked: Asked) -> Iterator[DayPage]:
    """Open the page, and be rid of it in the end."""
    style.apply(app, "light")
    made = DayPage(source, attempted, ask=asked)
    made.resize(900, 800)
    made.refresh()
    made.show()
    yield made
    put_away(made)
    style.apply(app, "system")
