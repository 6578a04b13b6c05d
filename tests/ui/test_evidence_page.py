"""The page on reasons: all of them, and those that have the words sought."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.evidence import Chapter, Entry, Reasons
from sitwatch.ui.evidence_page import EvidencePage
from sitwatch.ui.sources import SourceFailed
from tests.fakes.window_source import ValueSource
from tests.ui.window_days import NOW, fortnight

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

WALK = Entry(
    "walk", "A walk counts", "It is well studied.", "", "Short.", ("Lee 2006",)
)
SQUAT = Entry("squat", "Squat", "Large muscles.", "Activity: high", "", ())
REASONS = Reasons((Chapter("Breaks", (WALK,)), Chapter("Step 1", (SQUAT,))), ())

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def source() -> ValueSource:
    source = ValueSource(fortnight(), NOW)
    source.reasoned = REASONS
    return source


@pytest.fixture
def page(qtbot: QtBot, source: ValueSource) -> EvidencePage:
    page = EvidencePage(source)
    qtbot.addWidget(page)
    page.resize(500, 600)
    page.refresh()
    page.show()
    return page


def words_of(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_a_reason_stands_with_its_limit_and_its_sources(page: EvidencePage) -> None:
    assert words_of(page.entries["walk"]) == [
        "A walk counts",
        "It is well studied.",
        "Limits: Short.",
        "Lee 2006",
    ]
    assert "Activity: high" in words_of(page.entries["squat"])


def test_words_leave_what_has_them(page: EvidencePage) -> None:
    page.sought.setFocus()
    QTest.keyClicks(page.sought, "lee walk")
    assert page.entries["walk"].isVisible()
    assert not page.entries["squat"].isVisible()
    assert [frame.isVisible() for _chapter, frame in page.chapters] == [True, False]
    page.sought.clear()
    assert page.entries["squat"].isVisible()


def test_nothing_found_is_told(page: EvidencePage) -> None:
    page.sought.setText("headstand")
    assert page.nothing.isVisible()
    assert "headstand" in page.nothing.text()
    page.sought.clear()
    assert not page.nothing.isVisible()


def test_a_chapter_far_below_is_led_to(qtbot: QtBot, source: ValueSource) -> None:
    many = tuple(
        Chapter(f"Chapter {n}", (Entry(f"one-{n}", "A", "B " * 200, "", "", ()),))
        for n in range(8)
    )
    source.reasoned = Reasons(many, ())
    page = EvidencePage(source)
    qtbot.addWidget(page)
    page.resize(500, 400)
    page.refresh()
    page.show()
    QApplication.processEvents()
    fifth = page.leading.findChildren(QPushButton)[5]
    assert fifth.text() == "Chapter 5"
    fifth.click()
    frame = page.chapters[5][1]
    assert 0 <= frame.mapTo(page, QPoint(0, 0)).y() < 60
    page.sought.setText("b")
    assert not page.leading.isVisible()


def test_control_f_leads_to_the_search(page: EvidencePage) -> None:
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.sought


def test_packs_that_are_left_out_are_named(qtbot: QtBot, source: ValueSource) -> None:
    source.reasoned = Reasons((), ("/mine.toml, line 3: a: b.",))
    page = EvidencePage(source)
    qtbot.addWidget(page)
    page.refresh()
    assert not page.left_out.isHidden()
    assert "/mine.toml, line 3: a: b." in words_of(page.left_out)


def test_it_is_read_once(page: EvidencePage) -> None:
    page.refresh()
    assert len(page.entries) == len(page.chapters) == 2
    assert page.left_out.isHidden()


def test_what_cannot_be_read_is_read_later(qtbot: QtBot, source: ValueSource) -> None:
    page = EvidencePage(source)
    qtbot.addWidget(page)
    source.trouble = "It cannot be read."
    with pytest.raises(SourceFailed):
        page.refresh()
    page.sought.setText("walk")
    assert page.entries == {}
    source.trouble = ""
    page.refresh()
    assert not page.entries["walk"].isHidden()
    assert page.entries["squat"].isHidden()
