from __future__ import annotations

import pytest

from sitwatch.adapters.context.pick import pick_contexts
from tests.fakes.clock import HandClock

PARTS = ["call", "media", "full screen", "quiet"]


@pytest.mark.parametrize("platform", ["linux", "freebsd14"])
def test_there_are_always_four(platform: str) -> None:
    contexts = pick_contexts(HandClock(), {"DISPLAY": ":1"}, platform)
    assert [context.finding.part for context in contexts] == PARTS
    for context in contexts:
        context.close()


def test_on_wayland_full_screen_is_unknown_and_said_to_be() -> None:
    env = {"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-0"}
    finding = pick_contexts(HandClock(), env, "linux")[2].finding
    assert finding.used == ""
    assert "Wayland" in finding.why
    assert finding.remedy
