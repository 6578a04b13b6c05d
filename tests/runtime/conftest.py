from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence

import pytest

from sitwatch.runtime import compose
from sitwatch.ui import style
from sitwatch.ui.endings import ENDINGS
from tests.runtime.desk import Desk

from PySide6.QtWidgets import QApplication


@pytest.fixture
def desk() -> Desk:
    """Somebody sits down, and sitwatch starts."""
    desk = Desk()
    desk.engine.start()
    return desk


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    commands: list[Sequence[str]] = []
    monkeypatch.setattr(compose, "launch", commands.append)
    return commands


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    kept = {number: signal.getsignal(number) for number in ENDINGS}
    yield qapp
    for number, handler in kept.items():
        signal.signal(number, handler)
    style.apply(qapp, "system")
