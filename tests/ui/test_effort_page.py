"""The questions after an exercise: two taps, and what can be put right."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.orders import Portion
from sitwatch.presenters.stages import TALL_S
from sitwatch.ui.invitation import Invitation
from tests.ui.prompt_room import ORDER, Room, begun

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def scrolls(card: Invitation) -> bool:
    """Tell whether the questions have less room than they need."""
    QApplication.processEvents()
    return card.effort.page.words.verticalScrollBar().maximum() > 0


@pytest.fixture
def room() -> Room:
    room = Room()
    room.prompt.show(ORDER)
    return room


def test_the_whole_exercise_ends_in_two_taps(room: Room) -> None:
    card = begun(room, 66 + TALL_S)
    assert card.card.page is card.effort.page
    room.click(card.effort.efforts[1])
    assert len(room.resident.posted) == 1
    room.click(card.effort.controls[0])
    answer = room.answer
    assert (answer.reply, answer.effort, answer.control) == ("done", "right", "clean")
    assert (answer.reps_work, answer.reps_other) == (10, -1)
    assert (answer.hold_s, answer.load_kg, answer.pain) == (None, None, None)


def test_what_hurt_is_asked_where_it_is_told(room: Room) -> None:
    effort = begun(room, 66 + TALL_S).effort
    assert not effort.pain_scale.isVisible()
    room.click(effort.hurt)
    assert effort.pain_scale.isVisible()
    room.click(effort.efforts[3])
    room.click(effort.controls[1])
    room.click(effort.pain_scale.taps[6])
    words = effort.pain_scale.words.text()
    assert words == "Pain 6 of 10: this one stops here, and comes back gentler"
    assert len(room.resident.posted) == 1
    room.click(effort.finish)
    answer = room.answer
    assert (answer.effort, answer.control, answer.pain) == ("too_hard", "shaky", 6)


def test_whoever_has_a_trouble_is_asked_how_much_it_hurt() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, asks_pain=True))
    effort = begun(room, 66 + TALL_S).effort
    assert not effort.hurt.isVisible()
    for tap in (effort.controls[0], effort.efforts[0], effort.pain_scale.taps[0]):
        room.click(tap)
    assert room.answer.pain == 0


def test_the_portion_is_what_is_done_and_told() -> None:
    room = Room()
    portion = Portion(sets=1, reps=4, hold_s=0.0, load_kg=8.0)
    order = msgspec.structs.replace(ORDER, exercise="goblet-squat", portion=portion)
    room.prompt.show(order)
    effort = begun(room, 5 + 4 * 5 + TALL_S).effort
    assert effort.told.text() == "4 times · 8 kg"
    assert not effort.correcting.isVisible()
    room.click(effort.change)
    assert not effort.change.isVisible()
    effort.correcting.fields["load_kg"].setValue(7.5)
    assert effort.told.text() == "4 times · 7.5 kg"
    room.click(effort.finish)
    assert (room.answer.reply, room.answer.load_kg) == ("done", 7.5)


def test_an_early_end_asks_for_what_was_done(room: Room) -> None:
    card = begun(room, 5 + 3 * 6 + 2)
    room.click(card.pace.end)
    effort = card.effort
    assert card.card.page is effort.page
    assert effort.correcting.isVisible()
    effort.correcting.fields["work"].setValue(4)
    room.click(effort.finish)
    assert (room.answer.reply, room.answer.reps_work) == ("partial", 4)
    assert room.answer.effort is None


def test_who_did_all_and_says_so_did_all(room: Room) -> None:
    card = begun(room, 5 + 9 * 6 + 2)
    room.click(card.pace.end)
    more = card.effort.correcting.findChildren(QPushButton)[1]
    assert more.accessibleName() == "Times: more"
    room.click(more)
    room.click(card.effort.finish)
    assert (room.answer.reply, room.answer.reps_work) == ("done", 10)


def test_the_card_grows_upwards_with_what_is_asked(room: Room) -> None:
    card = begun(room, 5 + 3 * 6 + 2)
    room.click(card.pace.end)
    before = card.card.geometry()
    assert not scrolls(card)
    room.click(card.effort.hurt)
    room.click(card.effort.pain_scale.taps[8])
    assert not scrolls(card)
    grown = card.card.geometry()
    assert grown.height() > before.height()
    assert grown.bottomRight() == before.bottomRight()


def test_a_rise_is_asked_for_rocking_and_soreness_is_told_of_below() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, is_new=True))
    effort = begun(room, 66 + TALL_S).effort
    told = [one.text() for one in effort.page.findChildren(QLabel) if one.isVisible()]
    assert "Smooth, or any rocking?" in told
    assert effort.note.text() in told
    room.click(effort.controls[1])
    room.click(effort.efforts[0])
    assert (effort.controls[1].text(), room.answer.control) == ("Rocking", "shaky")


@pytest.mark.parametrize(("pain", "is_told"), [(0, True), (4, False)])
def test_what_hurts_is_not_called_sore(pain: int, *, is_told: bool) -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, is_new=True, asks_pain=True))
    effort = begun(room, 66 + TALL_S).effort
    room.click(effort.pain_scale.taps[pain])
    assert effort.note.isVisible() is is_told


def test_whoever_says_that_it_hurt_is_asked_how_much_alone() -> None:
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, is_new=True))
    effort = begun(room, 66 + TALL_S).effort
    room.click(effort.hurt)
    assert not effort.note.isVisible()
