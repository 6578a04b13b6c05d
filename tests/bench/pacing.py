"""Measure how much of a core the card takes while its figure moves.

    python -m tests.bench.pacing [SECONDS] [EXERCISE ...]

On the screen that there is, in real time: on an offer, then paced from Start on, in
windows of five seconds, of which the first ones draw the pictures. Beside it stands
what the least such card costs in the same run, a bare window in which a ready picture
of the figure's size is laid down as often. The time of this process counts alone, not
that of the X server; a machine that is busy with other things makes it more.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator

import msgspec

from sitwatch.adapters.clock import SystemClock
from sitwatch.ui import style
from sitwatch.ui.application import open_application
from sitwatch.ui.film import FRAME_MS
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.voice import Voice
from tests.fakes.resident import RecordingResident
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue
from tests.ui.prompt_room import ORDER

from PySide6.QtCore import QEventLoop, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

GOAL = 0.04
WINDOW_S, SETTLE_S = 5.0, 0.5
CARD, FIGURE = QSize(680, 420), QSize(150, 280)
NAMES = ("chair-rise", "band-squat", "goblet-squat", "wall-sit", "marching-bridge")


class BareCard(QWidget):
    """A window that lays down one picture after another."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(CARD)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        ratio = self.devicePixelRatioF()
        self._pictures = []
        for grey in (80, 160):
            picture = QImage(FIGURE * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            picture.setDevicePixelRatio(ratio)
            picture.fill(0xFF000000 | grey << 16 | grey << 8 | grey)
            self._pictures.append(picture)
        self._frames = QTimer(
            self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer
        )
        self._frames.timeout.connect(self.on_frame)
        self._frames.start()

    def on_frame(self) -> None:
        self._pictures.reverse()
        self.update(QRect(self.rect().topLeft(), FIGURE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        painter.drawImage(0, 0, self._pictures[0])
        painter.end()


def main(seconds: float = 30.0, *names: str) -> None:
    """Offer and pace each exercise, and print a line for it."""
    style.apply(open_application(), "light")
    bare = bare_share()
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio()
    platform = QGuiApplication.platformName()
    sys.stdout.write(f"{platform}, {ratio:g}x; a bare card: {percent(bare)}\n")
    for name in names or NAMES:
        told = list(shares(name, seconds))
        worst = max(told)
        word = "reached" if worst <= GOAL else "MISSED"
        sys.stdout.write(f"{name}: {' '.join(map(percent, told))}; at most ")
        sys.stdout.write(f"{percent(worst)}, {worst / bare:.1f} x bare, {word}\n")
        sys.stdout.flush()


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def bare_share() -> float:
    """Return the share of a core that the bare card takes."""
    card = BareCard()
    card.show()
    spend(SETTLE_S)
    share = spend(2 * WINDOW_S)
    card.close()
    card.deleteLater()
    return share


def shares(name: str, seconds: float) -> Iterator[float]:
    """Yield the share of a core: on the offer, then in each window from Start on."""
    clock, voice = SystemClock(), Voice(FakeSounds())
    prompt = Prompt(RecordingResident(), clock, shipped_catalogue(), voice)
    order = msgspec.structs.replace(ORDER, exercise=name, phase="full")
    prompt.show(order)
    spend(SETTLE_S)
    yield spend(WINDOW_S)
    prompt.close()
    # A card of its own, so that nothing of the offer is drawn already.
    prompt.start(order)
    spend(SETTLE_S)
    for _window in range(round(seconds / WINDOW_S)):
        yield spend(WINDOW_S)
    prompt.close()


def spend(seconds: float) -> float:
    """Let events be served, and return the share of a core that it took."""
    began, used = now_s(), used_s()
    loop = QEventLoop()
    end = QTimer(loop, interval=round(seconds * 1000), singleShot=True)
    end.timeout.connect(loop.quit)
    end.start()
    loop.exec()
    return (used_s() - used) / (now_s() - began)


def now_s() -> float:
    """Return the seconds that this computer has been awake."""
    return SystemClock().read().awake_s


def used_s() -> float:
    """Return the processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30.0, *sys.argv[2:])
