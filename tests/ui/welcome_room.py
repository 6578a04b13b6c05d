"""A page of the first run to be walked through, and the ways to what is on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sitwatch.core.programme.flags import Flags
from sitwatch.ui.ticks import Ticks
from sitwatch.ui.welcome_page import WelcomePage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.page_room import put_up

from PySide6.QtWidgets import QApplication


@contextmanager
def opened(
    app: QApplication, source: ValueSource, attempts: Attempts
) -> Iterator[WelcomePage]:
    """Show the page of this source, and put it away afterwards."""
    made = WelcomePage(source, attempts)
    with put_up(app, made, made.refresh):
        yield made


def flags(source: ValueSource) -> Flags:
    return source.history().flags


def ticks(page: WelcomePage) -> Ticks:
    assert page.body is not None
    assert isinstance(page.body.widget, Ticks)
    return page.body.widget


def onward(page: WelcomePage, times: int = 1) -> None:
    for _time in range(times):
        page.footer.onward.click()
