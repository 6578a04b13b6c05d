"""Two figures side by side: they move while they are seen, and fit narrow windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.contrast import REST_S, telling_phase, ways_of
from sitwatch.presenters.preview import LEAD_S
from sitwatch.ui.contrast_view import ContrastView
from sitwatch.ui.motion import choose_motion
from tests.fakes.clock import HandClock
from tests.shipped import shipped_catalogue

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

CATALOGUE = shipped_catalogue()
WAYS = ways_of(CATALOGUE, CATALOGUE["chair-rise"])
pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def view(qtbot: QtBot, clock: HandClock) -> Iterator[ContrastView]:
    assert WAYS is not None
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(640, 440)
    beside = QHBoxLayout(room)
    view = ContrastView(WAYS, clock)
    beside.addWidget(view)
    room.show()
    yield view
    room.close()


def phases(view: ContrastView) -> list[float]:
    return [side.figure.phase for side in view.sides]


def test_both_move_while_they_can_be_seen(view: ContrastView, clock: HandClock) -> None:
    assert view.frames.isActive()
    assert phases(view) == [0, 0]
    clock.go_on(LEAD_S + REST_S + 1)
    view.on_frame()
    right, wrong = phases(view)
    assert 0 < right < wrong
    view.hide()
    assert not view.frames.isActive()


def test_they_begin_anew_when_they_are_seen_again(
    view: ContrastView, clock: HandClock
) -> None:
    clock.go_on(LEAD_S + REST_S + 1)
    view.hide()
    view.show()
    assert phases(view) == [0, 0]


def test_without_motion_they_are_stills(view: ContrastView) -> None:
    choose_motion("reduced")
    try:
        view.on_frame()
    finally:
        choose_motion("auto")
    assert phases(view) == [telling_phase(side.way) for side in view.sides]
    assert not view.frames.isActive()


def test_where_it_is_narrow_one_stands_above_the_other(view: ContrastView) -> None:
    right, wrong = (side.parts[0] for side in view.sides)
    assert view.is_wide
    assert right.y() == wrong.y()
    view.window().resize(300, 900)
    QCoreApplication.processEvents()
    assert not view.is_wide
    assert right.x() == wrong.x()
    assert right.y() < wrong.y()


def test_a_reader_hears_which_is_which(view: ContrastView) -> None:
    names = [side.figure.accessibleName() for side in view.sides]
    assert names == ["Right way", "Common mistake"]
