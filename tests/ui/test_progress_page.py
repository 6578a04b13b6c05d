"""The page of the programme: what it shows, and what it tells of a week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import Answered, ProfileChanged, Prompted
from sitwatch.ui import style
from sitwatch.ui.charts.training_chart import TrainingChart
from sitwatch.ui.progress_page import ProgressPage
from sitwatch.ui.sources import SourceFailed
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import moved, put_away, wheeled
from tests.ui.pains import pains
from tests.ui.window_days import NOW, fortnight, nothing

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TRAINED = (
    Prompted(at=NOW - timedelta(days=1), prompt="p", exercise="squat", why=""),
    Answered(
        at=NOW - timedelta(days=1, minutes=-2),
        prompt="p",
        reply="done",
        reps_work=10,
        reps_other=-1,
        effort="right",
        control="clean",
    ),
)


@pytest.fixture
def source() -> ValueSource:
    source = ValueSource(fortnight(), NOW)
    source.trained = TRAINED
    return source


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[ProgressPage]:
    style.apply(qapp, "light")
    page = ProgressPage(source)
    page.resize(900, 900)
    page.refresh()
    page.show()
    QApplication.processEvents()
    yield page
    put_away(page)
    style.apply(qapp, "system")


def words(page: ProgressPage) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel) if not shown.isHidden()]


def place(chart: TrainingChart, week: float) -> QPointF:
    view = chart.getPlotItem().vb
    spot: QPoint = chart.mapFromScene(view.mapViewToScene(QPointF(week, 1)))
    return QPointF(spot)


def test_pain_that_comes_often_takes_the_place_of_an_invitation(
    page: ProgressPage, source: ValueSource
) -> None:
    assert not page.grave.isVisible()
    source.trained = pains()
    page.refresh()
    assert "looked at" in page.grave.text()
    assert not page.session.isVisible()
    assert not page.hint.isVisible()


def test_it_tells_the_step_and_each_exercise(page: ProgressPage) -> None:
    shown = words(page)
    assert "Step 1: basics" in shown
    assert "Squat: 1 of 8 times" in shown
    assert "10 times · just right" in shown
    assert page.weeks.isVisible()
    assert page.hint.text().startswith("A longer session")
    assert "two weeks" in page.hint.text()


def test_bars_say_how_much_of_it_is_there(page: ProgressPage) -> None:
    bars = {
        bar.accessibleName(): bar.value() for bar in page.findChildren(QProgressBar)
    }
    assert bars["Squat: 1 of 8 times"] == 12


@pytest.mark.usefixtures("qapp")
def test_a_page_without_exercises_shows_no_empty_chart() -> None:
    page = ProgressPage(ValueSource(nothing(), NOW))
    page.refresh()
    assert page.weeks.isHidden()
    assert "What you practise appears here after the first break." in words(page)
    put_away(page)


def test_nothing_is_drawn_anew_where_nothing_changed(
    page: ProgressPage, source: ValueSource
) -> None:
    bars = page.findChildren(QProgressBar)
    page.refresh()
    assert page.findChildren(QProgressBar) == bars
    source.trained = ()
    page.refresh()
    QApplication.processEvents()
    assert "Squat: 0 of 8 times" in words(page)


def test_what_cannot_be_read_is_said(page: ProgressPage, source: ValueSource) -> None:
    source.trouble = "no journal"
    with pytest.raises(SourceFailed, match="no journal"):
        page.refresh()


def test_a_week_is_told_when_it_is_pointed_at(page: ProgressPage) -> None:
    hint = page.details.text()
    spot = place(page.chart, 9)
    page.chart.mouseMoveEvent(moved(page.chart, spot.x(), spot.y()))
    assert page.details.text().startswith("9 Mar · sets: 1 left, 1 right")
    QApplication.sendEvent(page.chart, QEvent(QEvent.Type.Leave))
    assert page.details.text() == hint


def test_weeks_can_be_walked_through_by_keys(page: ProgressPage) -> None:
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.details.text().startswith("9 Mar")
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.details.text().startswith("2 Mar")
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert page.details.text().startswith("9 Mar")
    QTest.keyClick(page.chart, Qt.Key.Key_A)
    assert page.details.text().startswith("9 Mar")


def test_walking_begins_at_the_first_week_from_the_left(page: ProgressPage) -> None:
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert page.details.text().startswith("5 Jan")


def test_clicks_and_wheels_move_nothing(page: ProgressPage) -> None:
    before = page.chart.getPlotItem().viewRange()
    spot = place(page.chart, 3).toPoint()
    QTest.mouseClick(page.chart.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    page.chart.wheelEvent(wheeled())
    assert page.chart.getPlotItem().viewRange() == before


def test_a_narrow_page_shows_fewer_weeks(page: ProgressPage) -> None:
    assert len(page.chart.weeks_shown) == 10
    page.resize(440, 900)
    QApplication.processEvents()
    assert 2 <= len(page.chart.weeks_shown) <= 6
    assert page.chart.weeks_shown[-1].label == "9 Mar"


def test_it_changes_clothes_with_the_rest(
    page: ProgressPage, qapp: QApplication
) -> None:
    before = page.chart.grab().toImage().pixelColor(2, 2)
    style.apply(qapp, "dark")
    QApplication.processEvents()
    assert page.chart.grab().toImage().pixelColor(2, 2) != before


def test_measures_stand_beside_the_own_past(
    page: ProgressPage, source: ValueSource
) -> None:
    told = ProfileChanged(at=NOW, changes={"self_test": {"chair_stands": 14}})
    source.trained = (*TRAINED, told)
    page.refresh()
    QApplication.processEvents()
    assert "14" in words(page)
    assert "Measured on 12 Mar; every four weeks is enough." in words(page)


@pytest.mark.parametrize("wanted", ["session", "measure"])
def test_it_leads_to_other_pages(page: ProgressPage, wanted: str) -> None:
    turned: list[str] = []
    page.page_wanted.connect(turned.append)
    {"session": page.session, "measure": page.measure}[wanted].click()
    assert turned == [wanted]


def test_who_lacks_what_the_step_is_done_with_is_told_how_to_go_on(
    page: ProgressPage, source: ValueSource
) -> None:
    assert "light band" not in page.hint.text()
    source.tell({"step": 2})
    page.refresh()
    assert page.hint.text().startswith("This step is done with a light band.")
