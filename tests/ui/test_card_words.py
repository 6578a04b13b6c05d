"""Cards that say more, or less, than an offer does: no word of them is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.orders import Portion
from sitwatch.presenters.prompt import offer_of
from sitwatch.ui import style
from sitwatch.ui.nudge import Nudge
from tests.ui.prompt_room import Room, begun
from tests.ui.test_card import CATALOGUE, DESKTOP, ORDER, cut_off, fitted

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    font = qapp.font()
    style.apply(qapp, "light")
    yield qapp
    qapp.setFont(font)


@pytest.mark.parametrize("points", [10, 20])
def test_no_words_are_cut_off_where_one_is_committed(
    app: QApplication, qtbot: QtBot, points: int
) -> None:
    app.setFont(QFont(app.font().family(), points))
    order = msgspec.structs.replace(ORDER, commitment=True)
    for exercise in CATALOGUE.exercises:
        card, pages = fitted(offer_of(order, exercise), qtbot, DESKTOP)
        assert cut_off(pages.offer.page) == []
        card.close()


@pytest.mark.parametrize("points", [10, 20])
def test_no_words_of_the_small_card_are_cut_off(
    app: QApplication, qtbot: QtBot, points: int
) -> None:
    app.setFont(QFont(app.font().family(), points))
    for exercise in CATALOGUE.exercises:
        nudge = Nudge(offer_of(ORDER, exercise), app.primaryScreen())
        qtbot.addWidget(nudge.card)
        nudge.card.fit(DESKTOP)
        nudge.card.show()
        for page in (nudge.page, nudge.reasons.page):
            nudge.card.turn_to(page)
            assert cut_off(page) == []
        nudge.card.close()


@pytest.mark.usefixtures("app")
def test_a_cue_that_needs_two_lines_has_them_at_once() -> None:
    room = Room()
    portion = Portion(sets=1, reps=10, hold_s=1.0, load_kg=4.0)
    order = msgspec.structs.replace(ORDER, exercise="hip-thrust", portion=portion)
    room.prompt.show(order)
    pace = begun(room, 0).pace
    seen = set()
    for _moment in range(40):
        QApplication.processEvents()
        room.watch(0.5)
        seen.add(pace.cue.heightForWidth(pace.cue.width()))
        assert pace.cue.height() >= pace.cue.heightForWidth(pace.cue.width())
    assert len(seen) > 1
    room.prompt.close()


@pytest.mark.usefixtures("app")
def test_the_scale_of_pain_comes_into_sight_where_the_card_scrolls() -> None:
    room = Room()
    room.prompt.show(ORDER)
    card = begun(room, 71)
    QApplication.processEvents()
    effort = card.effort
    effort.page.words.setFixedHeight(150)
    for button in (effort.hurt, effort.pain_scale.taps[7]):
        room.click(button)
        for _turn in range(3):
            QApplication.processEvents()
        area = effort.page.words.viewport()
        assert effort.page.words.verticalScrollBar().maximum() > 0
        scale = effort.pain_scale
        end = scale.mapTo(area, scale.rect().bottomLeft())
        assert area.rect().contains(end)
    room.prompt.close()
