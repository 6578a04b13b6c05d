"""The rest of today: its breaks, its goal, and what is left of it after a change."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.ahead import AheadView, ahead_view
from sitwatch.ui.ahead_card import AheadCard
from tests.presenters.days import blank_day
from tests.ui.window_days import NOW, coming

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def day(breaks: int) -> DaySummary:
    return msgspec.structs.replace(blank_day(NOW.date()), breaks=breaks)


def view(forecast: Forecast, breaks: int = 2) -> AheadView | None:
    return ahead_view(forecast, day(breaks))


@pytest.fixture
def shown(qtbot: QtBot) -> AheadCard:
    made = AheadCard()
    qtbot.addWidget(made.frame)
    return made


def times(shown: AheadCard) -> list[str]:
    return [each.text() for each in shown.times.findChildren(QLabel)]


def test_the_card_tells_the_breaks_and_the_goal(shown: AheadCard) -> None:
    shown.show_ahead(view(coming()))
    assert shown.title.text() == "If you stay seated"
    assert shown.goal.text() == "2 of 4 breaks"
    assert times(shown)[:4] == ["16:58", "by 17:03", "17:45", "by 17:50"]
    assert times(shown)[-1] == "and so on"
    assert shown.notes.text() == "16:58: the one that you put off."


def test_a_day_without_more_breaks_keeps_its_goal(shown: AheadCard) -> None:
    shown.show_ahead(view(coming()))
    shown.show_ahead(view(Forecast((), "")))
    assert times(shown) == []
    assert shown.times.isHidden()
    assert shown.notes.isHidden()
    assert (shown.title.text(), shown.goal.text()) == (
        "No more breaks today",
        "2 of 4 breaks",
    )


def test_what_has_not_changed_is_left_alone(shown: AheadCard) -> None:
    shown.show_ahead(view(coming()))
    before = shown.times
    shown.show_ahead(view(coming()))
    assert shown.times is before


def test_without_a_view_it_is_not_there(shown: AheadCard) -> None:
    shown.show_ahead(view(coming()))
    shown.show_ahead(None)
    assert shown.frame.isHidden()


@pytest.mark.parametrize(("breaks", "full"), [(0, 0), (2, 2), (9, 4)])
def test_a_break_had_is_a_full_dot(shown: AheadCard, breaks: int, full: int) -> None:
    shown.show_ahead(view(coming(), breaks))
    shown.dots.resize(shown.dots.sizeHint())
    image = shown.dots.grab().toImage()
    ground = shown.dots.palette().color(QPalette.ColorRole.Window)
    wide = image.width() // 4
    hearts = [
        image.pixelColor(n * wide + wide // 2, image.height() // 2) for n in range(4)
    ]
    assert [QColor(heart) != ground for heart in hearts] == [n < full for n in range(4)]
