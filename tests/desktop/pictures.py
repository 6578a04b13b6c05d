"""What can be seen on a screen: pictures of it, and what is drawn where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.desktop.desk import Desk
from tests.desktop.hands import Place

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

BLANK = 7
"""So many empty columns or rows part a button from the next; a space is narrower."""


def picture(desk: Desk, place: Place) -> QImage:
    """Return what is to be seen at a place of the screen."""
    file = desk.folder / "screen.png"
    desk.ask("scrot", "--overwrite", str(file))
    return QImage(str(file)).copy(QRect(place.x, place.y, place.width, place.height))


def share_of(colour: str, seen: QImage) -> float:
    """Return how much of a picture has a colour, 0..1."""
    wanted = QColor(colour).rgb()
    pixels = (
        seen.pixel(x, y) == wanted
        for y in range(seen.height())
        for x in range(seen.width())
    )
    return sum(pixels) / (seen.width() * seen.height())


def filled_with(colour: str, seen: QImage) -> list[Place]:
    """Return the place that holds all of a colour; empty: it is nowhere."""
    wanted = QColor(colour).rgb()
    spots = [
        (x, y)
        for y in range(seen.height())
        for x in range(seen.width())
        if seen.pixel(x, y) == wanted
    ]
    if not spots:
        return []
    (left, right), (top, below) = (
        (min(at), max(at)) for at in zip(*spots, strict=True)
    )
    return [Place(left, top, right - left + 1, below - top + 1)]


def drawn_on(paper: str, seen: QImage) -> list[list[Place]]:
    """Return what is drawn on paper of a colour: rows from above, each from the left.

    Where something is drawn is a place by itself if there is enough blank around it.
    """
    blank = QColor(paper).rgb()
    inked = [
        [seen.pixel(x, y) != blank for x in range(seen.width())]
        for y in range(seen.height())
    ]
    return [
        [
            Place(left, top, right - left, below - top)
            for left, right in _runs(map(any, zip(*inked[top:below], strict=True)))
        ]
        for top, below in _runs(map(any, inked))
    ]


def _runs(inked: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """Yield from where to where there is ink, over gaps that are too narrow."""
    begin = end = None
    for at, is_inked in enumerate(inked):
        if is_inked and (end is None or begin is None or at - end > BLANK):
            if begin is not None and end is not None:
                yield begin, end
            begin = at
        if is_inked:
            end = at + 1
    if begin is not None and end is not None:
        yield begin, end
