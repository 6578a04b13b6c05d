"""An exercise of a session: told set by set, and still while nobody can be there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core.facts import SESSION, Answered, Prompted
from sitwatch.core.orders import Portion, ShowPrompt
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.stages import plan_pace
from sitwatch.ui.under_way import UnderWay
from sitwatch.ui.voice import Voice
from tests.fakes.window_source import ValueSource
from tests.shipped import shipped_catalogue
from tests.ui.attempts import Attempts

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("does not support"),
]

PORTION = Portion(sets=3, reps=4, hold_s=0.0, load_kg=8.0, rest_s=30.0)
ORDER = ShowPrompt(
    prompt=f"{SESSION}1-1",
    exercise="goblet-squat",
    why="session",
    seated=timedelta(),
    snoozes_left=0,
    portion=PORTION,
)
PLAN = plan_pace(shipped_catalogue()[ORDER.exercise], PORTION)
ENDS = [s + stage.length_s for stage, s in PLAN.timed if stage.kind == "work"]


@pytest.fixture
def under_way(source: ValueSource) -> Iterator[UnderWay]:
    house = QObject()
    made = UnderWay(ORDER, source, Voice(source.heard), Attempts(), house)
    made.begin(QApplication.primaryScreen())
    yield made
    made.invitation.close()


def answers(source: ValueSource) -> list[tuple[str, int | None, int | None]]:
    return [
        (fact.reply, fact.sets, fact.reps_work)
        for fact in source.posted
        if isinstance(fact, Answered)
    ]


def look_each_second(under_way: UnderWay, source: ValueSource, until_s: float) -> None:
    """Let time pass in steps, as it does where the machine is awake."""
    for _second in range(int(until_s) + 1):
        source.ticking.go_on(1)
        under_way.on_look()


def test_each_set_is_told_when_it_is_over(
    under_way: UnderWay, source: ValueSource
) -> None:
    look_each_second(under_way, source, ENDS[0] - 2)
    assert source.posted == []
    look_each_second(under_way, source, ENDS[1] - ENDS[0] + 2)
    assert answers(source) == [("partial", 1, 4), ("partial", 2, 4)]
    prompted = [fact for fact in source.posted if isinstance(fact, Prompted)]
    assert [fact.prompt for fact in prompted] == [ORDER.prompt]
    look_each_second(under_way, source, ENDS[2] - ENDS[1])
    assert answers(source)[-1] == ("done", 3, 4)
    assert {fact.prompt for fact in source.posted} == {ORDER.prompt}  # type: ignore[union-attr]


def test_the_last_word_tells_how_it_was(
    under_way: UnderWay, source: ValueSource
) -> None:
    fates: list[str] = []
    under_way.over.connect(fates.append)
    look_each_second(under_way, source, ENDS[0])
    reaction = Reaction("partial", reps=Reps(4, -1), sets=2, effort="hard")
    under_way.invitation.answered.emit(reaction)
    answered = source.posted[-1]
    assert isinstance(answered, Answered)
    assert (answered.sets, answered.effort, fates) == (2, "hard", ["done"])


def test_leaving_before_the_first_repetition_tells_nothing(
    under_way: UnderWay, source: ValueSource
) -> None:
    fates: list[str] = []
    under_way.over.connect(fates.append)
    under_way.leave()
    assert (source.posted, fates) == ([], ["skipped"])


@pytest.mark.parametrize("why", ["locked", "slept", "starved"])
def test_it_stands_still_where_nobody_can_be_there(
    under_way: UnderWay, source: ValueSource, why: str
) -> None:
    source.locked = why == "locked"
    if why == "slept":
        source.ticking.sleep(3600)
    source.ticking.go_on(20 if why == "starved" else 2)
    under_way.on_look()
    assert not under_way.invitation.is_running
    assert under_way.invitation.pace.pause.text() == "Go on"
    source.locked = False
    under_way.on_look()
    assert not under_way.invitation.is_running
    under_way.invitation.pace.pause.click()
    under_way.on_look()
    assert under_way.invitation.is_running


def test_what_could_not_be_written_is_tried_again_with_the_next_word(
    under_way: UnderWay, source: ValueSource
) -> None:
    source.trouble = "disk full"
    look_each_second(under_way, source, ENDS[0])
    assert source.posted == []
    source.trouble = ""
    under_way.leave()
    assert [type(fact) for fact in source.posted] == [Prompted, Answered]
