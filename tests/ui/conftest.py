from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.ui import style
from sitwatch.ui.window import Window
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, fortnight
from tests.ui.window_room import PRODUCT

from PySide6.QtWidgets import QApplication


@pytest.fixture
def source() -> ValueSource:
    """Return a fortnight of somebody's, in memory."""
    return ValueSource(fortnight(), NOW)


@pytest.fixture
def attempts() -> Attempts:
    return Attempts()


@pytest.fixture
def window(qapp: QApplication, source: ValueSource) -> Iterator[Window]:
    """Return the window, not yet shown; it is put away afterwards."""
    made = Window(source, PRODUCT)
    yield made
    put_away(made)
    style.apply(qapp, "system")
