"""The style sheet knows the roles of the palette, and Qt understands it."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.ui.style_sheet import SHEET, SIZES, sheet_of

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit

USUAL_PT = 10.0


def test_every_role_it_asks_for_is_in_the_palette() -> None:
    assert SHEET.is_valid()
    known = {*Palette.__struct_fields__, *SIZES}
    assert set(SHEET.get_identifiers()) <= known


def test_no_colour_is_written_into_it() -> None:
    assert re.findall("#[0-9a-fA-F]{3,6}\\b", SHEET.template) == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_qt_understands_it(qtbot: QtBot, palette: Palette) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(sheet_of(palette, USUAL_PT))
    field.resize(160, 34)
    image = field.grab().toImage()
    assert image.pixelColor(0, 17) == QColor(palette.line)
    assert image.pixelColor(80, 4) == QColor(palette.raised)


@pytest.mark.parametrize(
    ("text_pt", "title"),
    [(-1.0, "13pt"), (9.0, "13pt"), (11.0, "13pt"), (22.0, "26pt")],
)
def test_headings_grow_with_the_text(text_pt: float, title: str) -> None:
    assert f'role="title"] {{ font-size: {title};' in sheet_of(LIGHT, text_pt)
