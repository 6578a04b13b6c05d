"""Every row of the settings: changed by its editor, saved, and put back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

import pytest

from sitwatch.core.policy import Policy, Setting, settings
from sitwatch.ui.phone_editor import PhoneEditor
from sitwatch.ui.setting_editors import (
    ChoiceEditor,
    ClockEditor,
    Editor,
    HoursEditor,
    NumberEditor,
)
from sitwatch.ui.settings_page import SettingsPage
from tests.fakes.window_source import ValueSource
from tests.ui.settings_pages import opened, press, write
from tests.ui.window_days import nothing

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NARROW = 440


@pytest.fixture
def source() -> ValueSource:
    return ValueSource(nothing())


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[SettingsPage]:
    with opened(source) as made:
        qapp.processEvents()
        yield made


def edit(editor: Editor) -> None:
    """Change a value by hand, whatever it is."""
    match editor:
        case NumberEditor():
            box = editor.box
            box.stepBy(1 if box.value() < box.maximum() else -1)
        case ClockEditor():
            editor.setTime(editor.time().addSecs(3600))
        case ChoiceEditor():
            editor.setCurrentIndex((editor.currentIndex() + 1) % editor.count())
            editor.activated.emit(editor.currentIndex())
        case HoursEditor():
            write(editor, "9-12, 22-2")
        case PhoneEditor():
            editor.setText(" 911 ")
            editor.editingFinished.emit()
        case _:
            assert_never(editor)


def kept(policy: Policy, name: str) -> Any:
    group, _dot, field = name.partition(".")
    return getattr(getattr(policy, group), field)


@pytest.mark.parametrize("row", settings(), ids=lambda row: row.name)
def test_every_row_is_edited_saved_and_put_back(
    page: SettingsPage, source: ValueSource, row: Setting
) -> None:
    shown = page.all.rows[row.name]
    edit(shown.editor)
    page.all.save()
    assert kept(source.kept, row.name) != row.default
    assert [list(changes) for changes in source.changes] == [[row.name]]
    assert (shown.problem.text(), page.all.status.text()) == ("", "Saved")
    assert shown.back.isVisibleTo(page)
    shown.back.click()
    page.all.save()
    assert source.kept == Policy()
    assert not shown.back.isVisibleTo(page)


def test_hours_that_are_none_by_default_go_back_to_none(page: SettingsPage) -> None:
    row = page.all.rows["breaks.commit_hours"]
    assert isinstance(row.editor, HoursEditor)
    write(row.editor, "9-12")
    page.all.save()
    assert row.back.toolTip() == "Back to never"
    row.back.click()
    assert row.editor.text() == ""
    assert row.editor.placeholderText() == "never"


def test_rows_without_help_stay_on_one_line_where_it_is_narrow(
    page: SettingsPage, qapp: QApplication
) -> None:
    page.resize(NARROW, 700)
    qapp.processEvents()
    terse, wordy = page.all.rows["breaks.on_call"], page.all.rows["breaks.style"]
    left = terse.editor.mapTo(terse, QPoint()).x()
    assert left > terse.width() / 3
    assert wordy.editor.mapTo(wordy, QPoint()).x() == 0


@pytest.mark.parametrize("scale", [1, 2])
def test_no_row_is_wider_than_a_narrow_page(
    page: SettingsPage, qapp: QApplication, scale: int
) -> None:
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    page.setFont(font)
    page.resize(NARROW, 700)
    for _layer in ("row", "line", "card", "cards", "column", "page"):
        qapp.processEvents()
    inside = page.column.widget()
    assert inside is not None
    assert inside.width() == page.column.viewport().width()


def test_a_word_at_the_top_leads_to_its_group(
    page: SettingsPage, qapp: QApplication
) -> None:
    bar = page.column.verticalScrollBar()
    press(page, "How it asks")
    qapp.processEvents()
    at = page.all.cards["how"].mapTo(page.column.viewport(), QPoint()).y()
    assert bar.value() > 0
    assert 0 <= at < 40
    assert page.all.rows["look.prompt"].editor.hasFocus()
