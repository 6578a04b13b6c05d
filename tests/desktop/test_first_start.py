"""The first start of all: the window asks, once, and can be left at any moment."""

from __future__ import annotations

import pytest

from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop


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
