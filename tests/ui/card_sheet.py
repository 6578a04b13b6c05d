"""Draw every side of the cards into pictures, to be looked at.

    QT_SCALE_FACTOR=2 python -m tests.ui.card_sheet FOLDER

The offer of a break and the question about a pause, in light and dark, as they are, on
a narrow screen and in long words. Run by hand: only eyes can judge the looks.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

import msgspec

from sitwatch.core.orders import ShowQuestion
from sitwatch.ui import style
from sitwatch.ui.card import Card
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.question import Question
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.resident import RecordingResident
from tests.ui.prompt_room import ORDER, Room

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton

PAUSE = ShowQuestion(
    "pause-1",
    MONDAY + timedelta(hours=1, minutes=2),
    MONDAY + timedelta(hours=1, minutes=31),
)
SCREENS = {"usual": QRect(0, 0, 1280, 800), "narrow": QRect(0, 0, 400, 800)}
SCHEMES: tuple[style.Choice, ...] = ("light", "dark")
LONG = " (ausführlich)"


def main(folder: Path) -> None:
    """Draw them all."""
    app = QApplication.instance() or QApplication(["sheet"])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for scheme in SCHEMES:
        style.apply(app, scheme)
        for name, screen in SCREENS.items():
            end = f"{name}-{scheme}-{scale}x.png"
            offer(screen).save(str(folder / f"offer-{end}"))
            question(screen).save(str(folder / f"question-{end}"))
            question(screen, LONG).save(str(folder / f"question-long-{end}"))


def offer(screen: QRect) -> QImage:
    """Draw the card that offers a break, with a word on posture given."""
    room = Room()
    room.prompt.show(msgspec.structs.replace(ORDER, seated=timedelta(minutes=47)))
    room.watch(2)
    room.card.offer.postures.standing.click()
    image = draw(room.card.card, screen)
    room.prompt.close()
    return image


def question(screen: QRect, more: str = "") -> QImage:
    """Draw the card that asks about a pause; `more` is said on every button."""
    asking = Question(RecordingResident(), HandClock())
    asking.begin(PAUSE)
    asking.show()
    assert asking.card is not None
    for button in asking.card.findChildren(QPushButton):
        button.setText(button.text() + more)
    for page in asking.card.findChildren(CardPage):
        page.buttons.invalidate()
    image = draw(asking.card, screen)
    asking.close()
    return image


def draw(card: Card, screen: QRect) -> QImage:
    """Return a card as it looks on the ground of a window."""
    card.fit(screen)
    for _turn in range(4):
        QApplication.processEvents()
    picture = card.grab()
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(picture.devicePixelRatio())
    image.fill(QColor(style.colours(card).surface))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return image


if __name__ == "__main__":
    main(Path(sys.argv[1]))
