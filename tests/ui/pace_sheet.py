"""Draw the sides of an exercise into pictures, to be looked at.

    QT_SCALE_FACTOR=2 python -m tests.ui.pace_sheet FOLDER [POINTS]

The offer with its portion, why, the pacer, the questions at the end, the card that
sends to a clinician; light and dark, on a usual and on a small screen, at a text size.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec

from sitwatch.core.orders import Portion, ShowPrompt
from sitwatch.ui import style
from sitwatch.ui.card import Card
from tests.ui.card_sheet import SCHEMES, draw
from tests.ui.prompt_room import ORDER, Room

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

SCREENS = {"usual": QRect(0, 0, 1280, 800), "small": QRect(0, 0, 400, 400)}
replace = msgspec.structs.replace
RISE = replace(ORDER, seated=timedelta(minutes=47))
LOADED = replace(
    RISE,
    exercise="goblet-squat",
    portion=Portion(1, 8, 0.0, load_kg=8.0, because="return"),
)
SIDED = replace(
    RISE,
    exercise="band-standing-abduction",
    portion=Portion(
        1, 10, 1.0, band_level=1, first="other", extra_set=True, because="harder"
    ),
)
WALL = replace(RISE, exercise="wall-sit")
SOON = replace(RISE, exercise="", urgency="soon")
NOW = replace(RISE, exercise="", urgency="emergency")


def offered(room: Room) -> Card:
    return room.card.card


def explained(room: Room) -> Card:
    room.card.on_why_wanted()
    return room.card.card


def paced(seconds: float) -> Callable[[Room], Card]:
    def go(room: Room) -> Card:
        room.card.on_started()
        room.watch(seconds)
        return room.card.card

    return go


def asked(room: Room) -> Card:
    paced(200)(room)
    return room.card.card


def cut_short(room: Room) -> Card:
    paced(40)(room)
    room.card.on_end_wanted()
    return room.card.card


def hurt(room: Room) -> Card:
    asked(room)
    room.card.effort.efforts[2].click()
    room.card.effort.on_hurt()
    room.card.effort.pain_scale.taps[6].click()
    return room.card.card


SIDES: dict[str, tuple[ShowPrompt, Callable[[Room], Card]]] = {
    "offer": (RISE, offered),
    "offer-loaded": (LOADED, offered),
    "offer-sided": (SIDED, offered),
    "why": (LOADED, explained),
    "why-contrast": (RISE, explained),
    "ready": (LOADED, paced(2)),
    "rep": (LOADED, paced(18.9)),
    "hold": (WALL, paced(17)),
    "side": (SIDED, paced(6)),
    "tall": (RISE, paced(67)),
    "asked": (LOADED, asked),
    "cut": (SIDED, cut_short),
    "hurt": (LOADED, hurt),
    "soon": (SOON, offered),
    "emergency": (NOW, offered),
}


def main(folder: Path, points: int = 0) -> None:
    """Draw them all."""
    app = QApplication.instance() or QApplication(["sheet"])
    assert isinstance(app, QApplication)
    if points:
        font = app.font()
        font.setPointSize(points)
        app.setFont(font)
    folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for scheme in SCHEMES:
        style.apply(app, scheme)
        for name, screen in SCREENS.items():
            for side, (order, reach) in SIDES.items():
                room = Room()
                room.prompt.show(order)
                image = draw(reach(room), screen)
                image.save(str(folder / f"{side}-{name}-{scheme}-{scale}x.png"))
                room.prompt.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
