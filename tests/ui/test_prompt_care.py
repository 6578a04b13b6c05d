"""Where the card leads when something hurts, and the card that sends to a clinician."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.presenters.stages import TALL_S
from sitwatch.ui.pain_scale import PainScale
from tests.ui.prompt_room import ORDER, Room, begun

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(ORDER)
    return room


def hurt(room: Room, pain: int) -> PainScale:
    """Do an exercise, and tell of pain."""
    effort = begun(room, 66 + TALL_S).effort
    room.click(effort.hurt)
    room.click(effort.pain_scale.taps[pain])
    return effort.pain_scale


@pytest.mark.parametrize(("pain", "is_offered"), [(0, False), (5, False), (6, True)])
def test_pain_that_stops_an_exercise_leads_to_the_questions(
    room: Room, pain: int, *, is_offered: bool
) -> None:
    assert hurt(room, pain).wrong.isVisible() is is_offered


def test_no_card_lies_over_the_questions_and_what_was_told_stands(room: Room) -> None:
    room.click(hurt(room, 8).wrong)
    assert room.resident.opened == ["care"]
    assert room.prompt.invitation is None
    assert (room.answer.reply, room.answer.pain) == ("done", 8)


def test_the_card_that_sends_to_a_clinician_is_never_a_small_one(room: Room) -> None:
    urgent = msgspec.structs.replace(
        ORDER, exercise="", phase="small", portion=None, urgency="soon"
    )
    room.prompt.show(urgent)
    assert (room.prompt.nudges, room.prompt.invitation is None) == ([], False)
