"""Less movement, by the desktop's word or by the setting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.policy import Look, Policy
from sitwatch.ui.motion import choose_motion, heed_desktop, is_motion_reduced
from tests.ui.prompt_room import ORDER, Room, begun

from PySide6.QtWidgets import QApplication, QWidget

pytestmark = [
    pytest.mark.usefixtures("qapp", "_as_before"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
CALM = Policy(look=Look(motion="reduced"))


@pytest.fixture
def _as_before() -> Iterator[None]:
    yield
    choose_motion("auto")
    heed_desktop(is_less=False)


def test_the_setting_goes_before_what_the_desktop_says() -> None:
    widget = QWidget()
    choose_motion("reduced")
    assert is_motion_reduced(widget)


def test_what_the_desktop_was_asked_for_goes_for_us(qapp: QApplication) -> None:
    qapp.setStyle("fusion")
    widget = QWidget()
    before = is_motion_reduced(widget)
    heed_desktop(is_less=True)
    assert is_motion_reduced(widget)
    heed_desktop(is_less=False)
    assert is_motion_reduced(widget) is before


def test_an_offer_shows_one_pose_and_asks_for_no_more_pictures() -> None:
    room = Room()
    room.prompt.obey(CALM)
    room.prompt.show(ORDER)
    assert not room.card.is_moving
    room.prompt.close()


def test_the_pacer_counts_on() -> None:
    room = Room()
    room.prompt.obey(CALM)
    room.prompt.show(ORDER)
    card = begun(room, 12)
    assert card.pace.figure.text() == "2"
    assert card.is_moving
    room.prompt.close()
