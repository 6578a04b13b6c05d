"""Words of a chart do not run into each other, whatever the size of the letters."""

from __future__ import annotations

import pytest

from sitwatch.ui.charts.letters import LEAST_PT, fitted, widest_of

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

WORDS = ("9 h 16", "Mon\n16")


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    found = QFont(qapp.font())
    found.setPointSizeF(20)
    return found


def test_words_that_fit_stay_as_they_are(font: QFont) -> None:
    assert fitted(font, WORDS, widest_of(font, WORDS)) == font
    assert fitted(font, (), 1) == font


def test_words_that_do_not_are_made_smaller(font: QFont) -> None:
    room = widest_of(font, WORDS) * 0.6
    small = fitted(font, WORDS, room)
    assert small.pointSizeF() == pytest.approx(12, abs=0.5)
    assert widest_of(small, WORDS) <= room * 1.1


def test_what_could_not_be_read_is_not_drawn(font: QFont) -> None:
    assert fitted(font, WORDS, 1).pointSizeF() == LEAST_PT
