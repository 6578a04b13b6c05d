"""The question on the page of today: asked once, answered in one tap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import Answered, ProfileChanged, Prompted
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
    assert page.body.frame.isVisible()
    assert page.body.title.text() == "After yesterday: Bodyweight squat"
    assert [button.text() for button in page.body.buttons] == [
        "No",
        "Yes, more pain",
        "Leave it out",
    ]


@pytest.mark.parametrize(("answer", "worse"), [(0, False), (1, True), (2, None)])
def test_one_tap_answers_it_for_good(
    page: DayPage, source: ValueSource, answer: int, *, worse: bool | None
) -> None:
    page.body.buttons[answer].click()
    assert source.tellings == [{"morning": {"p": worse}}]
    assert not page.body.frame.isVisible()


def test_other_days_are_not_asked_about(page: DayPage) -> None:
    page.on_earlier()
    assert not page.body.frame.isVisible()


def test_without_a_hard_day_there_is_nothing_to_answer(
    page: DayPage, source: ValueSource
) -> None:
    source.trained = ()
    page.refresh()
    page.body.on_answered(0)
    assert (page.body.frame.isVisible(), source.tellings) == (False, [])


def test_the_knees_are_asked_after_where_a_look_is_due(
    page: DayPage, source: ValueSource
) -> None:
    source.trained = (ProfileChanged(at=YESTERDAY, changes={"troubles": ["knee"]}),)
    page.refresh()
    assert "knees" in page.body.title.text()
    page.body.buttons[0].click()
    assert source.tellings == [{"knee_line": "in_line"}]
    assert not page.body.frame.isVisible()


def test_a_look_with_the_band_can_wait_for_the_next_window(
    page: DayPage, source: ValueSource
) -> None:
    changes = {"knee_line": "inward", "equipment": ["band"], "step": 2}
    source.trained = (ProfileChanged(at=YESTERDAY, changes=changes),)
    page.refresh()
    in_line, no_more, more, later = page.body.buttons
    assert (in_line.text(), more.text()) == ("In line", "More with the band")
    assert no_more.isVisible()
    later.click()
    assert (page.body.frame.isVisible(), source.tellings) == (False, [])
    page.refresh()
    assert not page.body.frame.isVisible()
