from __future__ import annotations

import pytest

from sitwatch.adapters.context.pick import pick_contexts
from tests.fakes.clock import HandClock

PARTS = ["call", "screen share", "media", "full screen", "quiet"]


@pytest.mark.parametrize("platform", ["linux", "freebsd14"])
def test_there_are_always_five(platform: str) -> None:
    contexts = pick_contexts(HandClock(), {"DISPLAY": ":1"}, platform)
    assert [context.finding.part for context in contexts] == PARTS
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("env", "why"),
    [
        ({}, "neither DISPLAY"),
        ({"DISPLAY": ":1", "WAYLAND_DISPLAY": "/run/wayland-0"}, "not been asked"),
    ],
)
def test_full_screen_is_told_by_who_shows_all_windows(
    env: dict[str, str], why: str
) -> None:
    context = pick_contexts(HandClock(), env, "linux")[3]
    assert context.finding.used == ""
    assert why in context.finding.why
    assert context.finding.remedy
    context.close()
