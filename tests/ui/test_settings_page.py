"""The settings: saved as they are changed, refused in place, put back row by row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.policy import Policy, changed, settings
from sitwatch.ui.setting_editors import ChoiceEditor, ClockEditor, NumberEditor
from sitwatch.ui.settings_cards import GATHER_MS
from sitwatch.ui.settings_page import SettingsPage
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import wheeled
from tests.ui.settings_pages import number, opened
from tests.ui.window_days import nothing

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TROUBLE = "The settings cannot be written: the disk is full. Make room and try again."


@pytest.fixture
def source() -> ValueSource:
    return ValueSource(nothing())


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[SettingsPage]:
    with opened(source) as made:
        qapp.processEvents()
        yield made


def test_every_setting_has_a_row(page: SettingsPage) -> None:
    assert sorted(page.all.rows) == sorted(row.name for row in settings())


def test_a_change_waits_a_moment_and_is_written(
    page: SettingsPage, source: ValueSource
) -> None:
    number(page, "breaks.after_min").slider.setValue(60)
    assert (source.changes, page.all.gathering.isActive()) == ([], True)
    assert page.all.gathering.interval() == GATHER_MS
    page.all.gathering.timeout.emit()
    assert source.changes == [{"breaks.after_min": 60}]
    assert source.kept.breaks.after_min == 60
    assert page.all.status.text() == "Saved"


def test_a_dragged_slider_writes_once(page: SettingsPage, source: ValueSource) -> None:
    for value in (50, 55, 60):
        number(page, "breaks.after_min").slider.setValue(value)
    number(page, "breaks.rest_s").slider.setValue(18)
    page.all.save()
    assert source.changes == [{"breaks.after_min": 60, "breaks.rest_s": 180}]


def test_what_was_saved_is_said_for_a_while(page: SettingsPage) -> None:
    number(page, "breaks.after_min").box.setValue(60)
    page.all.save()
    page.all.said.timeout.emit()
    assert page.all.status.text() == ""


def test_a_number_beyond_the_usual_can_be_typed(
    page: SettingsPage, source: ValueSource
) -> None:
    editor = number(page, "breaks.after_min")
    editor.box.setValue(150)
    page.all.save()
    assert source.kept.breaks.after_min == 150
    assert editor.slider.value() == editor.slider.maximum() == 90


def test_half_hours_can_be_slid(page: SettingsPage, source: ValueSource) -> None:
    editor = number(page, "day.goal_h")
    editor.slider.setValue(15)
    page.all.save()
    assert source.kept.day.goal_h == 7.5
    assert (editor.slider.minimum(), editor.slider.maximum()) == (8, 20)


def test_a_clock_time_is_written_as_the_file_has_it(
    page: SettingsPage, source: ValueSource
) -> None:
    editor = page.all.rows["day.rollover"].editor
    assert isinstance(editor, ClockEditor)
    editor.setTime(editor.time().addSecs(90 * 60))
    page.all.save()
    assert source.kept.day.rollover == "05:30"


def test_a_choice_is_written_as_its_value(
    page: SettingsPage, source: ValueSource
) -> None:
    editor = page.all.rows["look.scheme"].editor
    assert isinstance(editor, ChoiceEditor)
    editor.setCurrentIndex(editor.findText("Dark"))
    editor.activated.emit(editor.currentIndex())
    page.all.save()
    assert source.kept.look.scheme == "dark"


def test_a_choice_shows_that_it_can_be_opened(page: SettingsPage) -> None:
    editor = page.all.rows["look.icon"].editor
    image = editor.grab().toImage()
    y = image.height() // 2
    row = [image.pixelColor(x, y).lightnessF() for x in range(image.width())]
    ground = row[image.width() // 2]
    assert max(abs(shade - ground) for shade in row[-26:-6]) > 0.4


def test_every_row_goes_back_to_its_default(
    page: SettingsPage, source: ValueSource
) -> None:
    row = page.all.rows["breaks.after_min"]
    assert not row.back.isVisible()
    number(page, row.name).box.setValue(60)
    page.all.save()
    assert row.back.isVisible()
    assert row.back.toolTip() == "Back to 45 min"
    row.back.click()
    page.all.save()
    assert source.kept == Policy()
    assert not row.back.isVisible()


def test_a_refused_value_is_told_beside_it_and_the_others_are_kept(
    page: SettingsPage, source: ValueSource
) -> None:
    page.all.on_edited("breaks.rest_s", 1)
    page.all.on_edited("breaks.after_min", 60)
    page.all.save()
    assert "1 is outside 30..900" in page.all.rows["breaks.rest_s"].problem.text()
    assert source.changes == [{"breaks.after_min": 60}]


def test_a_refused_value_alone_writes_nothing(
    page: SettingsPage, source: ValueSource
) -> None:
    page.all.on_edited("breaks.rest_s", 1)
    page.all.save()
    assert (source.changes, page.all.status.text()) == ([], "")


def test_a_fault_elsewhere_in_the_file_is_told_at_the_top(
    page: SettingsPage, source: ValueSource
) -> None:
    source.refused = "day.goal_h: 99 is outside 1..16 (hours)"
    page.all.on_edited("breaks.after_min", 60)
    page.all.save()
    assert "99 is outside" in page.all.status.text()


def test_trouble_with_writing_is_told_at_the_top(
    page: SettingsPage, source: ValueSource
) -> None:
    source.trouble = TROUBLE
    number(page, "breaks.after_min").box.setValue(60)
    page.all.save()
    assert page.all.status.text() == TROUBLE


def test_what_could_not_be_written_waits_for_the_next_time(
    page: SettingsPage, source: ValueSource
) -> None:
    source.trouble = TROUBLE
    number(page, "breaks.after_min").box.setValue(60)
    page.all.save()
    source.trouble = ""
    number(page, "breaks.rest_s").box.setValue(90)
    page.all.save()
    assert source.changes == [{"breaks.after_min": 60, "breaks.rest_s": 90}]


def test_what_was_changed_elsewhere_appears(
    page: SettingsPage, source: ValueSource
) -> None:
    source.kept = changed(source.kept, {"breaks.after_min": 30})
    page.refresh()
    assert number(page, "breaks.after_min").box.value() == 30
    assert source.changes == []


def test_a_refresh_leaves_a_waiting_change_alone(
    page: SettingsPage, source: ValueSource
) -> None:
    number(page, "breaks.after_min").box.setValue(60)
    source.kept = changed(source.kept, {"breaks.after_min": 30})
    page.refresh()
    page.all.save()
    assert source.kept.breaks.after_min == 60


def test_leaving_the_page_writes_what_waits(
    page: SettingsPage, source: ValueSource
) -> None:
    number(page, "breaks.after_min").box.setValue(60)
    page.all.hideEvent(QHideEvent())
    assert source.kept.breaks.after_min == 60


@pytest.mark.parametrize("name", ["breaks.after_min", "day.rollover", "look.scheme"])
def test_the_wheel_turns_nothing_by_accident(page: SettingsPage, name: str) -> None:
    editor, event = page.all.rows[name].editor, wheeled()
    target = editor.box if isinstance(editor, NumberEditor) else editor
    QApplication.sendEvent(target, event)
    assert not event.isAccepted()
    assert not page.all.gathering.isActive()


def test_editors_stand_below_their_words_where_it_is_narrow(
    page: SettingsPage,
) -> None:
    row = page.all.rows["breaks.after_min"]
    wide = row.height()
    page.resize(460, 700)
    QApplication.processEvents()
    assert row.height() > wide
    assert row.editor.width() > 300


def test_every_editor_is_named_for_screen_readers(page: SettingsPage) -> None:
    named = {
        row.name: (
            row.editor.box if isinstance(row.editor, NumberEditor) else row.editor
        ).accessibleName()
        for row in page.all.rows.values()
    }
    assert {name for name, words in named.items() if not words} == set()
