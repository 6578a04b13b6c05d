"""What is told of kit, knees and wishes on the way through the steps."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import Exposure, FormerFlags, History
from sitwatch.core.programme.steps import step_status
from tests.core.programme.test_steps import basics, chosen, loads, ordered
from tests.core.programme.training import after, day, done


def plain(days: range) -> list[Exposure]:
    """Return squats and marches without a band, and hinges, on each of these days."""
    march = {"reps_work": 8, "reps_other": 8}
    return [
        *(done("squat", n, reps_work=12) for n in days),
        *(done("standing-march", n, **march) for n in days),
        *(done("hip-hinge", n, reps_work=10) for n in days),
    ]


@pytest.mark.parametrize(
    ("knee_line", "step"),
    [("in_line", 3), ("in_line_without_band", 3), ("inward_with_band", 2)],
)
def test_without_a_band_plain_squats_lead_on_where_the_knees_stay_in_line(
    catalogue: Catalogue, knee_line: str, step: int
) -> None:
    history = ordered(*basics(), *plain(range(14, 36)), knee_line=knee_line)
    assert step_status(history, catalogue, day(36)).step == step


def test_the_second_step_without_a_band_says_what_it_asks_for(
    catalogue: Catalogue,
) -> None:
    bridges = (done("bridge", number) for number in (1, 10, 20))
    missing = step_status(chosen(after(*bridges), (0, 2)), catalogue, day(22)).missing
    assert [one.of for one in missing] == [
        "plain-squat",
        "plain-march",
        "hinge",
        "plain-squat",
    ]


def retold(history: History, number: float, **before: Any) -> History:
    """Return the history of somebody whose flags were others until that day."""
    former = FormerFlags(day(number), day(number).date(), Flags(**before))
    return replace(history, former=(*history.former, former))


def test_a_band_that_comes_later_takes_no_step_back(catalogue: Catalogue) -> None:
    kit: dict[str, Any] = {"equipment": ("band",), "places": ("floor",)}
    now = ordered(*basics(), *plain(range(14, 36)), knee_line="in_line", **kit)
    assert step_status(now, catalogue, day(40)).step == 2
    history = retold(now, 38, knee_line="in_line")
    assert step_status(history, catalogue, day(40)).step == 3


def test_knees_that_come_inward_later_take_no_step_back(catalogue: Catalogue) -> None:
    history = ordered(*basics(), *plain(range(14, 36)), knee_line="inward")
    told = retold(history, 37, knee_line="in_line")
    assert step_status(told, catalogue, day(40)).step == 3


def test_a_step_begins_with_the_last_word_that_it_waited_for(
    catalogue: Catalogue,
) -> None:
    history = ordered(*basics(), *plain(range(14, 36)), knee_line="in_line")
    told = retold(history, 38)
    status = step_status(told, catalogue, day(41))
    assert (status.step, status.since) == (3, day(38).date())


def test_after_a_long_gap_a_word_alone_moves_nobody_up(catalogue: Catalogue) -> None:
    history = ordered(*basics(), *plain(range(14, 36)), knee_line="in_line")
    told = retold(history, 53)
    assert step_status(told, catalogue, day(53)).step == 2


def test_the_wish_for_the_last_step_can_be_taken_back(catalogue: Catalogue) -> None:
    trained = ordered(*basics(), *plain(range(14, 36)), *loads(range(36, 79)))
    flags: dict[str, Any] = {"knee_line": "in_line", "places": ("floor",)}
    history = replace(trained, flags=Flags(**flags))
    told = retold(history, 85, opted_in=True, **flags)
    assert step_status(told, catalogue, day(86)).step == 3
    wished = replace(history, flags=Flags(opted_in=True, **flags))
    assert step_status(wished, catalogue, day(86)).step == 4
