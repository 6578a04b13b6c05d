"""The tray shows the face, asks the resident for what is chosen, and never gives up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.facts import Paused, PostureTold, Resumed
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import Day, Look, Policy
from sitwatch.ui.panel_watch import PanelWatch
from sitwatch.ui.tray import Tray
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.resident import RecordingResident

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # Qt's own older tray asks for a signal that the offscreen platform does not have.
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
]

SITTING = ShowFace(
    mood="growing",
    held="",
    filled=0.5,
    seated=timedelta(hours=3, minutes=20),
    low=timedelta(hours=2, minutes=55),
    high=timedelta(hours=3, minutes=40),
    bout=timedelta(minutes=33),
    due_in=timedelta(minutes=12),
    paused_until=None,
    is_standing=False,
)


def face(**changes: Any) -> ShowFace:
    return msgspec.structs.replace(SITTING, **changes)


@pytest.fixture
def resident() -> RecordingResident:
    return RecordingResident()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def panel() -> PanelWatch:
    return PanelWatch()


@pytest.fixture
def tray(resident: RecordingResident, clock: HandClock, panel: PanelWatch) -> Tray:
    return Tray(resident, clock, panel)


def icons(tray: Tray) -> list[QSystemTrayIcon]:
    return tray.findChildren(QSystemTrayIcon)


def entry(tray: Tray, words: str) -> QAction:
    """Return what the user sees under these words, also within `Pause prompts`."""
    actions = [*tray.menu.actions(), *tray.menu.pauses.actions()]
    [found] = [a for a in actions if a.text() == words and a.isVisible()]
    return found


def seen(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if action.isVisible()]


def test_nothing_is_in_the_tray_before_the_first_face(tray: Tray) -> None:
    assert icons(tray) == []
    tray.show(SITTING)
    [icon] = icons(tray)
    assert icon.isVisible()
    assert icon.toolTip() == (
        "Sat today 3 h 20 (2 h 55 – 3 h 40) · next break in 12 min"
    )


def test_the_menu_says_how_things_are_and_what_can_be_done(tray: Tray) -> None:
    tray.show(SITTING)
    assert seen(tray) == [
        "Sat today 3 h 20 (2 h 55 – 3 h 40)",
        "Next break in 12 min",
        "",
        "Start a break now",
        "I am standing",
        "Sore today",
        "Pause prompts",
        "",
        "Dashboard",
        "Settings",
        "",
        "Quit",
    ]
    assert not entry(tray, "Next break in 12 min").isEnabled()
    assert [action.text() for action in tray.menu.pauses.actions()] == [
        "For 30 minutes",
        "For 1 hour",
        "Until tomorrow",
    ]


def test_the_doings_reach_the_resident(tray: Tray, resident: RecordingResident) -> None:
    tray.show(SITTING)
    for words in ("Start a break now", "Dashboard", "Settings", "Quit"):
        entry(tray, words).trigger()
    assert resident.offered == 1
    assert resident.opened == ["today", "settings"]
    assert resident.has_quit


def test_a_plain_click_opens_the_day(tray: Tray, resident: RecordingResident) -> None:
    tray.show(SITTING)
    [icon] = icons(tray)
    for reason in QSystemTrayIcon.ActivationReason:
        icon.activated.emit(reason)
    assert resident.opened == ["today"]


def test_the_posture_entry_switches_with_the_posture(
    tray: Tray, resident: RecordingResident, clock: HandClock
) -> None:
    stamp = clock.read().stamp
    tray.show(SITTING)
    entry(tray, "I am standing").trigger()
    tray.show(face(mood="paused", is_standing=True))
    entry(tray, "I am sitting").trigger()
    assert resident.posted == [
        PostureTold(**stamp, posture="standing"),
        PostureTold(**stamp, posture="sitting"),
    ]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("For 30 minutes", timedelta(minutes=30)),
        ("For 1 hour", timedelta(hours=1)),
        ("Until tomorrow", timedelta(hours=18)),
    ],
)
def test_a_pause_is_counted_from_the_choice(
    tray: Tray,
    resident: RecordingResident,
    clock: HandClock,
    words: str,
    length: timedelta,
) -> None:
    tray.obey(Policy(day=Day(rollover="04:30")))
    tray.show(SITTING)
    clock.go_on(90 * 60)
    entry(tray, words).trigger()
    [paused] = resident.posted
    assert isinstance(paused, Paused)
    assert paused.until == MONDAY + timedelta(minutes=90) + length


def test_who_has_paused_can_resume(
    tray: Tray, resident: RecordingResident, clock: HandClock
) -> None:
    tray.show(face(mood="paused", paused_until=MONDAY + timedelta(hours=1)))
    assert "Pause prompts" not in seen(tray)
    assert "Prompts are paused until 10:00" in seen(tray)
    entry(tray, "Resume prompts").trigger()
    assert resident.posted == [Resumed(**clock.read().stamp)]
    tray.show(SITTING)
    assert "Resume prompts" not in seen(tray)
    assert "Pause prompts" in seen(tray)


def test_words_are_fresh_whenever_the_menu_opens(tray: Tray, clock: HandClock) -> None:
    tomorrow = MONDAY + timedelta(days=1)
    tray.show(face(mood="paused", paused_until=tomorrow))
    assert "Prompts are paused until tomorrow, 09:00" in seen(tray)
    clock.go_on(16 * 3600)
    tray.menu.aboutToShow.emit()
    assert "Prompts are paused until 09:00" in seen(tray)


class Looks:
    """Counts how often the icon in the tray was given a new look."""

    def __init__(self, tray: Tray) -> None:
        [self.icon] = icons(tray)

    @property
    def key(self) -> int:
        return self.icon.icon().cacheKey()


def test_the_icon_is_drawn_anew_only_where_it_would_look_different(tray: Tray) -> None:
    tray.show(SITTING)
    looks = Looks(tray)
    first = looks.key
    tray.show(face(filled=0.51, seated=timedelta(hours=4), due_in=None))
    assert looks.key == first
    assert looks.icon.toolTip().endswith("no break on its way")
    tray.show(face(filled=0.6))
    second = looks.key
    assert second != first
    tray.obey(Policy(look=Look(icon="symbolic")))
    assert looks.key != second


def test_a_panel_that_comes_gets_an_icon_of_its_own_kind(
    qtbot: QtBot, tray: Tray, panel: PanelWatch
) -> None:
    panel.came.emit()
    assert icons(tray) == []
    tray.show(SITTING)
    [before] = icons(tray)
    with qtbot.waitSignal(before.destroyed):
        panel.came.emit()
    [after] = icons(tray)
    assert after.isVisible()
    assert after.toolTip() == tray._tooltip  # noqa: SLF001 - the words given before


def test_no_tray_is_told_once_and_ends_nothing(tray: Tray) -> None:
    told: list[int] = []
    tray.no_tray.connect(lambda: told.append(1))
    tray.show(SITTING)
    assert not tray.is_shown
    assert told == []
    tray.on_patience_over()
    tray.show(face(filled=0.6))
    assert told == [1]
    assert icons(tray)[0].isVisible()


def test_closing_twice_is_fine(qtbot: QtBot, tray: Tray) -> None:
    tray.show(SITTING)
    [icon] = icons(tray)
    with qtbot.waitSignal(icon.destroyed):
        tray.close()
        tray.close()
    assert icons(tray) == []
