"""A page of the window shown by itself, and put away afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sitwatch.ui import style
from tests.ui.gestures import put_away

from PySide6.QtWidgets import QApplication, QWidget

_Page = TypeVar("_Page", bound=QWidget)


@contextmanager
def put_up(
    app: QApplication, page: _Page, refresh: Callable[[], None]
) -> Iterator[_Page]:
    """Show a page in light colours, read anew by `refresh`."""
    style.apply(app, "light")
    page.resize(900, 800)
    refresh()
    page.show()
    yield page
    put_away(page)
    style.apply(app, "system")
