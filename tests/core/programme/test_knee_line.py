"""When the line of the knees is looked at, and what follows for the bands."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.knee_line import (
    checked_changes,
    knee_check,
    next_band_changes,
)
from sitwatch.core.programme.steps import StepStatus
from tests.core.programme.training import after, day, done

BAND: dict[str, Any] = {"equipment": ("band",)}
LINE: dict[str, Any] = {"knee_line": "in_line", **BAND}
TWO: dict[str, Any] = {"bands": 2, **LINE}


@pytest.mark.parametrize(
    ("flags", "status", "wanted"),
    [
        ({}, StepStatus(1), ""),
        ({}, StepStatus(2), "first"),
        ({"troubles": ("knee",)}, StepStatus(1), "first"),
        ({"troubles": ("balance",)}, StepStatus(1), ""),
        ({"knee_line": "inward"}, StepStatus(2), "first"),
        ({"knee_line": "inward"}, StepStatus(3), ""),
        ({"knee_line": "inward", **BAND}, StepStatus(1), ""),
        ({"knee_line": "inward", **BAND}, StepStatus(1, offers_band=True), "with_band"),
        ({"knee_line": "inward", **BAND}, StepStatus(2), "with_band"),
        ({"knee_line": "inward_with_band", **BAND}, StepStatus(2), "first"),
        ({"knee_line": "inward_both_ways", **BAND}, StepStatus(2), "with_band"),
        ({"knee_line": "inward_both_ways", **BAND}, StepStatus(3), ""),
        ({"knee_line": "inward_both_ways"}, StepStatus(2), "first"),
        ({"knee_line": "in_line_without_band", **BAND}, StepStatus(2), ""),
        (LINE, StepStatus(2), ""),
        ({"knee_line": "in_line"}, StepStatus(2), ""),
    ],
)
def test_what_is_looked_at(
    flags: dict[str, Any], status: StepStatus, wanted: str
) -> None:
    assert knee_check(after(**flags), status, day(0)) == wanted


@pytest.mark.parametrize(
    ("flags", "is_at_once"),
    [
        ({}, False),
        ({"knee_line": "inward"}, False),
        ({"knee_line": "inward_with_band", **BAND}, False),
        ({"knee_line": "inward_both_ways", **BAND}, False),
        ({"knee_line": "inward", **BAND}, True),
    ],
    ids=["put off", "inward", "more with it", "no more with it", "the band is next"],
)
def test_what_was_looked_at_is_looked_at_again_after_two_weeks(
    flags: dict[str, Any], *, is_at_once: bool
) -> None:
    history = replace(after(**flags), line_checked=day(0).date())
    assert bool(knee_check(history, StepStatus(2), day(13))) is is_at_once
    assert knee_check(history, StepStatus(2), day(14))


def banded(number: int, level: int) -> Exposure:
    return done("band-squat", number, band_level=level)


@pytest.mark.parametrize(
    ("exposures", "flags", "wanted"),
    [
        ([banded(0, 1), banded(3, 2)], TWO, "heavier_band"),
        ([banded(0, 1), banded(3, 1)], TWO, ""),
        ([banded(0, 2), banded(3, 2)], TWO, ""),
        ([banded(3, 1)], TWO, "with_band"),
        ([banded(0, 1), banded(3, 2)], {**TWO, "bands": 1}, ""),
        ([done("squat", 3)], TWO, ""),
    ],
    ids=[
        "a heavier one",
        "the same",
        "looked at with it",
        "the first",
        "given up since",
        "none",
    ],
)
def test_a_heavier_band_is_looked_at_anew(
    exposures: list[Exposure], flags: dict[str, Any], wanted: str
) -> None:
    history = replace(after(*exposures, **flags), line_checked=day(1).date())
    assert knee_check(history, StepStatus(2), day(4)) == wanted


@pytest.mark.parametrize(
    ("looks", "level", "changes"),
    [
        ({}, 0, {}),
        ({"plain": True}, 0, {"knee_line": "in_line"}),
        ({"plain": False}, 0, {"knee_line": "inward"}),
        ({"banded": True}, 1, {"knee_line": "in_line"}),
        ({"plain": False, "banded": True}, 1, {"knee_line": "inward_both_ways"}),
        ({"banded": False}, 0, {"knee_line": "inward_with_band"}),
        ({"banded": False}, 1, {"knee_line": "inward_with_band"}),
        ({"banded": False}, 3, {"knee_line": "in_line", "bands": 2}),
    ],
)
def test_a_band_that_draws_the_knees_inward_is_not_used(
    looks: dict[str, bool], level: int, changes: dict[str, Any]
) -> None:
    history = after(banded(0, level)) if level else after()
    assert checked_changes(history, **looks) == changes


@pytest.mark.parametrize(
    ("plain", "line"), [(True, "in_line_without_band"), (False, "inward_with_band")]
)
def test_a_look_without_the_band_keeps_what_was_seen_with_it(
    line: str, *, plain: bool
) -> None:
    history = after(knee_line="inward_with_band", **BAND)
    assert checked_changes(history, plain=plain) == {"knee_line": line}


@pytest.mark.parametrize(
    ("days", "flags", "level", "wanted"),
    [
        (4, TWO, 1, "next_band"),
        (3, TWO, 1, ""),
        (4, {**TWO, "band_checked": 2}, 1, ""),
        (4, LINE, 1, ""),
        (4, TWO, 2, ""),
        (4, {**TWO, "equipment": ()}, 1, ""),
        (4, {**TWO, "bands": 3, "band_checked": 2}, 2, "next_band"),
    ],
    ids=[
        "it went well",
        "not yet",
        "looked at",
        "no other band",
        "the last band",
        "no band any more",
        "the third",
    ],
)
def test_before_a_heavier_band_the_knees_are_looked_at(
    days: int, flags: dict[str, Any], level: int, wanted: str
) -> None:
    history = after(*(banded(number, level) for number in range(days)), **flags)
    assert knee_check(history, StepStatus(2), day(5)) == wanted
    put_off = replace(history, line_checked=day(4).date())
    assert knee_check(put_off, StepStatus(2), day(5)) == ""


@pytest.mark.parametrize(
    ("is_in_line", "changes"),
    [
        (True, {"knee_line": "in_line", "band_checked": 2}),
        (False, {"knee_line": "in_line", "bands": 1}),
    ],
)
def test_a_look_with_the_next_band_decides_whether_it_comes(
    changes: dict[str, Any], *, is_in_line: bool
) -> None:
    history = after(banded(0, 1), **TWO)
    assert next_band_changes(history, is_in_line=is_in_line) == changes
