"""Make the pictures that the README shows, with the program's own widgets.

    python -m tests.ui.readme_pictures

writes `card.png`, `today.png`, `week.png` and the figures that move into
`resources/pictures`, and the icon's own picture from its drawing. Run by hand, when the
looks have changed.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

import msgspec

from sitwatch.adapters.trace_file import Skipped, read_traces
from sitwatch.core.advance.facing import face_of
from sitwatch.core.facts import ProfileChanged
from sitwatch.core.orders import ShowPrompt
from sitwatch.core.policy import Policy, changed
from sitwatch.core.programme.first_run import WELCOME
from sitwatch.ports import Page
from sitwatch.presenters.colours import DARK, LIGHT, palette_of
from sitwatch.presenters.colours import Scheme as Look
from sitwatch.runtime.replay import Player
from sitwatch.ui import style
from sitwatch.ui.shadow import SHADOW, rounded, shadow_of
from sitwatch.ui.sources import Records
from sitwatch.ui.window import Window
from tests.fakes.window_source import ValueSource
from tests.shipped import shipped_catalogue
from tests.tracked import TOP
from tests.ui.moving_picture import frames, movers, moving
from tests.ui.prompt_room import ORDER, Room
from tests.ui.window_sheet import PRODUCT

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

RESOURCES = TOP / "resources"
FRIDAY = datetime(2026, 3, 13, 16, 40, tzinfo=timezone(timedelta(hours=1)))
"""Late on the last of the recorded days."""

OFFERED = msgspec.structs.replace(ORDER, seated=timedelta(minutes=47))
SECONDS_IN = 4.3
"""How long the card has been up: its figure moves by then."""

SCREEN = QRect(0, 0, 1280, 800)
WINDOW = QSize(1000, 790)
AROUND = 16
RATIO = 2
ICON = 128


def main() -> None:
    """Write them all."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=str(RATIO))
    app = QApplication(["pictures"])
    folder = TOP / "resources" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    style.apply(app, "light")
    laid(card_of(OFFERED), "light").save(str(folder / "card.png"))
    records = recorded(FRIDAY)
    pages: tuple[tuple[Page, Look], ...] = (("today", "light"), ("week", "dark"))
    for page, scheme in pages:
        sheet = cut_out(page_of(page, records, scheme), scheme)
        laid(sheet, scheme).save(str(folder / f"{page}.png"))
    shown = movers(shipped_catalogue())
    for palette in (LIGHT, DARK):
        picture = moving(list(frames(shown, palette)))
        (folder / f"exercises-{palette.scheme}.webp").write_bytes(picture)
    icon_of_drawing().save(str(RESOURCES / "icons" / "sitwatch.png"))


def recorded(now: datetime) -> Records:
    """Return the fortnight and the day of the demonstration, as they stand at `now`.

    Whoever is offered a break on that last day does the exercise.
    """
    names = [str(RESOURCES / f"demo-{part}.jsonl") for part in ("fortnight", "day")]
    facts = [fact for fact in read_traces(names, Skipped()) if fact.at < now]
    player = Player(Policy(), shipped_catalogue(), "done")
    for fact in facts:
        player.play(fact)
    report = player.report(now)
    face = face_of(player.state, now, player.policy)
    return Records(report, begun=report.days[0].day, face=face)


def card_of(order: ShowPrompt) -> QPixmap:
    """Return the card that makes an offer, its figure under way."""
    room = Room()
    room.prompt.show(order)
    room.card.card.fit(SCREEN)
    room.watch(SECONDS_IN)
    return grabbed(room.card.card)


def page_of(page: Page, records: Records, scheme: Look) -> QPixmap:
    """Return the window at a page, as high as the page needs."""
    source = ValueSource(records, FRIDAY)
    source.kept = changed(source.kept, {"look.scheme": scheme})
    source.told = (ProfileChanged(at=FRIDAY, changes={WELCOME: "done"}),)
    window = Window(source, PRODUCT)
    window.resize(WINDOW)
    window.open(page)
    window.show()
    return grabbed(window)


def grabbed(widget: QWidget) -> QPixmap:
    """Return a widget as it looks once everything has found its place."""
    for _turn in range(4):
        QApplication.processEvents()
    picture = widget.grab()
    widget.close()
    return picture


def cut_out(picture: QPixmap, scheme: Look) -> QPixmap:
    """Return a picture with round corners and a soft shadow, like the card's own."""
    paper = QRectF(QPointF(0, 0), picture.deviceIndependentSize())
    rounded_off = QPixmap(picture.size())
    rounded_off.setDevicePixelRatio(RATIO)
    rounded_off.fill(Qt.GlobalColor.transparent)
    painter = QPainter(rounded_off)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(rounded(paper), Qt.GlobalColor.black)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    around = paper.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW).toRect()
    sheet = shadow_of(around.size(), RATIO, palette_of(scheme).shadow)
    painter.begin(sheet)
    painter.drawPixmap(SHADOW, SHADOW, rounded_off)
    painter.end()
    return sheet


def laid(sheet: QPixmap, scheme: Look) -> QImage:
    """Return a sheet, which has a shadow of its own, on a quiet ground."""
    image = QImage(
        sheet.size().grownBy(QMargins() + AROUND * RATIO), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(RATIO)
    image.fill(QColor(palette_of(scheme).sunken))
    painter = QPainter(image)
    painter.drawPixmap(AROUND, AROUND, sheet)
    painter.end()
    return image


def icon_of_drawing() -> QImage:
    """Return the icon, for windows and messages."""
    icon = QImage(ICON, ICON, QImage.Format.Format_ARGB32)
    icon.fill(Qt.GlobalColor.transparent)
    painter = QPainter(icon)
    QSvgRenderer(str(RESOURCES / "icons" / "sitwatch.svg")).render(painter)
    painter.end()
    return icon


if __name__ == "__main__":
    main()
