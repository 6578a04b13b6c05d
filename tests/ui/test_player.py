"""Players move the figure, or show it pose by pose to whoever wants less motion."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.stages import READY_S, plan_pace
from sitwatch.ui.figure import FigureView
from sitwatch.ui.motion import is_motion_reduced
from sitwatch.ui.pace_page import PacePage
from sitwatch.ui.player import PacePlayer, PreviewPlayer
from sitwatch.ui.voice import Voice
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

CATALOGUE = shipped_catalogue()
SQUEEZE = CATALOGUE["seated-squeeze"]
pytestmark = pytest.mark.usefixtures("qapp")
TURN = pytest.approx(1 / 3)


class Desktop(QProxyStyle):
    """A style that says how much its user likes things to move."""

    def __init__(self, duration: int) -> None:
        super().__init__("Fusion")
        self.duration = duration

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self.duration
        return super().styleHint(hint, option, widget, returned)


def figure_on(desktop: Desktop, qtbot: QtBot) -> FigureView:
    figure = FigureView()
    figure.setStyle(desktop)
    qtbot.addWidget(figure)
    return figure


@pytest.fixture
def lively() -> Desktop:
    return Desktop(200)


@pytest.fixture
def calm() -> Desktop:
    return Desktop(0)


def test_a_preview_moves(qtbot: QtBot, lively: Desktop) -> None:
    figure = figure_on(lively, qtbot)
    assert not is_motion_reduced(figure)
    preview = PreviewPlayer(SQUEEZE, CATALOGUE.body, figure)
    assert preview.play(100)
    assert figure.phase == 0
    assert preview.play(102)
    assert 0 < figure.phase < 1 / 3


def test_a_preview_without_motion_shows_the_best_pose(
    qtbot: QtBot, calm: Desktop
) -> None:
    figure = figure_on(calm, qtbot)
    preview = PreviewPlayer(SQUEEZE, CATALOGUE.body, figure)
    assert not preview.play(100)
    assert figure.phase == TURN


def test_the_pacer_without_motion_goes_from_pose_to_pose(
    qtbot: QtBot, calm: Desktop
) -> None:
    owner = QObject()
    page = PacePage("Squeeze", "", owner)
    figure = figure_on(calm, qtbot)
    player = PacePlayer(
        plan_pace(SQUEEZE), CATALOGUE.body, figure, page, Voice(FakeSounds())
    )
    player.resume(100)
    seen = []
    for moment in (1, READY_S + 0.1, READY_S + 4, READY_S + 6.1):
        assert player.play(100 + moment)
        seen.append(figure.phase)
    assert seen == [0, TURN, TURN, 0]
    assert page.figure.text() == "1"
