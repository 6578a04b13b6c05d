"""The window: its pages, when it reads, and what it does when reading fails."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.policy import changed
from sitwatch.ports import Page
from sitwatch.presenters.colours import DARK, LIGHT
from sitwatch.ui import style
from sitwatch.ui.about_page import AboutPage
from sitwatch.ui.care_page import CarePage
from sitwatch.ui.column import Column
from sitwatch.ui.day_page import DayPage
from sitwatch.ui.evidence_page import EvidencePage
from sitwatch.ui.settings_page import SettingsPage
from sitwatch.ui.week_page import WeekPage
from sitwatch.ui.welcome_page import WelcomePage
from sitwatch.ui.whole_day_page import WholeDayPage
from sitwatch.ui.window import REFRESH_MS, Window
from sitwatch.ui.you_page import YouPage
from tests.fakes.window_source import ValueSource
from tests.tracked import TOP
from tests.ui.window_room import TROUBLE, shown_today

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

CONTROL = Qt.KeyboardModifier.ControlModifier

LISTED: dict[Page, str] = {"you": "about you", "care": "about you", "welcome": "set up"}
"""What pages are listed as that are called otherwise."""

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("today", DayPage),
        ("week", WeekPage),
        ("whole", WholeDayPage),
        ("settings", SettingsPage),
        ("why", EvidencePage),
        ("about", AboutPage),
        ("you", YouPage),
        ("care", CarePage),
        ("welcome", WelcomePage),
    ],
)
def test_every_page_can_be_opened_and_is_made_once(
    window: Window, page: Page, kind: type
) -> None:
    window.open(page)
    first = window.page
    window.open("today")
    window.open(page)
    assert isinstance(first, kind)
    assert window.page is first
    listed = window.navigation.currentItem().text().lower()
    assert listed.startswith(LISTED.get(page, page))


def test_the_list_of_pages_turns_them(window: Window) -> None:
    window.open("today")
    names = [window.navigation.item(n).text() for n in range(window.navigation.count())]
    window.navigation.setCurrentRow(names.index("About"))
    assert isinstance(window.page, AboutPage)


def test_keys_turn_pages_and_close(window: Window, qtbot: QtBot) -> None:
    window.open("today")
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 1000)
    QTest.keyClick(window, Qt.Key.Key_6, CONTROL)
    assert isinstance(window.page, SettingsPage)
    with qtbot.waitSignal(window.closed, timeout=1000):
        QTest.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert not window.isVisible()


def test_it_reads_every_ten_seconds_while_it_is_seen(
    window: Window, source: ValueSource
) -> None:
    window.open("today")
    assert (window.beat.isActive(), window.beat.interval()) == (False, REFRESH_MS)
    window.show()
    reads = len(source.read_days)
    window.beat.timeout.emit()
    assert len(source.read_days) == reads + 1
    assert window.beat.isActive()
    window.hide()
    assert not window.beat.isActive()


def test_it_reads_once_to_be_shown_and_again_when_it_comes_back(
    window: Window, source: ValueSource
) -> None:
    window.open("today")
    window.show()
    assert len(source.read_days) == 1
    window.hide()
    window.show()
    assert len(source.read_days) == 2


def test_trouble_is_one_calm_line_and_the_figures_stay(
    window: Window, source: ValueSource
) -> None:
    window.open("today")
    window.show()
    figure = shown_today(window).total.figure.text()
    source.trouble = TROUBLE
    window.refresh()
    assert window.trouble.isVisible()
    assert window.trouble.text() == TROUBLE
    assert shown_today(window).total.figure.text() == figure
    source.trouble = ""
    window.refresh()
    assert not window.trouble.isVisible()


def test_trouble_from_the_start_leaves_a_page_to_look_at(
    window: Window, source: ValueSource
) -> None:
    source.trouble = TROUBLE
    window.open("today")
    window.show()
    assert window.trouble.isVisible()
    source.trouble = ""
    window.beat.timeout.emit()
    assert shown_today(window).total.figure.text()


def test_it_is_dressed_also_where_no_settings_can_be_read(
    window: Window, source: ValueSource, qapp: QApplication
) -> None:
    qapp.setStyleSheet("")
    source.trouble = TROUBLE
    window.open("today")
    assert qapp.styleSheet()


def test_the_colours_chosen_are_worn_at_once(
    window: Window, source: ValueSource
) -> None:
    for scheme, palette in (("dark", DARK), ("light", LIGHT)):
        source.kept = changed(source.kept, {"look.scheme": scheme})
        window.open("today")
        assert style.colours(window) is palette


def test_the_list_lies_above_the_pages_where_it_is_narrow(window: Window) -> None:
    window.open("today")
    window.resize(480, 520)
    window.show()
    assert window.navigation.flow() == QListView.Flow.LeftToRight
    for _layer in ("window", "list", "lines"):
        QApplication.processEvents()
    listed = window.navigation
    area = listed.viewport().rect()
    shown = [listed.visualItemRect(listed.item(n)) for n in range(listed.count())]
    assert all(area.contains(rect) for rect in shown)
    assert len({rect.top() for rect in shown}) == 2
    window.resize(1000, 700)
    assert window.navigation.flow() == QListView.Flow.TopToBottom
    assert window.navigation.width() < 200


@pytest.mark.parametrize(
    "size", [(480, 520), (700, 500), (1000, 780), (1600, 1000)], ids=str
)
@pytest.mark.parametrize("page", get_args(Page))
def test_nothing_is_wider_than_the_window(
    window: Window, page: Page, size: tuple[int, int]
) -> None:
    window.open(page)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    assert window.size() == QSize(*size)
    area = window.page.findChild(Column) if window.page else None
    assert isinstance(area, Column)
    inside = area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width()


def test_the_window_stands_before_pyqtgraph_is_loaded() -> None:
    code = (
        "import sys, sitwatch.ui.window, sitwatch.ui.day_page;"
        "print(*({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []
