"""A break is due when sitting has lasted since the bout began, or since an answer."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.core.breaks.due import due_at, load_since
from sitwatch.core.policy import Policy
from tests.core.breaks.present import present
from tests.daylight import at


@pytest.mark.parametrize(
    ("bout", "answered", "since"),
    [
        (None, None, None),
        (None, at("09:00"), None),
        (at("09:00"), None, at("09:00")),
        (at("09:00"), at("09:30"), at("09:30")),
        (at("09:00"), at("08:30"), at("09:00")),
    ],
    ids=["resting", "resting after", "sitting", "answered since", "answered before"],
)
def test_what_counts_towards_the_next_break(
    bout: datetime | None, answered: datetime | None, since: datetime | None
) -> None:
    assert load_since(bout, answered) == since


def test_a_break_is_due_after_the_interval() -> None:
    assert due_at(at("09:00"), Policy()) == at("09:45")


def test_nothing_is_due_for_somebody_who_rests() -> None:
    assert due_at(None, Policy()) is None


def test_a_pause_is_counted_from_the_last_input() -> None:
    presence = present(at("09:01"), last_input=at("09:00"))
    assert presence.pause == timedelta(minutes=1)
