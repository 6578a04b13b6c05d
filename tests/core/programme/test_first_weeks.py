"""How long exercising is new."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.first_weeks import is_new
from tests.core.programme.training import after, day, done


@pytest.mark.parametrize(
    ("days", "today", "new"),
    [
        ((), 0, True),
        ((0,), 13, True),
        ((0, 13), 14, False),
        ((0,), 20, False),
        ((0,), 29, True),
        ((0, 28), 30, False),
        ((0, 40), 53, True),
        ((0, 40), 54, False),
    ],
    ids=[
        "never",
        "second week",
        "third week",
        "little done",
        "long off",
        "just not long off",
        "new again",
        "new no more",
    ],
)
def test_two_weeks_are_new_and_two_after_a_long_time_off(
    days: tuple[int, ...], today: int, *, new: bool
) -> None:
    history = after(*(done("squat", number) for number in days))
    assert is_new(history, day(today)) is new
