"""The face in one piece: tray, card and messages, each where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Began
from sitwatch.core.orders import ShowFace
from sitwatch.ports import LastSeen
from sitwatch.presenters.notices import TROUBLE
from tests.fakes.notifier import FakeNotifier
from tests.ui.prompt_room import ORDER
from tests.ui.screen_desktop import BY_MESSAGE, PAUSE, Desktop

from PySide6.QtWidgets import QSystemTrayIcon

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "systemTrayWindowChanged"
    ),
]

FACE = ShowFace(
    mood="growing",
    held="",
    filled=0.5,
    seated=timedelta(hours=3),
    low=timedelta(hours=3),
    high=timedelta(hours=3),
    bout=timedelta(minutes=33),
    due_in=timedelta(minutes=12),
    paused_until=None,
    is_standing=False,
)
FULL = "the disk is full. Free some space on it"


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    with closing(desktop.screen):
        yield desktop


@pytest.fixture
def asked(desktop: Desktop) -> Desktop:
    """A break is offered by a message."""
    desktop.screen.obey(BY_MESSAGE)
    desktop.screen.show_prompt(ORDER)
    assert not desktop.has_card
    return desktop


def test_a_break_is_offered_by_a_card(desktop: Desktop) -> None:
    desktop.screen.show_prompt(ORDER)
    assert desktop.has_card
    assert desktop.notifier.shown == {}
    desktop.screen.withdraw_prompt("p1")
    assert not desktop.has_card


def test_whoever_wants_messages_gets_one(asked: Desktop) -> None:
    assert asked.notifier.shown["p1"].title == "Chair rise, the strong way"
    asked.screen.withdraw_prompt("p1")
    assert asked.notifier.shown == {}


@pytest.mark.parametrize(
    "notifier",
    [FakeNotifier(has_buttons=False), FakeNotifier(is_there=False)],
    ids=["no buttons", "no messages"],
)
def test_where_a_message_cannot_be_answered_the_card_comes(
    notifier: FakeNotifier,
) -> None:
    desktop = Desktop(notifier)
    desktop.screen.obey(BY_MESSAGE)
    with closing(desktop.screen):
        desktop.screen.show_prompt(ORDER)
        assert desktop.has_card


def test_later_puts_it_off_for_as_long_as_the_button_said(asked: Desktop) -> None:
    asked.press("later")
    assert asked.answer.reply == "snoozed"
    assert asked.answer.until == asked.clock.wall + timedelta(minutes=5)


def test_not_now_skips(asked: Desktop) -> None:
    asked.press("skip")
    assert (asked.answer.prompt, asked.answer.reply) == ("p1", "skipped")


def test_start_brings_the_card_up_and_begins(asked: Desktop) -> None:
    asked.press("start")
    assert asked.has_card
    assert [type(fact) for fact in asked.resident.posted] == [Began]


def test_a_click_on_the_message_brings_the_card_up(asked: Desktop) -> None:
    asked.press("default")
    assert asked.has_card
    assert asked.resident.posted == []


def test_to_start_without_an_exercise_is_to_have_stood_up(desktop: Desktop) -> None:
    desktop.screen.obey(BY_MESSAGE)
    desktop.screen.show_prompt(msgspec.structs.replace(ORDER, exercise=""))
    desktop.press("start")
    assert desktop.answer.reply == "done"
    assert not desktop.has_card


@pytest.mark.parametrize("answer", ["later", "start"])
def test_an_answer_that_comes_too_late_is_none(asked: Desktop, answer: str) -> None:
    asked.notifier.press("p1", answer)
    asked.screen.withdraw_prompt("p1")
    for errand in asked.errands:
        errand()
    assert asked.resident.posted == []
    assert not asked.has_card


def test_another_prompt_that_is_withdrawn_changes_nothing(asked: Desktop) -> None:
    asked.screen.withdraw_prompt("p0")
    asked.press("skip")
    assert asked.answer.reply == "skipped"


def test_trouble_is_said_by_a_message_and_in_the_tray(desktop: Desktop) -> None:
    desktop.screen.show_face(FACE)
    desktop.screen.show_trouble(FULL)
    assert desktop.notifier.shown[TROUBLE].body == FULL
    warning = desktop.screen.tray.menu.warning
    assert (warning.isVisible(), warning.text()) == (True, FULL)
    [icon] = desktop.screen.tray.findChildren(QSystemTrayIcon)
    assert icon.toolTip().splitlines()[0] == FULL
    desktop.press("default", TROUBLE)
    assert desktop.resident.posted == []
    desktop.screen.show_trouble(FULL)
    desktop.screen.show_trouble("")
    assert desktop.notifier.shown == {}
    assert not warning.isVisible()
    assert FULL not in icon.toolTip()


def test_where_no_tray_is_found_it_is_said(desktop: Desktop) -> None:
    heard: list[None] = []
    desktop.screen.no_tray.connect(lambda: heard.append(None))
    finding = desktop.screen.finding
    assert (finding.part, finding.used) == ("tray", "")
    assert "sitwatch open" in finding.why
    assert "AppIndicator" in finding.remedy
    desktop.screen.show_face(FACE)
    desktop.screen.tray.no_tray.emit()
    assert heard == [None]


def test_a_tray_that_shows_the_icon_is_a_finding_without_a_remedy(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = "PySide6.QtWidgets.QSystemTrayIcon.isSystemTrayAvailable"
    monkeypatch.setattr(there, lambda: True)
    desktop.screen.show_face(FACE)
    finding = desktop.screen.finding
    assert (finding.used, finding.remedy, finding.last) == ("icon", "", None)
    assert finding.since == desktop.clock.wall
    desktop.screen.tray.on_resume()
    assert desktop.screen.finding.last == LastSeen("resumed", desktop.clock.wall)


def test_messages_tell_since_when_and_what_was_last_answered(asked: Desktop) -> None:
    assert asked.screen.messages.since == asked.clock.wall
    assert asked.screen.messages.last is None
    asked.press("later")
    assert asked.screen.messages.last == LastSeen("answered", asked.clock.wall)
    asked.notifier.is_there = False
    assert asked.screen.messages.since is None


def test_closing_takes_everything_away(asked: Desktop) -> None:
    asked.screen.show_question(PAUSE)
    asked.screen.close()
    asked.screen.close()
    assert asked.screen.question.order is None
    assert asked.notifier.is_closed
    assert asked.notifier.shown == {}
    assert asked.screen.prompt.invitation is None
