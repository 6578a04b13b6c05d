"""The ring has itself noticed while a break is offered softly, and not for long."""

from __future__ import annotations

import pytest

from sitwatch.core.policy import Look, Policy
from sitwatch.ui.motion import heed_desktop
from sitwatch.ui.tray import Tray
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident
from tests.ui.test_tray import SITTING, face, icons

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
]


@pytest.fixture
def tray() -> Tray:
    return Tray(RecordingResident(), HandClock())


def test_a_soft_offer_has_the_ring_noticed_a_few_times(tray: Tray) -> None:
    tray.show(SITTING)
    assert not tray.beckon.isActive()
    tray.show(face(mood="asking", pulse="asking"))
    [icon] = icons(tray)
    looks = []
    for _turn in range(5):
        assert tray.beckon.isActive()
        tray.on_beckon()
        looks.append(icon.icon().pixmap(32).toImage())
    assert not tray.beckon.isActive()
    assert looks[0] == looks[2] == looks[4]
    assert looks[0] != looks[1]
    tray.show(face(mood="asking", pulse="asking"))
    assert not tray.beckon.isActive()


def test_an_answer_ends_it(tray: Tray) -> None:
    tray.show(SITTING)
    [icon] = icons(tray)
    calm = icon.icon().pixmap(32).toImage()
    tray.show(face(mood="asking", pulse="asking"))
    tray.on_beckon()
    tray.on_beckon()
    tray.show(SITTING)
    assert not tray.beckon.isActive()
    assert icon.icon().pixmap(32).toImage() == calm


def test_whoever_asked_their_desktop_for_less_has_one_too(tray: Tray) -> None:
    heed_desktop(is_less=True)
    try:
        tray.show(SITTING)
        tray.show(face(mood="asking", pulse="asking"))
        assert not tray.beckon.isActive()
    finally:
        heed_desktop(is_less=False)


def test_whoever_wants_less_movement_has_a_ring_that_stands_still(tray: Tray) -> None:
    tray.obey(Policy(look=Look(motion="reduced")))
    tray.show(SITTING)
    tray.show(face(mood="asking", pulse="asking"))
    assert not tray.beckon.isActive()
