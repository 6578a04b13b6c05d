"""What became of a prompt is judged by the input, not by the click."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.breaks.taken import Outcome, judge_taken
from sitwatch.core.facts import Reply


@pytest.mark.parametrize(
    ("reply", "rested_s", "is_explained", "outcome"),
    [
        ("done", 20, False, "done"),
        ("done", 19, False, "typed_through"),
        ("partial", 20, False, "partial"),
        ("partial", 0, False, "typed_through"),
        ("ignored", 119, False, "ignored"),
        ("ignored", 120, False, "natural"),
        ("ignored", 120, True, "ignored"),
        ("skipped", 600, False, "skipped"),
        ("snoozed", 600, False, "snoozed"),
    ],
)
def test_taken(
    reply: Reply, rested_s: float, *, is_explained: bool, outcome: Outcome
) -> None:
    judged = judge_taken(
        reply,
        rested=timedelta(seconds=rested_s),
        counts=timedelta(minutes=2),
        is_explained=is_explained,
    )
    assert judged == outcome
