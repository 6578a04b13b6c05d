from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sitwatch.core.advance import State
from sitwatch.core.facts import Prompted
from sitwatch.core.orders import (
    Record,
    ShowFace,
    ShowPrompt,
    ShowQuestion,
    WakeAt,
    WithdrawPrompt,
    WithdrawQuestion,
)
from sitwatch.core.timeline.line import Anchor
from sitwatch.runtime.perform import DarkScreen
from tests.fakes.clock import MONDAY
from tests.runtime.desk import Desk

HALF_PAST = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
AHEAD = State(
    anchors={None: Anchor(HALF_PAST, HALF_PAST, 0.0, lead=timedelta(hours=2))},
    offset=timedelta(hours=1),
)
"""The line runs two hours ahead of a clock that was set back."""

OFFER = ShowPrompt("p1", "chair-rise", "seated 45 min", timedelta(minutes=45), 2)


def test_a_card_comes_and_goes(desk: Desk) -> None:
    desk.perform(OFFER, State())
    assert desk.screen.cards == {"p1": OFFER}
    desk.perform(WithdrawPrompt("p1"), State())
    assert desk.screen.cards == {}


def test_a_question_comes_and_goes(desk: Desk) -> None:
    question = ShowQuestion("pause-1", MONDAY, MONDAY + timedelta(minutes=20))
    desk.perform(question, State())
    assert desk.screen.questions == {"pause-1": question}
    desk.perform(WithdrawQuestion("pause-1"), State())
    assert desk.screen.questions == {}


def test_what_is_to_be_recorded_is_on_disk(desk: Desk) -> None:
    prompted = Prompted(at=MONDAY, prompt="p1")
    desk.perform(Record(prompted), State())
    assert desk.kept(Prompted) == [prompted]


def test_the_bell_is_set_by_the_clock_on_the_wall(desk: Desk) -> None:
    desk.perform(WakeAt(HALF_PAST + timedelta(hours=3)), AHEAD)
    assert desk.alarm.at == HALF_PAST + timedelta(hours=1)
    desk.perform(WakeAt(None), AHEAD)
    assert desk.alarm.at is None


def test_the_face_goes_to_the_screen(desk: Desk) -> None:
    face = desk.engine.face()
    assert isinstance(face, ShowFace)
    desk.screen.faces.clear()
    desk.perform(face, State())
    assert desk.screen.faces == [face]


def test_where_the_screen_is_gone_the_rest_is_still_done(desk: Desk) -> None:
    desk.performer.screen = DarkScreen()
    desk.screen.faces.clear()
    desk.type_for(3600)
    desk.performer.screen.withdraw_prompt("p1")
    question = ShowQuestion("pause-1", MONDAY, MONDAY + timedelta(minutes=20))
    desk.perform(question, State())
    desk.perform(WithdrawQuestion("pause-1"), State())
    desk.performer.screen.show_trouble("the disk is full")
    assert len(desk.kept(Prompted)) == 1
    assert desk.screen.faces == []
    assert desk.screen.offers == []
    assert desk.screen.asked == []
    assert desk.screen.troubles == []
