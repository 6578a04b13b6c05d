"""Each reaction becomes the fact that the journal keeps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.facts import Answered
from sitwatch.presenters.answers import Reaction, answer_of
from sitwatch.presenters.pacing import Reps
from tests.fakes.clock import MONDAY, HandClock

NOW = HandClock().read()


@pytest.mark.parametrize(
    ("reaction", "fact"),
    [
        (
            Reaction("skipped"),
            Answered(at=MONDAY, up=5000.0, prompt="p1", reply="skipped"),
        ),
        (
            Reaction("snoozed", snooze=timedelta(minutes=10)),
            Answered(
                at=MONDAY,
                up=5000.0,
                prompt="p1",
                reply="snoozed",
                until=MONDAY + timedelta(minutes=10),
            ),
        ),
        (
            Reaction("partial", reps=Reps(3, -1)),
            Answered(
                at=MONDAY,
                up=5000.0,
                prompt="p1",
                reply="partial",
                reps_work=3,
                reps_other=-1,
            ),
        ),
        (
            Reaction(
                "done",
                None,
                Reps(1, 2),
                25.0,
                lower_s=1.0,
                load_kg=8.0,
                band_level=1,
                effort="hard",
                control="shaky",
                pain=4,
            ),
            Answered(
                at=MONDAY,
                up=5000.0,
                prompt="p1",
                reply="done",
                reps_work=1,
                reps_other=2,
                hold_s=25.0,
                lower_s=1.0,
                load_kg=8.0,
                band_level=1,
                effort="hard",
                control="shaky",
                pain=4,
            ),
        ),
    ],
    ids=lambda one: one.reply if isinstance(one, Reaction) else "",
)
def test_a_reaction_becomes_a_fact(reaction: Reaction, fact: Answered) -> None:
    assert answer_of("p1", reaction, NOW) == fact
