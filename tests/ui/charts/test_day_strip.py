"""The strip of a day: what it paints, and what it tells when pointed at or walked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.colours import LIGHT
from sitwatch.presenters.strip import Segment, Strip, Tick
from sitwatch.presenters.totals import Fill
from sitwatch.ui import style
from sitwatch.ui.charts.day_strip import DayStrip
from sitwatch.ui.charts.fills import colour_of
from tests.ui.gestures import moved, put_away

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

START = datetime(2026, 3, 12, 8, tzinfo=UTC)


def segment(left: float, right: float, fill: Fill = "seated") -> Segment:
    since = START + left * timedelta(hours=8)
    until = START + right * timedelta(hours=8)
    return Segment(
        left, right, fill, f"<{left}>", ("why", "how sure"), since, until, ("seen",)
    )


FIRST, SECOND, THIRD = segment(0.2, 0.4), segment(0.4, 0.6, "away"), segment(0.7, 0.8)
TICKS = tuple(Tick(n / 8, f"{8 + n:02}:00") for n in range(9))


def strip_with(*segments: Segment, begun: datetime = START) -> Strip:
    """Return a strip of eight hours of which seven are over."""
    return Strip(
        segments=segments,
        ticks=TICKS,
        now=0.9,
        start=START,
        end=START + timedelta(hours=8),
        begun=begun,
        known=START + timedelta(hours=7),
    )


STRIP = strip_with(FIRST, SECOND, THIRD)


@pytest.fixture
def strip(qapp: QApplication) -> Iterator[DayStrip]:
    style.apply(qapp, "light")
    widget = DayStrip()
    widget.resize(400, 100)
    widget.show_strip(STRIP)
    widget.show()
    yield widget
    put_away(widget)
    style.apply(qapp, "system")


def painted(strip: DayStrip, at: float) -> str:
    return strip.grab().toImage().pixelColor(int(at * strip.width()), 30).name()


@pytest.mark.parametrize(
    ("at", "fill"), [(0.3, "seated"), (0.5, "away"), (0.75, "seated")]
)
def test_a_piece_is_painted_as_what_it_was(
    strip: DayStrip, at: float, fill: Fill
) -> None:
    assert painted(strip, at) == colour_of(fill, LIGHT).name()


@pytest.mark.parametrize("at", [0.1, 0.65, 0.95])
def test_nothing_is_painted_where_nothing_is_known(strip: DayStrip, at: float) -> None:
    assert painted(strip, at) == LIGHT.sunken


def test_an_empty_strip_is_an_empty_track(strip: DayStrip) -> None:
    strip.show_strip(None)
    assert {painted(strip, at) for at in (0.1, 0.3, 0.9)} == {LIGHT.sunken}


def test_now_is_marked(strip: DayStrip) -> None:
    image = strip.grab().toImage()
    row = [image.pixelColor(x, 30).lightnessF() for x in range(340, 380)]
    assert min(row) < 0.3


def test_a_piece_under_the_pointer_is_shaded(strip: DayStrip) -> None:
    before = painted(strip, 0.3)
    strip.mouseMoveEvent(moved(strip, 120, 30))
    assert painted(strip, 0.3) != before
    strip.leaveEvent(QEvent(QEvent.Type.Leave))
    assert painted(strip, 0.3) == before


@pytest.mark.parametrize(
    ("x", "found"),
    [(79, None), (80, FIRST), (159, FIRST), (160, SECOND), (250, None), (300, THIRD)],
)
def test_a_place_belongs_to_one_piece(
    strip: DayStrip, x: int, found: Segment | None
) -> None:
    assert strip.segment_at(x) == found


def test_a_click_chooses_and_a_second_one_lets_go(strip: DayStrip) -> None:
    told: list[Segment | None] = []
    strip.chosen.connect(told.append)
    for _click in range(2):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    assert told == [FIRST, None]


def test_arrow_keys_walk_from_end_to_end(strip: DayStrip) -> None:
    told: list[Segment | None] = []
    strip.chosen.connect(told.append)
    right, left, escape = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape
    for key in (right, right, right, right, left, escape, left):
        QTest.keyClick(strip, key)
    assert told == [FIRST, SECOND, THIRD, THIRD, SECOND, None, THIRD]


def test_there_is_nowhere_to_walk_on_an_empty_strip(
    strip: DayStrip, qtbot: QtBot
) -> None:
    strip.show_strip(None)
    with qtbot.assertNotEmitted(strip.chosen):
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_A):
            QTest.keyClick(strip, key)


def test_what_is_chosen_is_told_to_screen_readers(strip: DayStrip) -> None:
    strip.choose(FIRST)
    assert strip.accessibleDescription() == "<0.2> why how sure"
    strip.choose(None)
    assert strip.accessibleDescription() == ""


def test_what_is_chosen_stays_so_while_it_grows(strip: DayStrip) -> None:
    told: list[Segment | None] = []
    strip.choose(THIRD)
    strip.chosen.connect(told.append)
    grown = segment(0.7, 0.9)
    strip.show_strip(strip_with(FIRST, SECOND, grown))
    strip.show_strip(strip_with(FIRST, SECOND, grown))
    strip.show_strip(strip_with(FIRST))
    assert told == [grown, None]


def test_what_is_chosen_is_let_go_with_its_day(strip: DayStrip) -> None:
    told: list[Segment | None] = []
    strip.choose(THIRD)
    strip.chosen.connect(told.append)
    strip.show_strip(strip_with(THIRD, begun=START - timedelta(days=1)))
    assert told == [None]


def test_a_stretch_of_ones_own_moves_along_with_the_axis(strip: DayStrip) -> None:
    told: list[Segment] = []
    own = msgspec.structs.replace(segment(0.25, 0.5), is_free=True)
    strip.choose(own)
    strip.chosen.connect(told.append)
    longer = msgspec.structs.replace(STRIP, end=START + timedelta(hours=16))
    strip.show_strip(longer)
    assert [(each.left, each.right) for each in told] == [(0.125, 0.25)]


def dragged(strip: DayStrip, start: int, end: int) -> None:
    """Press at a place, move to another, and let go there."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(strip, left, pos=QPoint(start, 30))
    QTest.mouseMove(strip, QPoint((start + end) // 2, 30))
    QTest.mouseMove(strip, QPoint(end, 30))
    strip.grab()
    QTest.mouseRelease(strip, left, pos=QPoint(end, 30))


def test_a_stretch_is_drawn_by_dragging_to_the_minute(strip: DayStrip) -> None:
    told: list[tuple[datetime, datetime]] = []
    strip.ranged.connect(lambda *span: told.append(span))
    strip.chosen.connect(told.append)
    dragged(strip, 101, 200)
    dragged(strip, 200, 101)
    ((start, end), other) = told
    assert (start, end) == other
    assert abs(start - START - timedelta(hours=2)) <= timedelta(minutes=1)
    assert abs(end - START - timedelta(hours=4)) <= timedelta(minutes=1)
    assert start.second == 0


def test_nothing_is_drawn_of_what_is_still_to_come(
    strip: DayStrip, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(strip.ranged):
        dragged(strip, 370, 399)


def test_a_hand_that_shakes_has_clicked(strip: DayStrip) -> None:
    told: list[Segment | None] = []
    strip.chosen.connect(told.append)
    dragged(strip, 100, 103)
    assert told == [FIRST]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("x", "words"),
    [(100, "<b>&lt;0.2&gt;</b><br>why<br>how sure<br>seen</p>"), (20, "")],
    ids=["piece", "nothing"],
)
def test_a_tooltip_tells_why_and_how_sure(strip: DayStrip, x: int, words: str) -> None:
    place = QPoint(x, 30)
    event = QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place))
    assert strip.event(event)
    assert QToolTip.text().endswith(words)
    assert bool(QToolTip.text()) == bool(words)
    QToolTip.hideText()


def test_labels_thin_out_where_they_would_touch(strip: DayStrip) -> None:
    def inked() -> int:
        image = strip.grab().toImage()
        ground = image.pixelColor(0, image.height() - 1).name()
        rows = range(image.height() - 12, image.height())
        columns = range(image.width())
        dots = ((x, y) for x in columns for y in rows)
        return sum(image.pixelColor(x, y).name() != ground for x, y in dots)

    wide = inked()
    strip.resize(120, 100)
    assert 0 < inked() < wide / 2


def test_the_focus_is_seen(strip: DayStrip) -> None:
    strip.choose(None)
    strip.activateWindow()
    strip.clearFocus()
    before = strip.grab().toImage()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert strip.hasFocus()
    assert strip.grab().toImage() != before
