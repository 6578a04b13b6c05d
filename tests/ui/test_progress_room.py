"""The page of the programme in little room, with much done, and behind a red flag."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from sitwatch.ui.progress_page import ProgressPage
from tests.fakes.window_source import ValueSource
from tests.ui.page_room import put_up
from tests.ui.test_progress_page import TRAINED

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[ProgressPage]:
    source.trained = TRAINED
    made = ProgressPage(source)
    with put_up(qapp, made, made.refresh):
        QApplication.processEvents()
        yield made


def test_behind_a_red_flag_nothing_is_proposed_but_what_to_do(
    page: ProgressPage, source: ValueSource
) -> None:
    turned: list[str] = []
    page.page_wanted.connect(turned.append)
    source.tell({"red_flags": ["night_pain"]})
    page.refresh()
    assert page.grave.text() == "Exercises wait until a clinician has looked."
    assert [page.session.isVisible(), page.measure.isVisible()] == [False, False]
    page.care.click()
    assert turned == ["care"]
    source.tell({"checked": True})
    page.refresh()
    assert [page.session.isVisible(), page.measure.isVisible()] == [True, True]
    assert not page.care.isVisible()


def test_with_large_letters_weeks_are_fewer_and_do_not_run_into_each_other(
    page: ProgressPage,
) -> None:
    page.resize(700, 900)
    QApplication.processEvents()
    usual = len(page.chart.weeks_shown)
    font = page.chart.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.chart.setFont(font)
    page.resize(701, 900)
    QApplication.processEvents()
    assert 2 <= len(page.chart.weeks_shown) < usual


def test_bars_above_the_aim_have_a_scale(
    page: ProgressPage, source: ValueSource
) -> None:
    assert list(page.chart.scale) == [0, 6]
    much = msgspec.structs.replace(TRAINED[1], sets=40)
    source.trained = (TRAINED[0], much)
    page.refresh()
    assert list(page.chart.scale) == [0, 6, 12, 24, 36]


def test_exercises_stand_in_two_columns_where_there_is_room(
    page: ProgressPage, source: ValueSource
) -> None:
    others = [
        msgspec.structs.replace(fact, prompt="q")
        for fact in (msgspec.structs.replace(TRAINED[0], exercise="bridge"), TRAINED[1])
    ]
    source.trained = (*TRAINED, *others)
    page.refresh()
    QApplication.processEvents()
    first, second = page.rows.shown
    assert first.y() == second.y()
    page.resize(440, 900)
    QApplication.processEvents()
    assert first.y() < second.y()
