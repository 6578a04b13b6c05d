"""A window that the system ends is closed as by its user, also while it waits."""

from __future__ import annotations

import signal

import pytest

from sitwatch.ui.endings import ENDINGS, closed_by_signals
from tests.ui.gestures import put_away

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Counted(QWidget):
    """A window that counts how often it was closed, and ends the loop then."""

    def __init__(self) -> None:
        super().__init__()
        self.closings = 0

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt names it
        self.closings += 1
        super().closeEvent(event)
        QApplication.exit()


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_closes_the_window(qapp: QApplication, number: int) -> None:
    window, before = Counted(), signal.getsignal(number)
    window.show()
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: signal.raise_signal(number))
    timer.start(0)
    with closed_by_signals(window):
        qapp.exec()
    assert (window.closings, window.isVisible()) == (1, False)
    assert signal.getsignal(number) is before
    put_away(window)
