"""The next exercise: kinds take turns, the one unused for longest comes first."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.pick import Choice, Menu, pick

SQUAT, RISE = Choice("squat", is_symmetric=True), Choice("rise", is_symmetric=True)
MARCH, KICK = Choice("march", is_symmetric=False), Choice("kick", is_symmetric=False)
MENU: Menu = (SQUAT, MARCH, RISE, KICK)


@pytest.mark.parametrize(
    ("offered", "picked"),
    [
        ([], "squat"),
        (["squat"], "march"),
        (["squat", "march"], "rise"),
        (["squat", "march", "rise"], "kick"),
        (["squat", "march", "rise", "kick"], "squat"),
        (["rise", "march", "squat", "kick"], "rise"),
        (["something that is no longer there"], "squat"),
    ],
    ids=[
        "at first",
        "the other kind",
        "not the same again",
        "the other of its kind",
        "round again",
        "unused for longest",
        "after one that is gone",
    ],
)
def test_what_comes_next(offered: list[str], picked: str) -> None:
    assert pick(MENU, offered) == picked


def test_a_menu_of_one_kind_is_gone_through_all_the_same() -> None:
    offered: list[str] = []
    for _ in range(4):
        offered.append(pick((SQUAT, RISE), offered))
    assert offered == ["squat", "rise", "squat", "rise"]


def test_an_empty_menu_offers_nothing() -> None:
    assert pick((), ["squat"]) == ""
