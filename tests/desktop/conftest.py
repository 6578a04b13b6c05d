"""A desktop for every test, and on it a sitwatch that nobody has used yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.card import Card
from tests.desktop.desk import Desk, running_desk
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch, running_sitwatch
from tests.desktop.tray_icon import TrayIcon


@pytest.fixture
def desk() -> Iterator[Desk]:
    with running_desk() as desk:
        yield desk


@pytest.fixture
def sitwatch(desk: Desk) -> Iterator[Sitwatch]:
    with running_sitwatch(desk, desk.folder / "sitwatch") as sitwatch:
        yield sitwatch


@pytest.fixture
def hands(desk: Desk) -> Hands:
    return Hands(desk)


@pytest.fixture
def icon(desk: Desk) -> TrayIcon:
    return TrayIcon(desk)


@pytest.fixture
def card(desk: Desk, sitwatch: Sitwatch) -> Card:
    return Card(desk, sitwatch)
