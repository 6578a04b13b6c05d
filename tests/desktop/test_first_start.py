"""The first start of all: the window asks, once, and can be left at any moment."""

from __future__ import annotations

import pytest

from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch
from tests.desktop.waiting import stays, until

pytestmark = pytest.mark.desktop

A_WHILE_S = 3.0
"""The window that opens by itself is up in half of it."""


def welcomes(sitwatch: Sitwatch) -> list[str]:
    """Return how far the first run has come, step by step."""
    told = (fact["changes"] for fact in sitwatch.facts("profile"))
    return [changes["welcome"] for changes in told if "welcome" in changes]


@pytest.fixture
def sitwatch(sitwatch: Sitwatch) -> Sitwatch:
    """Nobody was ever here."""
    sitwatch.places.journal_file.unlink()
    return sitwatch


def test_the_first_run_opens_once_and_is_walked_by_keys(
    sitwatch: Sitwatch, hands: Hands
) -> None:
    sitwatch.start()
    (window,) = until(lambda: hands.windows_of("sitwatch"))
    until(lambda: hands.focus() == window)
    hands.press("alt+Right")
    sitwatch.fact("profile", 2)
    sitwatch.stop()
    sitwatch.start()
    assert welcomes(sitwatch) == ["offered", "health"]


def test_who_declines_it_is_not_asked_again(sitwatch: Sitwatch, hands: Hands) -> None:
    sitwatch.start()
    (window,) = until(lambda: hands.windows_of("sitwatch"))
    until(lambda: hands.focus() == window)
    for key in ("shift+Tab", "space"):
        hands.press(key)
    sitwatch.fact("profile", 2)
    hands.press("alt+F4")
    until(lambda: not hands.windows_of("sitwatch"))
    sitwatch.stop()
    sitwatch.start()
    stays(lambda: not hands.windows_of("sitwatch"), A_WHILE_S)
    assert welcomes(sitwatch) == ["offered", "declined"]
