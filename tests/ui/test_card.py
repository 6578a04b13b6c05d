"""The card fits its words at any size, stays off panels, and refuses the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.pace_words import all_cues, pace_words
from sitwatch.presenters.pacing import pace_at
from sitwatch.presenters.prompt import Offer, offer_of
from sitwatch.presenters.stages import plan_pace
from sitwatch.ui import style
from sitwatch.ui.card import Card
from sitwatch.ui.effort_page import EffortPage
from sitwatch.ui.offer_page import OfferPage
from sitwatch.ui.pace_page import PacePage
from sitwatch.ui.reason_page import ReasonPage
from sitwatch.ui.shadow import SHADOW
from tests.shipped import shipped_catalogue

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

pytestmark = [
    pytest.mark.usefixtures("app"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

CATALOGUE = shipped_catalogue()
ORDER = ShowPrompt(
    prompt="p1",
    exercise="chair-rise",
    why="",
    seated=timedelta(minutes=45),
    snoozes_left=2,
)
DESKTOP = QRect(0, 0, 1280, 760)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    font = qapp.font()
    style.apply(qapp, "light")
    yield qapp
    qapp.setFont(font)


class Pages:
    """All sides of a card."""

    def __init__(self, offer: Offer) -> None:
        assert offer.exercise is not None
        self.owner = parent = QObject()
        portion = usual_portion(offer.exercise)
        longest = max(all_cues(offer.exercise, portion), key=len)
        self.offer = OfferPage(offer, parent)
        self.pace = PacePage(offer.title, longest, parent)
        self.effort, self.reasons = EffortPage(parent), ReasonPage(parent)
        sides = (self.offer, self.pace, self.effort, self.reasons)
        self.all = tuple(side.page for side in sides)


def fitted(offer: Offer, qtbot: QtBot, free: QRect) -> tuple[Card, Pages]:
    pages = Pages(offer)
    figure = QWidget()
    card = Card(figure, pages.all)
    qtbot.addWidget(card)
    card.fit(free)
    card.show()
    return card, pages


def cut_off(page: QWidget) -> list[str]:
    """Return the words of a page that do not fit where they stand."""
    QCoreApplication.sendPostedEvents()
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    too_low = [
        label.text()
        for label in labels
        if label.height() < label.heightForWidth(label.width())
    ]
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisible()]
    hidden = ["words below" for area in areas if area.verticalScrollBar().maximum() > 0]
    too_narrow = [b.text() for b in buttons if b.width() < b.sizeHint().width()]
    outside = [
        b.text() for b in buttons if not page.rect().contains(b.geometry().center())
    ]
    return too_low + hidden + too_narrow + outside


@pytest.mark.parametrize("points", [10, 20])
@pytest.mark.parametrize(
    "free", [DESKTOP, QRect(0, 0, 600, 1100)], ids=["desktop", "upright"]
)
def test_no_words_are_cut_off(
    app: QApplication, qtbot: QtBot, points: int, free: QRect
) -> None:
    app.setFont(QFont(app.font().family(), points))
    for exercise in CATALOGUE.exercises:
        card, pages = fitted(offer_of(ORDER, exercise), qtbot, free)
        plan = plan_pace(exercise, usual_portion(exercise))
        for page in pages.all:
            card.turn_to(page)
            assert cut_off(page) == []
        card.turn_to(pages.pace.page)
        for moment in range(0, int(plan.length_s), 3):
            pages.pace.show_words(pace_words(plan, pace_at(plan, moment)))
            assert cut_off(pages.pace.page) == []
        card.close()


def test_the_pacer_is_read_from_two_metres_where_there_is_room(qtbot: QtBot) -> None:
    card, pages = fitted(offer_of(ORDER, CATALOGUE["chair-rise"]), qtbot, DESKTOP)
    offered, text = card.size(), card.fontMetrics().capHeight()
    card.turn_to(pages.pace.page)
    assert card.height() > offered.height()
    assert pages.pace.cue.fontMetrics().capHeight() >= 2.5 * text
    assert pages.pace.figure.fontMetrics().capHeight() >= 6 * text
    card.fit(QRect(0, 0, 400, 420))
    assert pages.pace.cue.fontMetrics().capHeight() < 2 * text
    assert card.height() - 2 * SHADOW <= 420 - 40
    card.turn_to(pages.offer.page)
    assert card.size() == offered


def test_words_of_another_language_may_be_twice_as_long(qtbot: QtBot) -> None:
    offer = offer_of(ORDER, CATALOGUE["chair-rise"])
    long = msgspec.structs.replace(
        offer,
        sat=f"{offer.sat} {offer.sat}",
        title=f"{offer.title} {offer.title}",
        cues=tuple(f"{cue}, {cue}" for cue in offer.cues),
        start="Mit der Übung jetzt anfangen",
    )
    for free in (DESKTOP, QRect(0, 0, 600, 900)):
        card, pages = fitted(long, qtbot, free)
        assert cut_off(pages.offer.page) == []
        assert card.width() - 2 * SHADOW <= free.width() - 40


def test_the_figure_gives_way_where_room_is_short(qtbot: QtBot) -> None:
    offer = offer_of(ORDER, CATALOGUE["chair-rise"])
    wide, pages = fitted(offer, qtbot, DESKTOP)
    narrow, _ = fitted(offer, qtbot, QRect(0, 0, 480, 800))
    assert wide.figure.isVisible()
    assert not narrow.figure.isVisible()
    assert narrow.width() <= 480 + 2 * SHADOW
    assert pages.offer.start.isVisible()


def test_without_a_figure_it_is_as_small_as_its_words(qtbot: QtBot) -> None:
    pages = Pages(offer_of(ORDER, CATALOGUE["chair-rise"]))
    plain = Card(None, (pages.offer.page,))
    qtbot.addWidget(plain)
    plain.fit(DESKTOP)
    plain.show()
    assert not plain.figure.isVisible()
    assert cut_off(pages.offer.page) == []
    drawn, _ = fitted(offer_of(ORDER, CATALOGUE["chair-rise"]), qtbot, DESKTOP)
    assert plain.width() < drawn.width()
    assert plain.height() <= drawn.height()


def test_it_stands_in_the_corner_of_the_free_area(
    app: QApplication, qtbot: QtBot
) -> None:
    offer = offer_of(ORDER, CATALOGUE["chair-rise"])
    card, _ = fitted(offer, qtbot, DESKTOP)
    card.bring_up()
    free = app.primaryScreen().availableGeometry()
    paper = card.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert free.contains(paper)
    assert free.right() - paper.right() == free.bottom() - paper.bottom() == 20


def test_it_is_shown_without_asking_for_the_keyboard(qtbot: QtBot) -> None:
    card, pages = fitted(offer_of(ORDER, CATALOGUE["squat"]), qtbot, DESKTOP)
    card.bring_up()
    refusal = Qt.WindowType.WindowDoesNotAcceptFocus
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert card.windowHandle().flags() & refusal
    QTest.mouseClick(card.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert not card.windowHandle().flags() & refusal
    card.hide()
    card.bring_up()
    assert card.windowHandle().flags() & refusal
    assert not pages.offer.start.hasFocus()


def test_escape_is_told_and_other_keys_are_not(qtbot: QtBot) -> None:
    card, _ = fitted(offer_of(ORDER, CATALOGUE["squat"]), qtbot, DESKTOP)
    told: list[int] = []
    typed: list[str] = []
    card.escaped.connect(lambda: told.append(1))
    card.typed.connect(typed.append)
    QTest.keyClick(card, Qt.Key.Key_A)
    assert (told, typed) == ([], ["a"])
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert told == [1]


def test_turning_the_page_leaves_no_button_under_the_space_bar(qtbot: QtBot) -> None:
    card, pages = fitted(offer_of(ORDER, CATALOGUE["squat"]), qtbot, DESKTOP)
    card.turn_to(pages.pace.page)
    pages.pace.pause.setFocus()
    chosen: list[str] = []
    pages.effort.answered.connect(lambda: chosen.append(""))
    card.turn_to(pages.effort.page)
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert chosen == []
    assert card.windowTitle() == "How was that?"


def test_everything_that_can_be_pressed_has_a_name(qtbot: QtBot) -> None:
    card, pages = fitted(offer_of(ORDER, CATALOGUE["squat"]), qtbot, DESKTOP)
    for button in card.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    assert [b.accessibleName() for b in pages.offer.snoozes] == [
        "In 5 minutes",
        "In 10 minutes",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_and_shadow_are_painted_in_the_scheme(
    app: QApplication, qtbot: QtBot, scheme: style.Choice
) -> None:
    style.apply(app, scheme)
    card, _ = fitted(offer_of(ORDER, CATALOGUE["squat"]), qtbot, DESKTOP)
    picture = card.grab().toImage()
    paper = picture.pixelColor(card.width() // 2, SHADOW + 5)
    corner = picture.pixelColor(0, 0)
    below = picture.pixelColor(card.width() // 2, card.height() - SHADOW + 4)
    assert paper.name() == style.colours(card).raised
    assert corner.alpha() < 8
    assert 8 < below.alpha() < 120
