"""Four breaks, then six on a full desk day; the goal never runs away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.breaks.goal import goal_of


@pytest.mark.parametrize(
    ("kept", "seated_h", "goal"),
    [(0, 2, 4), (3, 9, 4), (4, 5.9, 4), (4, 6, 6), (6, 8, 6)],
    ids=["morning", "not there yet", "a short day", "a full desk day", "reached"],
)
def test_the_goal(kept: int, seated_h: float, goal: int) -> None:
    assert goal_of(kept, timedelta(hours=seated_h)) == goal
