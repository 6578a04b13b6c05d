"""The values in which sitting is told know how long they last."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.sitting.verdicts import Bout, Stretch
from tests.daylight import at

START, END = at("23:30"), at("Tue 00:12:30")


@pytest.mark.parametrize(
    "value",
    [Stretch(START, END, "seated", 0.94, "input"), Bout(START, END)],
    ids=["stretch", "bout"],
)
def test_length(value: Stretch | Bout) -> None:
    assert value.length == timedelta(minutes=42, seconds=30)


def test_no_pause_judged_a_stretch_that_names_no_band() -> None:
    assert Stretch(START, END, "seated", 0.94, "input").band == -1
