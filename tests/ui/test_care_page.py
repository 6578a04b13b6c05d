"""When something feels wrong: what is asked, what holds exercises back, what frees."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.programme.red_flags import lock_of
from sitwatch.ui.care_page import CarePage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.gestures import put_away
from tests.ui.page_room import put_up

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[CarePage]:
    made = CarePage(source, Attempts())
    with put_up(qapp, made, made.refresh):
        yield made


def lock(source: ValueSource) -> str:
    return lock_of(source.history().flags)


def words(page: CarePage) -> str:
    return " ".join(label.text() for label in page.column.findChildren(QLabel))


def mark(page: CarePage, name: str) -> None:
    assert page.ticks is not None
    page.ticks.ticks[name].box.click()


def leaves(page: CarePage) -> list[bool]:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    return left


def test_with_nothing_of_it_nothing_is_kept(
    page: CarePage, source: ValueSource
) -> None:
    left = leaves(page)
    scenes = [page.scene]
    for _time in range(2):
        page.footer.onward.click()
        scenes.append(page.scene)
    assert scenes == ["now", "soon", "clear"]
    page.footer.onward.click()
    assert (left, source.tellings, lock(source)) == ([True], [], "open")


def test_a_yes_locks_at_once_and_names_the_number(
    page: CarePage, source: ValueSource
) -> None:
    source.change({"programme.emergency_number": "144"})
    mark(page, "chest_pain")
    assert page.footer.onward.text() == "This is so"
    page.footer.onward.click()
    assert (page.scene, lock(source)) == ("held", "locked")
    assert "Call 144" in words(page)
    assert "Pain or pressure in the chest" in words(page)


def test_what_is_less_urgent_locks_too(page: CarePage, source: ValueSource) -> None:
    page.footer.onward.click()
    mark(page, "night_pain")
    page.footer.onward.click()
    assert lock(source) == "locked"
    assert page.column.title.text() == "Please have this looked at"


def test_one_goes_back_from_the_second_questions(page: CarePage) -> None:
    page.footer.onward.click()
    page.footer.back.click()
    assert page.scene == "now"


def test_more_can_be_told_and_stays_with_what_was(
    page: CarePage, source: ValueSource
) -> None:
    mark(page, "collapse")
    page.footer.onward.click()
    page.footer.back.click()
    mark(page, "chest_pain")
    page.footer.onward.click()
    assert source.history().flags.red_flags == ("chest_pain", "collapse")


def test_who_was_checked_says_so_twice(page: CarePage, source: ValueSource) -> None:
    left = leaves(page)
    mark(page, "collapse")
    page.footer.onward.click()
    page.unlock.click()
    assert page.asking.frame.isVisible()
    page.asking.no.click()
    assert (page.asking.frame.isVisible(), lock(source)) == (False, "locked")
    page.unlock.click()
    page.asking.yes.click()
    assert (lock(source), left) == ("open", [True])


def test_it_begins_with_the_card_where_something_was_told(source: ValueSource) -> None:
    source.tell({"readiness": ["dizziness"]})
    page = CarePage(source, Attempts())
    page.refresh()
    assert page.scene == "held"
    assert page.column.title.text() == "Ask a clinician first"
    put_away(page)


def test_reading_anew_keeps_what_is_marked(page: CarePage) -> None:
    mark(page, "collapse")
    page.refresh()
    assert page.ticks is not None
    assert page.ticks.marked == ("collapse",)


def test_without_a_card_there_is_nothing_to_unlock(page: CarePage) -> None:
    assert not page.unlock.isVisible()
    page.on_unlock()
    assert not page.asking.frame.isVisible()


def test_tab_goes_past_all_that_is_asked_before_none_of_it(page: CarePage) -> None:
    page.activateWindow()
    for _scene in range(2):
        QApplication.processEvents()
        assert page.ticks is not None
        boxes = [tick.box for tick in page.ticks.ticks.values()]
        boxes[0].setFocus()
        for box in boxes:
            assert QApplication.focusWidget() is box
            QTest.keyClick(box, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in {page.footer.back, page.footer.onward}
        page.footer.onward.click()
