"""What became of a prompt is judged by the input, not by the click."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.breaks.taken import Outcome, judge_taken
from sitwatch.core.facts import Reply


@pytest.mark.parametrize(
    ("reply", "rested_s", "left_s", "outcome"),
    [
        ("done", 20, 0, "done"),
        ("done", 19, 19, "typed_through"),
        ("partial", 20, 20, "partial"),
        ("partial", 0, 0, "typed_through"),
        ("ignored", 119, 119, "ignored"),
        ("ignored", 120, 120, "natural"),
        ("ignored", 120, 0, "ignored"),
        ("skipped", 600, 600, "skipped"),
        ("snoozed", 600, 600, "snoozed"),
    ],
)
def test_taken(reply: Reply, rested_s: float, left_s: float, outcome: Outcome) -> None:
    judged = judge_taken(
        reply,
        rested=timedelta(seconds=rested_s),
        left=timedelta(seconds=left_s),
        counts=timedelta(minutes=2),
    )
    assert judged == outcome
