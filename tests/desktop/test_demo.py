"""The demonstration: a recorded day, with nothing of the user's own in it."""

from __future__ import annotations

import pytest

from tests.desktop.card import Card
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop


def test_a_day_goes_by_and_leaves_nothing_behind(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, card: Card
) -> None:
    folder = desk.folder / "temporary"
    folder.mkdir()
    sitwatch.surroundings["TMPDIR"] = str(folder)
    sitwatch.places.journal_file.unlink()
    sitwatch.launch("--demo")
    until(lambda: set(hands.windows_of("sitwatch")) - set(card.windows()))
    until(card.is_up)
    assert list(folder.iterdir())
    assert sitwatch.stop() == 0
    assert not list(folder.iterdir())
    assert not sitwatch.places.journal_file.exists()
