"""Where the card leads when something hurts, and the card that sends to a clinician."""

from __future__ import annotations

import msgspec
import pytest

from tests.ui.prompt_room import ORDER, Room

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support raise"),
]


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(ORDER)
    return room


@pytest.mark.parametrize(("pain", "is_offered"), [(0, False), (5, False), (6, True)])
def test_pain_that_stops_an_exercise_leads_to_the_questions(
    room: Room, pain: int, *, is_offered: bool
) -> None:
    room.prompt.show(ORDER)
    invitation = room.prompt.invitation
    assert invitation is not None
    scale = invitation.effort.pain_scale
    scale.ask()
    scale.taps[pain].click()
    assert scale.wrong.isVisibleTo(scale) is is_offered
    scale.wrong.click()
    assert room.resident.opened == ["care"]
    assert room.prompt.invitation is invitation


def test_the_card_that_sends_to_a_clinician_is_never_a_small_one(room: Room) -> None:
    urgent = msgspec.structs.replace(
        ORDER, exercise="", phase="small", portion=None, urgency="soon"
    )
    room.prompt.show(urgent)
    assert (room.prompt.nudges, room.prompt.invitation is None) == ([], False)
