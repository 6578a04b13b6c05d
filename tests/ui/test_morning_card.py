"""The question on the morning after, on the page of today: asked once, in one tap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import Answered, Prompted
from sitwatch.ui.day_page import DayPage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, fortnight

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

YESTERDAY = NOW - timedelta(days=1)
HARD = (
    Prompted(at=YESTERDAY, prompt="p", exercise="squat"),
    Answered(at=YESTERDAY, prompt="p", reply="done", effort="hard"),
)


@pytest.fixture
def source() -> ValueSource:
    source = ValueSource(fortnight(), NOW)
    source.trained = HARD
    return source


@pytest.fixture
def page(source: ValueSource) -> Iterator[DayPage]:
    made = DayPage(source, Attempts())
    made.refresh()
    made.show()
    yield made
    put_away(made)


def test_after_a_hard_day_it_is_asked(page: DayPage) -> None:
    assert page.morning.frame.isVisible()
    assert page.morning.title.text() == "After yesterday: Bodyweight squat"


@pytest.mark.parametrize(("answer", "worse"), [(0, False), (1, True), (2, None)])
def test_one_tap_answers_it_for_good(
    page: DayPage, source: ValueSource, answer: int, *, worse: bool | None
) -> None:
    page.morning.buttons[answer].click()
    assert source.tellings == [{"morning": {"p": worse}}]
    assert not page.morning.frame.isVisible()


def test_other_days_are_not_asked_about(page: DayPage) -> None:
    page.on_earlier()
    assert not page.morning.frame.isVisible()


def test_without_a_hard_day_there_is_nothing_to_answer(
    page: DayPage, source: ValueSource
) -> None:
    source.trained = ()
    page.refresh()
    page.morning.on_answered(0)
    assert (page.morning.frame.isVisible(), source.tellings) == (False, [])
