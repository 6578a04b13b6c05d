"""The style sheet knows the roles of the palette, and Qt understands it."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import asdict
from pytestqt.qtbot import QtBot

from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.ui.style_sheet import SHEET

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit


def test_every_role_it_asks_for_is_in_the_palette() -> None:
    assert SHEET.is_valid()
    assert set(SHEET.get_identifiers()) <= set(Palette.__struct_fields__)


def test_no_colour_is_written_into_it() -> None:
    assert re.findall("#[0-9a-fA-F]{3,6}\\b", SHEET.template) == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_qt_understands_it(qtbot: QtBot, palette: Palette) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(SHEET.substitute(asdict(palette)))
    field.resize(160, 34)
    image = field.grab().toImage()
    assert image.pixelColor(0, 17) == QColor(palette.line)
    assert image.pixelColor(80, 4) == QColor(palette.raised)
