"""The pain light, what it asks of an exercise, and the question of the next morning."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.pain import (
    PainLight,
    Relief,
    is_family_calm,
    pain_light,
    relief_of,
    wants_looking_at,
)
from tests.core.programme.training import after, day, done


@pytest.mark.parametrize(
    ("pain", "worse", "light"),
    [
        (None, None, "green"),
        (3, False, "green"),
        (0, True, "amber"),
        (3, True, "amber"),
        (4, False, "amber"),
        (5, None, "amber"),
        (4, True, "red"),
        (6, False, "red"),
        (10, True, "red"),
    ],
)
def test_the_light(pain: int | None, *, worse: bool | None, light: PainLight) -> None:
    assert pain_light(pain, worse_next=worse) == light


def hurt(number: float, pain: int, exercise: str = "squat", **told: Any) -> Exposure:
    return done(exercise, number, pain=pain, **told)


WELL: dict[str, Any] = {"worse_next_morning": False}
WORSE: dict[str, Any] = {"worse_next_morning": True}


@pytest.mark.parametrize(
    ("exposures", "number", "relief"),
    [
        ([], 0, "none"),
        ([done("squat")], 1, "none"),
        ([hurt(0, 4, **WELL)], 1, "same"),
        ([hurt(0, 4), hurt(1, 0)], 2, "none"),
        ([hurt(0, 4), hurt(1, 4)], 2, "same"),
        ([hurt(0, 4), hurt(1, 4), hurt(2, 4)], 3, "easier"),
        ([hurt(0, 4), hurt(1, 4), hurt(2, 4)], 9, "same"),
        ([hurt(0, 3, **WORSE)], 1, "same"),
        ([hurt(0, 3, **WORSE), hurt(2, 3, **WORSE)], 3, "easier"),
        ([hurt(0, 6)], 1.99, "stop"),
        ([hurt(0, 4, **WORSE)], 1, "stop"),
        ([hurt(0, 6)], 2, "easier"),
        ([hurt(0, 6), done("half-squat", 3)], 4, "same"),
        ([hurt(0, 6), hurt(3, 4, "half-squat")], 4, "easier"),
        ([done("half-squat", 0), hurt(1, 6)], 4, "easier"),
    ],
    ids=[
        "never done",
        "no pain",
        "amber",
        "amber, then green",
        "amber twice",
        "amber three times",
        "amber three times, not in this week",
        "worse next morning",
        "worse next morning twice",
        "red",
        "red by the next morning",
        "red two days ago",
        "the easier one went well",
        "the easier one hurt too",
        "the easier one before",
    ],
)
def test_what_pain_asks_for(
    catalogue: Catalogue, exposures: list[Exposure], number: float, relief: Relief
) -> None:
    assert relief_of(after(*exposures), catalogue["squat"], day(number)) == relief


def test_where_nothing_is_easier_it_comes_again_no_stronger(
    catalogue: Catalogue,
) -> None:
    history = after(hurt(0, 6, "seated-squeeze"))
    assert relief_of(history, catalogue["seated-squeeze"], day(2)) == "same"


def test_red_holds_its_family_for_two_days(catalogue: Catalogue) -> None:
    history, wall_sit = after(hurt(0, 6)), catalogue["wall-sit"]
    assert not is_family_calm(history, wall_sit, catalogue, day(1.99))
    assert is_family_calm(history, wall_sit, catalogue, day(2))
    assert is_family_calm(history, catalogue["bridge"], catalogue, day(1))


def test_red_on_three_days_of_a_week_wants_looking_at() -> None:
    reds = [hurt(0, 6), hurt(2, 6), hurt(2.1, 7)]
    assert not wants_looking_at(after(*reds), day(3))
    assert wants_looking_at(after(*reds, hurt(4, 6)), day(5))
    assert not wants_looking_at(after(*reds, hurt(4, 6)), day(8))
