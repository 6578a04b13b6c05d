"""Tiles show figures with their words, four in a row or two."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.presenters.today import Tile
from sitwatch.ui.tiles import Tiles
from tests.ui.gestures import put_away

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

FIGURES = tuple(Tile(f"words {n}", f"{n} h", "today" if n else "") for n in range(4))


@pytest.fixture
def tiles(qapp: QApplication) -> Iterator[Tiles]:
    made = Tiles()
    made.resize(900, 120)
    made.show_tiles(FIGURES)
    made.show()
    qapp.processEvents()
    yield made
    put_away(made)


def test_every_figure_is_told_with_its_words(tiles: Tiles) -> None:
    assert [card.frame.accessibleName() for card in tiles.cards] == [
        "words 0: 0 h",
        "words 1, today: 1 h",
        "words 2, today: 2 h",
        "words 3, today: 3 h",
    ]


def test_new_figures_take_the_place_of_the_old(tiles: Tiles) -> None:
    tiles.show_tiles(tuple(reversed(FIGURES)))
    assert tiles.cards[0].frame.accessibleName() == "words 3, today: 3 h"


@pytest.mark.parametrize(("width", "columns"), [(900, 4), (460, 2)])
def test_there_are_four_in_a_row_or_two(tiles: Tiles, width: int, columns: int) -> None:
    tiles.resize(width, 200)
    QApplication.processEvents()
    assert len({card.frame.x() for card in tiles.cards}) == columns
