"""The first run as the user walks it: by mouse and keys, forth, back and later on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.programme.flags import Flags
from sitwatch.presenters.stations import STATIONS, Station
from sitwatch.ui.welcome_page import WelcomePage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.gestures import put_away
from tests.ui.welcome_room import flags, onward, opened, ticks

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(
    qapp: QApplication, source: ValueSource, attempts: Attempts
) -> Iterator[WelcomePage]:
    with opened(qapp, source, attempts) as made:
        yield made


def test_it_is_walked_in_ten_clicks_with_nothing_to_tell(
    page: WelcomePage, source: ValueSource
) -> None:
    seen = [page.station]
    while page.footer.onward.text() != "Close":
        onward(page)
        seen.append(page.station)
    assert tuple(seen) == STATIONS
    assert flags(source) == Flags()
    with_welcome = [changes.get("welcome") for changes in source.tellings]
    assert with_welcome == list(STATIONS[1:])


def test_it_is_walked_by_keys_alone(page: WelcomePage, source: ValueSource) -> None:
    assert page.footer.onward.hasFocus()
    QTest.keyClick(page.footer.onward, Qt.Key.Key_Return)
    assert page.station == "health"
    first = ticks(page).ticks["heart_condition"].box
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert page.footer.onward.text() == "Next"
    page.footer.onward.setFocus()
    QTest.keyClick(page.footer.onward, Qt.Key.Key_Return)
    assert (page.station, flags(source).readiness) == ("body", ("heart_condition",))


def test_enter_says_yes_to_no_question(page: WelcomePage) -> None:
    QTest.keyClick(page.footer.onward, Qt.Key.Key_Return)
    first = ticks(page).ticks["heart_condition"].box
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert ticks(page).marked == ()


def test_a_tap_beside_the_box_marks_too(page: WelcomePage, source: ValueSource) -> None:
    page.turn_to("troubles")
    tick = ticks(page).ticks["knee"]
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert ticks(page).marked == ("knee",)
    onward(page)
    assert flags(source).troubles == ("knee",)


def test_a_press_that_ends_beside_it_marks_nothing(page: WelcomePage) -> None:
    page.turn_to("troubles")
    tick = ticks(page).ticks["knee"]
    outside = tick.rect().bottomRight() * 2
    QTest.mousePress(tick, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(tick, Qt.MouseButton.LeftButton, pos=outside)
    assert ticks(page).marked == ()


def test_what_was_answered_is_shown_on_the_way_back(page: WelcomePage) -> None:
    page.turn_to("troubles")
    ticks(page).ticks["hip"].box.click()
    onward(page)
    assert page.station == "kit"
    page.footer.back.click()
    assert (page.station, ticks(page).marked) == ("troubles", ("hip",))


def test_a_skipped_station_changes_nothing_but_how_far_it_is(
    page: WelcomePage, source: ValueSource
) -> None:
    page.turn_to("troubles")
    ticks(page).ticks["hip"].box.click()
    page.footer.skip.click()
    assert (page.station, source.tellings) == ("kit", [{"welcome": "kit"}])


def test_it_goes_on_where_it_was_left(page: WelcomePage, source: ValueSource) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    onward(page, 3)
    page.later.click()
    assert left == [True]
    again = WelcomePage(source, Attempts())
    again.refresh()
    assert again.station == "troubles"
    put_away(again)


def test_reading_anew_turns_no_page(page: WelcomePage, source: ValueSource) -> None:
    onward(page)
    source.tell({"welcome": "hours"})
    page.refresh()
    assert page.station == "health"


def test_who_wants_none_of_it_is_believed(
    page: WelcomePage, source: ValueSource
) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    assert page.footer.skip.text() == "Not now"
    page.footer.skip.click()
    assert (source.tellings, left) == ([{"welcome": "declined"}], [True])


def test_at_its_end_it_closes_and_begins_anew_next_time(
    page: WelcomePage, source: ValueSource
) -> None:
    page.turn_to("done")
    onward(page)
    assert (source.tellings, page.station) == ([], None)
    source.tell({"welcome": "done"})
    page.refresh()
    assert page.station == "why"


def test_a_failure_stays_where_it_was(
    page: WelcomePage, source: ValueSource, attempts: Attempts
) -> None:
    onward(page)
    source.trouble = "The disk is full."
    page.footer.back.click()
    assert attempts.trouble == "The disk is full."
    page.footer.skip.click()
    assert (page.station, attempts.trouble) == ("health", "The disk is full.")
    onward(page)
    assert page.station == "health"


@pytest.mark.parametrize("station", STATIONS)
@pytest.mark.parametrize("scale", [1, 2])
def test_no_station_is_wider_than_a_narrow_window(
    page: WelcomePage, qapp: QApplication, station: Station, scale: int
) -> None:
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    page.setFont(font)
    page.resize(440, 420)
    page.turn_to(station)
    for _layer in range(8):
        qapp.processEvents()
    inside = page.column.widget()
    assert inside is not None
    assert inside.width() == page.column.viewport().width()
    assert page.width() == 440
