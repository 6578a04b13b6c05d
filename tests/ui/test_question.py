"""The question's card: four answers, one click, and gone by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.facts import Corrected
from sitwatch.core.orders import ShowQuestion
from sitwatch.ui import style
from sitwatch.ui.card import Card
from sitwatch.ui.question import LINGER_MS, LINGERS, PATIENCE_MS, Question
from sitwatch.ui.question_page import QuestionPage
from sitwatch.ui.shadow import SHADOW
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.resident import RecordingResident

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

pytestmark = [
    pytest.mark.usefixtures("app"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support",
        "This plugin does not support propagateSizeHints",
    ),
]

ORDER = ShowQuestion("pause-1", MONDAY, MONDAY + timedelta(minutes=29))
NARROW = QRect(0, 0, 360, 700)


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    style.apply(qapp, "light")
    return qapp


class Asker:
    """A question with a resident who keeps what is answered."""

    def __init__(self) -> None:
        self.resident = RecordingResident()
        self.clock = HandClock()
        self.question = Question(self.resident, self.clock)

    def ask(self, order: ShowQuestion = ORDER) -> None:
        self.question.begin(order)
        self.question.show()

    @property
    def card(self) -> Card:
        assert self.question.card is not None
        return self.question.card

    @property
    def page(self) -> QuestionPage:
        assert self.question.page is not None
        return self.question.page

    @property
    def kinds(self) -> list[str]:
        return [type(fact).__name__ for fact in self.resident.posted]

    @property
    def is_up(self) -> bool:
        return self.question.card is not None and self.question.card.isVisible()


@pytest.fixture
def asker() -> Iterator[Asker]:
    asker = Asker()
    with closing(asker.question):
        asker.ask()
        yield asker


def test_it_asks_in_one_line_and_takes_no_keys(asker: Asker) -> None:
    card = asker.card
    assert asker.is_up
    assert card.windowTitle() == "What was this? 09:00 – 09:29, 29 min without input"
    assert card.windowHandle().flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not any(button.hasFocus() for button in card.findChildren(QPushButton))
    assert asker.question.patience.interval() == PATIENCE_MS
    assert asker.resident.posted == []


@pytest.mark.parametrize(
    ("number", "posture"), [(0, "sitting"), (1, "standing"), (2, "away")]
)
def test_one_click_answers(asker: Asker, number: int, posture: str) -> None:
    asker.clock.go_on(4)
    asker.page.answers[number].click()
    (answer,) = asker.resident.posted
    assert isinstance(answer, Corrected)
    assert (answer.posture, answer.asked) == (posture, True)
    assert (answer.start, answer.end) == (ORDER.start, ORDER.end)
    assert answer.at == asker.clock.wall
    assert not asker.is_up


def test_who_sat_elsewhere_declares_it(asker: Asker) -> None:
    asker.page.answers[3].click()
    assert asker.kinds == ["Corrected", "Declared"]
    assert not asker.is_up


def test_who_wants_no_more_questions_says_so(asker: Asker) -> None:
    asker.page.stop.click()
    assert asker.kinds == ["QuestionsStopped"]
    assert not asker.is_up


@pytest.mark.parametrize(
    ("key", "kinds"),
    [
        (Qt.Key.Key_1, ["Corrected"]),
        (Qt.Key.Key_4, ["Corrected", "Declared"]),
        (Qt.Key.Key_5, []),
        (Qt.Key.Key_Space, []),
    ],
)
def test_one_key_answers(asker: Asker, key: Qt.Key, kinds: list[str]) -> None:
    QTest.keyClick(asker.card, key)
    assert asker.kinds == kinds
    assert asker.is_up == (kinds == [])


def test_keys_answer_from_a_button_as_well(asker: Asker) -> None:
    asker.page.answers[0].setFocus()
    QTest.keyClick(asker.page.answers[0], Qt.Key.Key_3)
    (answer,) = asker.resident.posted
    assert isinstance(answer, Corrected)
    assert answer.posture == "away"


def test_escape_or_closing_puts_it_away_unanswered(asker: Asker) -> None:
    QTest.keyClick(asker.card, Qt.Key.Key_Escape)
    assert not asker.is_up
    asker.ask()
    asker.card.close()
    assert not asker.is_up
    assert asker.resident.posted == []


def test_it_goes_away_by_itself(asker: Asker) -> None:
    asker.question.on_patience_over()
    assert not asker.is_up
    assert not asker.question.patience.isActive()
    assert asker.resident.posted == []


def test_under_the_pointer_it_waits_longer_though_not_for_ever(asker: Asker) -> None:
    asker.card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    for _time in range(LINGERS):
        asker.question.on_patience_over()
        assert asker.is_up
        assert asker.question.patience.interval() == LINGER_MS
    asker.question.on_patience_over()
    assert not asker.is_up


def test_only_the_question_at_hand_is_withdrawn(asker: Asker) -> None:
    asker.question.withdraw("pause-0")
    assert asker.is_up
    asker.question.withdraw("pause-1")
    asker.question.withdraw("pause-1")
    assert not asker.is_up


def test_a_new_question_takes_the_place_of_the_one_before(asker: Asker) -> None:
    asker.ask(msgspec.structs.replace(ORDER, question="pause-2"))
    asker.question.show()
    assert asker.is_up
    asker.page.answers[0].click()
    assert len(asker.resident.posted) == 1


def test_an_answer_that_comes_twice_is_one(asker: Asker) -> None:
    first = asker.page.answers[0]
    first.click()
    first.click()
    asker.question.on_answered("away")
    asker.question.on_patience_over()
    assert len(asker.resident.posted) == 1


def test_without_a_question_there_is_nothing_to_show() -> None:
    asker = Asker()
    asker.question.show()
    assert asker.question.card is None


def test_on_a_narrow_screen_the_answers_pile_up(asker: Asker) -> None:
    asker.card.fit(NARROW)
    QCoreApplication.sendPostedEvents()
    answers = asker.page.answers
    assert asker.card.width() - 2 * SHADOW <= NARROW.width() - 40
    assert len({button.x() for button in answers}) == 2
    assert len({button.y() for button in answers}) == 2
    for button in (*answers, asker.page.stop):
        assert button.width() >= button.sizeHint().width()


def test_the_question_itself_can_be_read(asker: Asker) -> None:
    for free in (NARROW, QRect(0, 0, 1280, 800)):
        asker.card.fit(free)
        QCoreApplication.sendPostedEvents()
        assert asker.page.page.words.verticalScrollBar().maximum() == 0


def test_long_words_are_not_cut_off(asker: Asker) -> None:
    for button in asker.page.answers:
        button.setText(f"{button.text()} (in einer langen Sprache)")
    asker.page.page.buttons.invalidate()
    asker.card.fit(QRect(0, 0, 1280, 800))
    QCoreApplication.sendPostedEvents()
    for button in asker.page.answers:
        assert button.width() >= button.sizeHint().width()


def test_the_keyboard_goes_through_the_answers_in_order(asker: Asker) -> None:
    order = [*asker.page.answers, asker.page.stop]
    step, found = order[0], [order[0]]
    for _button in order[1:]:
        step = step.nextInFocusChain()  # type: ignore[assignment]
        found.append(step)
    assert found == order
    assert all(button.text() for button in order)


def test_no_window_is_left_behind(qtbot: QtBot, app: QApplication) -> None:
    del qtbot
    asker = Asker()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(app.topLevelWidgets())
    for number in range(30):
        asker.ask(msgspec.structs.replace(ORDER, question=f"pause-{number}"))
    asker.question.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(app.topLevelWidgets()) == before
