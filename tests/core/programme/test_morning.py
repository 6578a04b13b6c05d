"""The question on the morning after, which is asked once."""

from __future__ import annotations

import pytest

from sitwatch.core.facts import ProfileChanged
from sitwatch.core.programme.history import Exposure, history_after
from sitwatch.core.programme.morning import morning_changes, morning_question
from tests.core.programme.training import after, day, done


@pytest.mark.parametrize(
    ("exposures", "asked"),
    [
        ([], None),
        ([done("squat")], None),
        ([done("squat", pain=2)], None),
        ([done("squat", effort="hard")], 0),
        ([done("squat", effort="too_hard")], 0),
        ([done("squat", pain=3)], 0),
        (
            [
                done("squat", pain=3),
                done("squat", 0.1, pain=5),
                done("squat", 0.2, pain=5),
                done("bridge", 0.3),
            ],
            2,
        ),
        (
            [done("squat", pain=3, was_asked_after=True), done("squat", 0.1, pain=5)],
            None,
        ),
        ([done("squat", -1, pain=5)], None),
        ([done("squat", 1, pain=5)], None),
    ],
    ids=[
        "nothing done",
        "nothing much",
        "little pain",
        "hard",
        "too hard",
        "pain",
        "what hurt most",
        "asked already",
        "too long ago",
        "today",
    ],
)
def test_the_question_of_the_next_morning(
    exposures: list[Exposure], asked: int | None
) -> None:
    found = morning_question(after(*exposures), day(1))
    assert found == (None if asked is None else exposures[asked])


@pytest.mark.parametrize("worse", [True, False, None])
def test_it_is_asked_once_whatever_is_answered(*, worse: bool | None) -> None:
    history = after(done("squat", prompt="a", pain=4))
    asked = morning_question(history, day(1))
    assert asked is not None
    changes = morning_changes(asked.prompt, worse=worse)
    history = history_after(history, ProfileChanged(at=day(1), changes=changes))
    assert history.exposures[0].worse_next_morning is worse
    assert morning_question(history, day(1)) is None
