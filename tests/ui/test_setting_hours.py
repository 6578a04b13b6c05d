"""The hours of the settings: read as people write them, refused in place, copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.policy import Policy
from sitwatch.ui.settings_page import SettingsPage
from tests.fakes.window_source import ValueSource
from tests.ui.settings_pages import hours, number, opened, press, write
from tests.ui.window_days import nothing

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def source() -> ValueSource:
    return ValueSource(nothing())


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[SettingsPage]:
    with opened(source) as made:
        qapp.processEvents()
        yield made


def test_hours_are_tidied_and_written(page: SettingsPage, source: ValueSource) -> None:
    write(hours(page, "mon"), "9-12, 13:30 – 17")
    page.all.save()
    assert source.kept.hours.mon == ("09:00-12:00", "13:30-17:00")
    assert hours(page, "mon").text() == "09:00-12:00, 13:30-17:00"


def test_a_day_may_have_no_hours(page: SettingsPage, source: ValueSource) -> None:
    write(hours(page, "sun"), "")
    page.all.save()
    assert source.kept.hours.sun == ()


def test_hours_that_cannot_be_read_are_refused_in_place(
    page: SettingsPage, source: ValueSource
) -> None:
    write(hours(page, "mon"), "nine to five")
    number(page, "breaks.after_min").box.setValue(60)
    page.all.save()
    row = page.all.rows["hours.mon"]
    assert row.problem.isVisible()
    assert "“nine to five” is no span of time" in row.problem.text()
    assert hours(page, "mon").text() == "nine to five"
    assert source.changes == [{"breaks.after_min": 60}]
    write(hours(page, "mon"), "9-17")
    assert not row.problem.isVisible()


def test_leaving_hours_unchanged_writes_nothing(
    page: SettingsPage, source: ValueSource
) -> None:
    write(hours(page, "mon"), "0-24")
    page.all.save()
    assert source.changes == []


def test_refused_hours_go_back_to_the_default(
    page: SettingsPage, source: ValueSource
) -> None:
    write(hours(page, "mon"), "nine to five")
    row = page.all.rows["hours.mon"]
    row.back.click()
    page.all.save()
    assert hours(page, "mon").text() == "00:00-24:00"
    assert not row.problem.isVisible()
    assert source.kept == Policy()


@pytest.mark.parametrize(
    ("words", "days"),
    [("Workdays like Monday", 5), ("All days like Monday", 7)],
)
def test_the_hours_of_monday_can_be_copied(
    page: SettingsPage, source: ValueSource, words: str, days: int
) -> None:
    hours(page, "mon").setText("9-17")
    press(page, words)
    page.all.save()
    copied = [day for day in range(7) if source.kept.hours.of(day) == ("09:00-17:00",)]
    assert copied == list(range(days))


def test_hours_that_cannot_be_read_are_not_copied(
    page: SettingsPage, source: ValueSource
) -> None:
    hours(page, "mon").setText("nine to five")
    press(page, "All days like Monday")
    page.all.save()
    assert source.changes == []
    assert page.all.rows["hours.mon"].problem.text()
