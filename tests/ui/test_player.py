"""Players move the figure, or show it pose by pose to whoever wants less motion."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.preview import LEAD_S, plan_preview
from sitwatch.presenters.stages import READY_S, plan_pace
from sitwatch.ui.drawing_ahead import AT_ONCE
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


def preview_player(figure: FigureView) -> PreviewPlayer:
    figure.show_exercise(SQUEEZE, CATALOGUE.body)
    return PreviewPlayer(plan_preview(SQUEEZE, usual_portion(SQUEEZE)), figure)


@pytest.fixture
def lively() -> Desktop:
    return Desktop(200)


@pytest.fixture
def calm() -> Desktop:
    return Desktop(0)


def test_a_preview_moves(qtbot: QtBot, lively: Desktop) -> None:
    figure = figure_on(lively, qtbot)
    assert not is_motion_reduced(figure)
    preview = preview_player(figure)
    assert preview.play(100)
    assert figure.phase == 0
    assert preview.play(100 + LEAD_S + 2)
    assert 0 < figure.phase < 1 / 3


def test_a_preview_without_motion_shows_the_best_pose(
    qtbot: QtBot, calm: Desktop
) -> None:
    figure = figure_on(calm, qtbot)
    preview = preview_player(figure)
    assert not preview.play(100)
    assert figure.phase == TURN


def test_the_pacer_without_motion_goes_from_pose_to_pose(
    qtbot: QtBot, calm: Desktop
) -> None:
    owner = QObject()
    page = PacePage("Squeeze", "", owner)
    figure = figure_on(calm, qtbot)
    player = PacePlayer(
        plan_pace(SQUEEZE, usual_portion(SQUEEZE)),
        CATALOGUE,
        figure,
        page,
        Voice(FakeSounds()),
    )
    player.resume(100)
    seen = []
    for moment in (1, READY_S + 0.1, READY_S + 4, READY_S + 6.1):
        assert player.play(100 + moment)
        seen.append(figure.phase)
    assert seen == [0, TURN, TURN, 0]
    assert page.figure.text() == "1"


def pacing(name: str, figure: FigureView, **changes: object) -> PacePlayer:
    exercise = CATALOGUE[name]
    portion = msgspec.structs.replace(usual_portion(exercise), **changes)
    plan = plan_pace(exercise, portion)
    page = PacePage(exercise.name, "", figure)
    player = PacePlayer(plan, CATALOGUE, figure, page, Voice(FakeSounds()))
    player.resume(100)
    return player


def test_the_figure_moves_towards_the_outline_of_what_comes(
    qtbot: QtBot, lively: Desktop
) -> None:
    figure = figure_on(lively, qtbot)
    player = pacing("seated-squeeze", figure)
    seen = []
    for moment in (1, READY_S + 0.5, READY_S + 3, READY_S + 7, READY_S + 81):
        player.play(100 + moment)
        seen.append(figure.ghost)
    assert seen == [TURN, TURN, 0, 0, None]


def test_without_motion_no_outline_is_drawn(qtbot: QtBot, calm: Desktop) -> None:
    figure = figure_on(calm, qtbot)
    pacing("seated-squeeze", figure).play(100 + READY_S + 0.5)
    assert figure.ghost is None


def test_it_ends_with_somebody_who_stands_tall(qtbot: QtBot, lively: Desktop) -> None:
    figure = figure_on(lively, qtbot)
    player = pacing("chair-rise", figure)
    player.play(100 + READY_S + 59)
    assert figure.motion is not None
    assert figure.motion.movement is CATALOGUE["chair-rise"]
    assert player.play(100 + READY_S + 62)
    assert figure.motion.movement is CATALOGUE["standing-squeeze"]
    assert not player.play(100 + READY_S + 66)


def test_what_nobody_shall_see_ends_where_one_sits(
    qtbot: QtBot, lively: Desktop
) -> None:
    figure = figure_on(lively, qtbot)
    pacing("seated-squeeze", figure).play(100 + READY_S + 82)
    assert figure.motion is not None
    assert figure.motion.movement is SQUEEZE
    assert figure.phase == TURN


def test_the_weaker_side_is_drawn_first(qtbot: QtBot, lively: Desktop) -> None:
    figure = figure_on(lively, qtbot)
    player = pacing("standing-kickback", figure, first="other", reps=2)
    turned = []
    for moment in (1, READY_S + 1, READY_S + 8 + 6):
        player.play(100 + moment)
        assert figure.motion is not None
        turned.append(figure.motion.mirrored)
    assert turned == [True, True, False]
    assert player.done(100 + READY_S + 9).reps == Reps(0, 2)


def test_pictures_are_drawn_ahead_while_nothing_moves(
    qtbot: QtBot, lively: Desktop
) -> None:
    figure = figure_on(lively, qtbot)
    figure.resize(200, 200)
    figure.show()
    player = pacing("bridge", figure)
    for tick in range(5 * 20):
        player.play(100 + tick / 20)
    kept = figure.kept
    assert 2 * AT_ONCE < kept <= 5 * AT_ONCE
    player.play(100 + READY_S + 1)
    figure.grab()
    assert figure.kept == kept


def test_what_is_hidden_is_not_drawn_ahead(qtbot: QtBot, lively: Desktop) -> None:
    figure = figure_on(lively, qtbot)
    player = pacing("half-squat", figure)
    for tick in range(5 * 20):
        player.play(100 + tick / 20)
    assert figure.kept == 0
