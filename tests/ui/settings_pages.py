"""A page of settings to be tried out, and the ways to its editors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sitwatch.ui.setting_editors import HoursEditor, NumberEditor
from sitwatch.ui.settings_page import SettingsPage
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import put_away

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton


@contextmanager
def opened(source: ValueSource) -> Iterator[SettingsPage]:
    """Show a page of this source, and put it away afterwards."""
    page = SettingsPage(source)
    page.resize(900, 700)
    page.refresh()
    page.show()
    yield page
    put_away(page)


def number(page: SettingsPage, name: str) -> NumberEditor:
    """Return the editor of a number."""
    editor = page.all.rows[name].editor
    assert isinstance(editor, NumberEditor)
    return editor


def hours(page: SettingsPage, day: str) -> HoursEditor:
    """Return the editor of a weekday."""
    editor = page.all.rows[f"hours.{day}"].editor
    assert isinstance(editor, HoursEditor)
    return editor


def write(editor: HoursEditor, words: str) -> None:
    """Type hours and press Return."""
    editor.setText(words)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def press(page: SettingsPage, words: str) -> None:
    """Press the button with these words."""
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == words]
    button.click()
