"""What can be seen in a picture, pixel by pixel."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

Colour = tuple[int, int, int]


def pixels(image: QImage) -> list[tuple[int, int, Colour]]:
    """Return every pixel with something on it, as x, y and colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    raw, width = bytes(plain.constBits()), plain.width()
    return [
        (at // 4 % width, at // 4 // width, (raw[at], raw[at + 1], raw[at + 2]))
        for at in range(0, len(raw), 4)
        if raw[at + 3]
    ]


def near(colour: Colour, wanted: Colour, within: int = 24) -> bool:
    return all(abs(a - b) <= within for a, b in zip(colour, wanted, strict=True))


def rgb(name: str) -> Colour:
    colour = QColor(name)
    return colour.red(), colour.green(), colour.blue()


def amount(image: QImage, wanted: str, within: int = 24) -> int:
    """Return how many pixels have about that colour."""
    colour = rgb(wanted)
    return sum(near(seen, colour, within) for _, _, seen in pixels(image))
