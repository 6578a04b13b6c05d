"""The way through the four steps: gates, time off, choices, weeks without a rise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure, History, StepChoice
from sitwatch.core.programme.steps import Missing, StepStatus, step_status
from tests.core.programme.training import after, day, done


def basics(days: range = range(14)) -> list[Exposure]:
    """Return squats and marches on each of these days."""
    squats = [done("squat", n, reps_work=10) for n in days]
    marches = [done("standing-march", n, reps_work=8, reps_other=8) for n in days]
    return [*squats, *marches]


def bands(days: range) -> list[Exposure]:
    march = {"reps_work": 8, "reps_other": 8}
    return [
        *(done("band-squat", n, reps_work=12) for n in days),
        *(done("band-standing-abduction", n, **march) for n in days),
        *(done("hip-hinge", n, reps_work=10) for n in days),
    ]


def loads(days: range) -> list[Exposure]:
    tops = {"goblet-squat": 12, "loaded-hinge": 12, "hip-thrust": 12}
    return [
        *(done(k, n, reps_work=r, load_kg=8.0) for n in days for k, r in tops.items()),
        *(done("reverse-lunge", n, reps_work=10, reps_other=10) for n in days),
    ]


def ordered(*exposures: Exposure, **flags: Any) -> History:
    return after(*sorted(exposures, key=lambda one: one.at), **flags)


def test_at_first_it_is_the_first_step(catalogue: Catalogue) -> None:
    status = step_status(after(), catalogue, day(0))
    assert (status.step, status.since, status.is_chosen) == (1, None, False)
    assert status.missing == (
        Missing("days", have=0, need=14),
        Missing("exposures", "squat", 0, 8),
        Missing("clean_days", "squat", 0, 2, 10),
        Missing("exposures", "march", 0, 8),
        Missing("clean_days", "march", 0, 2, 8),
    )


def test_time_and_gate_lead_to_the_second_step(catalogue: Catalogue) -> None:
    history = ordered(*basics())
    assert step_status(history, catalogue, day(13)).missing == (
        Missing("days", have=13, need=14),
    )
    status = step_status(history, catalogue, day(14))
    assert (status.step, status.since) == (2, date(2026, 3, 16))


def test_time_alone_does_not(catalogue: Catalogue) -> None:
    history = ordered(*basics(range(10, 14)), done("bridge", 0))
    assert step_status(history, catalogue, day(15)).missing == (
        Missing("exposures", "squat", 4, 8),
        Missing("exposures", "march", 4, 8),
    )


def test_through_all_steps(catalogue: Catalogue) -> None:
    history = ordered(
        *basics(),
        *bands(range(14, 36)),
        *loads(range(36, 79)),
        knee_line="in_line",
        opted_in=True,
    )
    on = {n: step_status(history, catalogue, day(n)) for n in (79,)}
    assert on[79] == StepStatus(step=4, since=date(2026, 5, 18))


def test_the_second_step_asks_for_knees_and_the_third_for_a_wish(
    catalogue: Catalogue,
) -> None:
    kit = {"equipment": ("band",)}
    history = ordered(*basics(), *bands(range(14, 36)), **kit)
    status = step_status(history, catalogue, day(36))
    lacks = Missing("knee_line", "band-squat")
    assert (status.step, status.missing) == (2, (lacks,))
    flags = replace(history.flags, knee_line="in_line")
    more = (*history.exposures, *loads(range(36, 79)))
    history = replace(history, flags=flags, exposures=more)
    status = step_status(history, catalogue, day(79))
    assert (status.step, status.missing) == (3, (Missing("opt_in"),))


@pytest.mark.parametrize("last", [7, 13], ids=["pain", "pain on the last day"])
def test_nobody_moves_up_in_a_week_with_pain(catalogue: Catalogue, last: int) -> None:
    history = ordered(*basics(), done("bridge", last + 0.2, pain=4))
    is_held = last == 13
    assert (step_status(history, catalogue, day(14)).step == 1) is is_held
    assert step_status(history, catalogue, day(20)).step == 2


def test_nor_with_a_red_flag_nor_in_the_week_after_it(catalogue: Catalogue) -> None:
    history = replace(ordered(*basics()), alarmed=date(2026, 3, 15))
    flagged = replace(history, flags=replace(history.flags, red_flags=("collapse",)))
    calm = (Missing("calm_week"),)
    assert step_status(history, catalogue, day(14)).missing == calm
    assert step_status(history, catalogue, day(20)).step == 2
    assert step_status(flagged, catalogue, day(20)).missing == calm


def test_a_red_flag_takes_back_no_step(catalogue: Catalogue) -> None:
    flags = {"red_flags": ("collapse",)}
    history = ordered(*basics(), done("squat", 15), **flags)
    history = replace(history, alarmed=date(2026, 3, 18))
    assert step_status(history, catalogue, day(17)).step == 2


def test_nor_in_the_week_after_a_long_gap(catalogue: Catalogue) -> None:
    history = ordered(*basics(range(10)), done("squat", 26))
    assert step_status(history, catalogue, day(27)).missing == (Missing("calm_week"),)
    assert step_status(history, catalogue, day(33)).step == 2


def chosen(history: History, *choices: tuple[int, int | None]) -> History:
    told = tuple(StepChoice(day(n), day(n).date(), step) for n, step in choices)
    return replace(history, choices=told)


@pytest.mark.parametrize(
    ("days", "step", "is_fast"),
    [(21, 3, False), (30, 2, False), (60, 1, True)],
    ids=["three weeks", "a month", "two months"],
)
def test_time_off(catalogue: Catalogue, days: int, step: int, *, is_fast: bool) -> None:
    history = chosen(after(done("squat", 1)), (0, 3))
    status = step_status(history, catalogue, day(1 + days))
    assert (status.step, status.is_fast) == (step, is_fast)
    back = replace(history, exposures=(*history.exposures, done("squat", 1 + days)))
    assert step_status(back, catalogue, day(2 + days)).step == step


def test_from_the_first_step_nobody_is_led_back(catalogue: Catalogue) -> None:
    assert step_status(after(done("squat")), catalogue, day(40)).step == 1


def test_on_the_fast_track_half_the_exposures_do(catalogue: Catalogue) -> None:
    history = ordered(done("squat", -61), *basics(range(4)))
    status = step_status(history, catalogue, day(7))
    assert status.is_fast
    assert [each.what for each in status.missing] == ["days"]


@pytest.mark.parametrize(
    ("choices", "step", "is_chosen"),
    [
        ([(0, 3)], 3, False),
        ([(0, 3), (1, 1)], 1, True),
        ([(0, 3), (1, 1), (2, None)], 1, False),
        ([(0, 1)], 1, True),
    ],
    ids=["early", "down again", "as the programme says", "stay"],
)
def test_the_user_chooses(
    catalogue: Catalogue,
    choices: list[tuple[int, int | None]],
    step: int,
    *,
    is_chosen: bool,
) -> None:
    status = step_status(chosen(after(), *choices), catalogue, day(3))
    assert (status.step, status.is_chosen) == (step, is_chosen)


@pytest.mark.parametrize("count", [11, 12])
def test_the_third_step_asks_for_twelve_times_with_a_load(
    catalogue: Catalogue, count: int
) -> None:
    lifts = [done("hip-thrust", n, load_kg=8.0) for n in range(count)]
    missing = step_status(chosen(after(*lifts), (-1, 3)), catalogue, day(12)).missing
    lacks = Missing("exposures", "loaded", count, 12)
    assert (lacks in missing) is (count < 12)


def test_who_chose_to_stay_is_not_moved_up(catalogue: Catalogue) -> None:
    history = chosen(ordered(*basics()), (0, 1))
    status = step_status(history, catalogue, day(20))
    assert (status.step, status.missing) == (1, ())
    assert (
        step_status(chosen(history, (0, 1), (15, None)), catalogue, day(20)).step == 2
    )


@pytest.mark.parametrize(
    ("flags", "number", "is_offered"),
    [
        ({}, 8, False),
        ({"troubles": ("knee",)}, 6, False),
        ({"troubles": ("ankle",)}, 7, True),
        ({"knee_line": "inward"}, 8, True),
        ({"knee_line": "inward_both_ways"}, 8, True),
        ({"troubles": ("hip",), "knee_line": "in_line"}, 8, False),
    ],
)
def test_the_light_band_comes_early_for_knees_and_ankles(
    catalogue: Catalogue, flags: dict[str, Any], number: int, *, is_offered: bool
) -> None:
    status = step_status(after(done("squat"), **flags), catalogue, day(number))
    assert status.offers_band is is_offered
