"""What holds a prompt, softens it, or is ignored; and how it asks."""

from __future__ import annotations

from typing import get_args

import pytest

from sitwatch.core.policy import BadPolicy, Manner, Policy, policy_from, settings

MANNERS = [row for row in settings() if row.name.startswith("breaks.on_")]


def test_calls_and_the_like_hold_and_a_video_does_not() -> None:
    held = {row.name.removeprefix("breaks.on_"): row.default for row in MANNERS}
    assert held == {
        "call": "hold",
        "media": "ignore",
        "share": "hold",
        "fullscreen": "hold",
        "quiet": "hold",
        "hours": "hold",
        "standing": "hold",
    }
    assert {row.choices for row in MANNERS} == {get_args(Manner)}


def test_nobody_is_committed_who_did_not_say_so() -> None:
    assert Policy().breaks.commit_hours == ()
    policy = policy_from({"breaks": {"commit_hours": ["09:00-12:00"]}})
    assert policy.breaks.commit_hours == ("09:00-12:00",)


@pytest.mark.parametrize(
    ("name", "value"),
    [("on_call", "never"), ("style", "loud"), ("commit_hours", ["9-12"])],
)
def test_what_is_none_of_it_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadPolicy, match=rf"breaks\.{name}"):
        policy_from({"breaks": {name: value}})
