"""Every row of the table has what forms and documents need."""

from __future__ import annotations

from typing import get_args

import pytest

from sitwatch.core.policy import InputChoice, Policy, Setting, policy_from, settings

ROWS = pytest.mark.parametrize("row", settings(), ids=lambda row: row.name)
NUMBERS = [row for row in settings() if row.low is not None]


@ROWS
def test_every_setting_has_words(row: Setting) -> None:
    assert row.title[0].isupper()
    assert row.help.endswith(".")


@ROWS
def test_every_default_is_allowed(row: Setting) -> None:
    group, field = row.name.split(".")
    policy = policy_from({group: {field: row.default}})
    assert getattr(getattr(policy, group), field) == row.default


@pytest.mark.parametrize("row", NUMBERS, ids=lambda row: row.name)
def test_the_usual_span_lies_within_the_bounds(row: Setting) -> None:
    assert row.low is not None
    assert row.high is not None
    assert row.usual is not None
    assert row.low <= row.usual[0] <= row.default <= row.usual[1] <= row.high


def test_names_stand_once_and_in_the_order_of_the_file() -> None:
    names = [row.name for row in settings()]
    assert len(set(names)) == len(names)
    groups = list(dict.fromkeys(name.partition(".")[0] for name in names))
    assert groups == list(Policy.__struct_fields__)
    assert names[:2] == ["breaks.after_min", "breaks.rest_s"]


def test_choices_stand_in_the_order_in_which_they_are_declared() -> None:
    rows = {row.name: row for row in settings()}
    assert rows["look.scheme"].choices == ("auto", "light", "dark")
    assert rows["input.source"].choices == get_args(InputChoice)
    assert rows["hours.mon"].choices == ()
    assert rows["breaks.after_min"].choices == ()
