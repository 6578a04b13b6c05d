"""A question about a pause on the screen: by a card, or by a message of the desktop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from sitwatch.core.facts import Corrected
from tests.fakes.notifier import FakeNotifier
from tests.ui.screen_desktop import BY_MESSAGE, PAUSE, Desktop

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "systemTrayWindowChanged"
    ),
]


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    with closing(desktop.screen):
        yield desktop


def test_a_pause_is_asked_about_by_a_card(desktop: Desktop) -> None:
    desktop.screen.show_question(PAUSE)
    assert desktop.has_question
    assert desktop.notifier.shown == {}
    desktop.screen.withdraw_question("pause-1")
    assert not desktop.has_question


@pytest.fixture
def wondering(desktop: Desktop) -> Desktop:
    """A pause is asked about by a message."""
    desktop.screen.obey(BY_MESSAGE)
    desktop.screen.show_question(PAUSE)
    assert not desktop.has_question
    return desktop


def test_a_pause_is_asked_about_by_a_message(wondering: Desktop) -> None:
    assert wondering.notifier.shown["pause-1"].title == "What was this?"
    wondering.press("away", "pause-1")
    (answer,) = wondering.resident.posted
    assert isinstance(answer, Corrected)
    assert (answer.posture, answer.asked) == ("away", True)
    assert wondering.notifier.shown == {}


def test_a_click_on_the_message_brings_up_the_question(wondering: Desktop) -> None:
    wondering.press("default", "pause-1")
    assert wondering.has_question
    assert wondering.resident.posted == []


def test_a_question_that_was_withdrawn_hears_no_answer(wondering: Desktop) -> None:
    wondering.notifier.press("pause-1", "away")
    wondering.screen.withdraw_question("pause-1")
    for errand in wondering.errands:
        errand()
    assert wondering.resident.posted == []
    assert wondering.notifier.shown == {}


def test_where_a_message_has_no_buttons_the_question_comes_as_a_card() -> None:
    desktop = Desktop(FakeNotifier(has_buttons=False))
    desktop.screen.obey(BY_MESSAGE)
    with closing(desktop.screen):
        desktop.screen.show_question(PAUSE)
        assert desktop.has_question
