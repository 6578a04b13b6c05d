"""The week chart: its bars, its ranges, its line, and what it tells of a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.bars import Bar
from sitwatch.presenters.colours import DARK, LIGHT
from sitwatch.presenters.week import Calendar, Week, week_view
from sitwatch.ui import style
from sitwatch.ui.charts.week_chart import WeekChart, picture_of
from tests.presenters.days import THURSDAY, blank_day, day_of_work, hours
from tests.ui.gestures import moved, put_away, wheeled

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

MONDAY, TUESDAY = date(2026, 3, 9), date(2026, 3, 10)


def week(*, goal_h: float = 6.5) -> Week:
    days = [
        day_of_work(MONDAY, seated=hours(7), low=hours(6), high=hours(8)),
        blank_day(TUESDAY),
        day_of_work(THURSDAY, seated=hours(5), declared=hours(2), high=hours(5.5)),
    ]
    return week_view(days, Calendar(THURSDAY, THURSDAY, MONDAY), goal_h)


@pytest.fixture
def chart(qapp: QApplication) -> Iterator[WeekChart]:
    style.apply(qapp, "light")
    widget = WeekChart()
    widget.resize(700, 400)
    widget.show_week(week())
    widget.show()
    QApplication.processEvents()
    yield widget
    put_away(widget)
    style.apply(qapp, "system")


def items(chart: WeekChart, kind: type) -> list[pg.GraphicsObject]:
    return [item for item in chart.getPlotItem().items if isinstance(item, kind)]


def place(chart: WeekChart, day: float, hour: float) -> QPoint:
    view = chart.getPlotItem().vb
    spot: QPoint = chart.mapFromScene(view.mapViewToScene(QPointF(day, hour)))
    return spot


def painted(chart: WeekChart, day: float, hour: float) -> str:
    QApplication.processEvents()
    image: QImage = chart.grab().toImage()
    return image.pixelColor(place(chart, day, hour)).name()


@pytest.mark.parametrize(
    ("day", "hour", "colour"),
    [
        (0.15, 3.5, LIGHT.seated),
        (1.15, 3.5, LIGHT.raised),
        (3.15, 2.5, LIGHT.seated),
        (3.15, 4.5, LIGHT.reported),
        (3.15, 5.5, LIGHT.raised),
    ],
    ids=["bar", "blank day", "seen here", "elsewhere", "above the bar"],
)
def test_a_bar_is_as_high_as_its_day(
    chart: WeekChart, day: float, hour: float, colour: str
) -> None:
    assert painted(chart, day, hour) == colour


def test_the_ranges_are_error_bars_of_days_with_figures(chart: WeekChart) -> None:
    (ranges,) = items(chart, pg.ErrorBarItem)
    assert list(ranges.opts["x"]) == [0, 3]
    assert ranges.opts["y"][0] == pytest.approx(7)
    assert ranges.opts["height"][0] == pytest.approx(2)


def test_the_line_of_the_settings_is_drawn_and_told(chart: WeekChart) -> None:
    lines = items(chart, pg.InfiniteLine)
    dashed = [line for line in lines if line.pen.style() == Qt.PenStyle.DashLine]
    assert [line.value() for line in dashed] == [6.5]
    axis = chart.getPlotItem().getAxis("right")
    assert axis._tickLevels == [[(6.5, "6 h 30")]]  # noqa: SLF001 - no other way to ask


def test_the_line_takes_the_place_of_a_line_of_the_grid(chart: WeekChart) -> None:
    chart.show_week(week(goal_h=6.0))
    values = [line.value() for line in items(chart, pg.InfiniteLine)]
    assert sorted(values) == [0, 2, 4, 6, 8]


def test_figures_stand_above_bars_and_signs_where_there_are_none(
    chart: WeekChart,
) -> None:
    labels = [label.toPlainText() for label in items(chart, pg.TextItem)]
    assert labels == ["7 h", "–", "–", "5 h", "", "", ""]


def test_today_stands_in_a_pill(chart: WeekChart) -> None:
    image = chart.grab().toImage()
    row = chart.height() - 12
    found = [
        x for x in range(700) if image.pixelColor(x, row).name() == LIGHT.accent_soft
    ]
    assert found
    assert abs(found[len(found) // 2] - place(chart, 3, 0).x()) < 15


def test_a_day_is_told_under_the_pointer_and_no_more_beside_it(
    chart: WeekChart,
) -> None:
    told: list[Bar | None] = []
    chart.pointed.connect(told.append)
    for day in (0, 0, 3):
        spot = place(chart, day, 1)
        chart.mouseMoveEvent(moved(chart, spot.x(), spot.y()))
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    assert [bar and bar.day for bar in told] == [MONDAY, THURSDAY, None]


def test_the_day_pointed_at_is_marked(chart: WeekChart) -> None:
    before = painted(chart, 4, 7.5)
    for _step in range(5):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert painted(chart, 4, 7.5) != before


def test_arrow_keys_walk_from_day_to_day(chart: WeekChart) -> None:
    told: list[Bar | None] = []
    chart.pointed.connect(told.append)
    right, left, escape = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape
    for key in (escape, right, left, right, escape, left, right, Qt.Key.Key_A):
        QTest.keyClick(chart, key)
    assert [bar and bar.date for bar in told] == ["9", "10", None, "15"]


def test_a_day_is_picked_by_a_click_or_the_enter_key(chart: WeekChart) -> None:
    told: list[Bar] = []
    chart.picked.connect(told.append)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(chart.viewport(), left, pos=place(chart, 3, 1))
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert [bar.day for bar in told] == [THURSDAY, MONDAY]


def test_corrected_declared_and_unknown_time_are_painted_apart(
    chart: WeekChart,
) -> None:
    day = day_of_work(
        THURSDAY,
        seated=hours(6),
        corrected=hours(1),
        declared=hours(2),
        unknown=hours(1),
        high=hours(6),
    )
    chart.show_week(week_view([day], Calendar(THURSDAY, THURSDAY, MONDAY), 3.0))
    QApplication.processEvents()
    image = chart.grab().toImage()

    def colours_at(hour: float) -> set[str]:
        spot = place(chart, 3, hour)
        line = range(spot.x() - 14, spot.x() - 8)
        return {image.pixelColor(x, spot.y()).name() for x in line}

    assert colours_at(1.5) == {LIGHT.seated}
    assert LIGHT.seated in colours_at(3.5)
    assert len(colours_at(3.5)) > 1
    assert colours_at(5) == {LIGHT.reported}
    assert not {LIGHT.seated, LIGHT.reported, LIGHT.raised} & colours_at(6.5)


def test_an_empty_chart_tells_nothing(qtbot: QtBot) -> None:
    chart = WeekChart()
    qtbot.addWidget(chart)
    with qtbot.assertNotEmitted(chart.pointed):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.bar_at(10) is None


def test_the_chart_holds_still(chart: WeekChart) -> None:
    before = chart.getPlotItem().viewRange()
    wheel = wheeled()
    chart.wheelEvent(wheel)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.RightButton, pos=QPoint(200, 200))
    assert chart.getPlotItem().viewRange() == before
    assert not wheel.isAccepted()
    assert QApplication.activePopupWidget() is None


def test_the_week_is_told_to_screen_readers(chart: WeekChart) -> None:
    assert (
        "Monday 9 March: Seated 7 h, likely 6 h – 8 h" in chart.accessibleDescription()
    )


def test_the_colours_follow_the_scheme(chart: WeekChart, qapp: QApplication) -> None:
    style.apply(qapp, "dark")
    assert painted(chart, 0.15, 3.5) == DARK.seated
    assert painted(chart, 1.15, 3.5) == DARK.raised


def test_a_picture_of_it_is_twice_as_large(chart: WeekChart) -> None:
    picture = picture_of(chart)
    assert picture.width() == 2 * chart.width()
    colours = {
        picture.pixelColor(x, picture.height() // 2).name()
        for x in range(picture.width())
    }
    assert {LIGHT.seated, LIGHT.raised} <= colours


def test_in_a_narrow_chart_figures_are_smaller_and_grow_again(
    chart: WeekChart,
) -> None:
    def points() -> list[float]:
        texts = items(chart, pg.TextItem)
        return [one.textItem.font().pointSizeF() for one in texts]

    chart.resize(900, 400)
    QApplication.processEvents()
    usual = points()
    chart.resize(180, 400)
    QApplication.processEvents()
    assert max(points()) < min(usual)
    chart.resize(900, 400)
    QApplication.processEvents()
    assert points() == usual
