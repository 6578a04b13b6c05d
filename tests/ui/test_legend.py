"""A legend lists what it is given, in columns that fit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.ui.legend import Entry, Legend
from tests.ui.gestures import put_away

from PySide6.QtWidgets import QApplication, QLabel

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ENTRIES = (
    Entry("seated", "Seated", "4 h"),
    Entry("away", "Away", "1 h"),
    Entry("line", "Your line"),
)


@pytest.fixture
def legend(qapp: QApplication) -> Iterator[Legend]:
    made = Legend()
    made.resize(900, 60)
    made.show_entries(ENTRIES)
    made.show()
    qapp.processEvents()
    yield made
    put_away(made)


def words(legend: Legend) -> list[str]:
    labels = legend.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def test_every_entry_is_listed(legend: Legend) -> None:
    assert words(legend) == ["Seated", "4 h", "Away", "1 h", "Your line"]


def test_new_entries_take_the_place_of_the_old(legend: Legend) -> None:
    legend.show_entries(ENTRIES[1:2])
    QApplication.processEvents()
    assert words(legend) == ["Away", "1 h"]


def test_the_same_entries_are_not_made_anew(legend: Legend) -> None:
    before = legend.findChildren(QLabel)
    legend.show_entries(list(ENTRIES))
    assert legend.findChildren(QLabel) == before


@pytest.mark.parametrize(("width", "columns"), [(900, 3), (460, 2), (200, 1)])
def test_columns_are_as_many_as_fit(legend: Legend, width: int, columns: int) -> None:
    legend.resize(width, 200)
    QApplication.processEvents()
    assert len({row.x() for row in legend.rows}) == columns
