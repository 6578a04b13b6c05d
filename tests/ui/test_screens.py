"""Two screens, as Qt's own pretended ones: which of them show a card, and what then.

Qt has its screens from its start on, so each case runs in a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tracked import TOP

SCREENS = [
    {
        "name": name,
        "x": x,
        "y": 0,
        "width": 900,
        "height": 700,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    for name, x in (("left", 0), ("right", 900))
]
ROOM = """
import msgspec
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from sitwatch.core.policy import Look, Policy
from tests.ui.prompt_room import ORDER, Room
app = QApplication([])
SMALL = msgspec.structs.replace(ORDER, phase="small")
room = Room()
def at():
    cards = [nudge.card for nudge in room.prompt.nudges]
    if room.prompt.invitation is not None:
        cards.insert(0, room.card.card)
    centres = [card.geometry().center() for card in cards if card.isVisible()]
    print(*(app.screenAt(centre).name() for centre in centres))
"""


def told(folder: Path, code: str) -> list[str]:
    """Run code in a room with two screens and return the lines that it printed."""
    places = folder / "screens.json"
    places.write_text(json.dumps({"screens": SCREENS}))
    platform = f"offscreen:configfile={places}"
    done = subprocess.run(
        [sys.executable, "-c", ROOM + code],
        cwd=TOP,
        env=os.environ | {"QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("choice", "pointer", "where"),
    [
        ("pointer", 100, "left"),
        ("pointer", 1500, "right"),
        ("primary", 1500, "left"),
        ("every", 1500, "right left"),
    ],
)
def test_a_card_is_shown_where_it_is_wanted(
    tmp_path: Path, choice: str, pointer: int, where: str
) -> None:
    code = f"""
QCursor.setPos({pointer}, 300)
room.prompt.obey(Policy(look=Look(screen="{choice}")))
room.prompt.show(SMALL)
at()
room.prompt.show(ORDER)
at()
"""
    assert told(tmp_path, code) == [where, where]


def test_a_break_begun_on_a_screen_goes_on_there_alone(tmp_path: Path) -> None:
    code = """
QCursor.setPos(1500, 300)
room.prompt.obey(Policy(look=Look(screen="every")))
room.prompt.show(SMALL)
room.prompt.nudges[1].start.click()
at()
room.prompt.show(ORDER)
at()
"""
    assert told(tmp_path, code) == ["left", "left"]


def test_a_reason_is_asked_for_in_one_place(tmp_path: Path) -> None:
    code = """
QCursor.setPos(1500, 300)
room.prompt.obey(Policy(look=Look(screen="every")))
room.prompt.show(ORDER)
room.prompt.nudges[0].decline.click()
at()
room.prompt.nudges[0].reasons.none.click()
at()
print(len(room.resident.posted))
"""
    assert told(tmp_path, code) == ["left", "", "1"]


@pytest.mark.parametrize(
    ("choice", "where"), [("pointer", "right"), ("primary", "left"), ("every", "right")]
)
def test_a_question_has_one_card_where_cards_are_wanted(
    tmp_path: Path, choice: str, where: str
) -> None:
    code = f"""
from tests.ui.screen_desktop import PAUSE, Desktop
QCursor.setPos(1500, 300)
desktop = Desktop()
desktop.screen.obey(Policy(look=Look(screen="{choice}")))
desktop.screen.show_question(PAUSE)
centre = desktop.screen.question.card.geometry().center()
print(app.screenAt(centre).name())
"""
    assert told(tmp_path, code) == [where]


def test_small_cards_are_set_up_anew_where_screens_change(tmp_path: Path) -> None:
    code = """
room.prompt.obey(Policy(look=Look(screen="every")))
room.prompt.show(SMALL)
room.prompt.nudges.pop().close()
app.screens()[0].availableGeometryChanged.emit(app.screens()[0].geometry())
app.processEvents()
at()
room.prompt.nudges[0].decline.click()
app.screens()[0].availableGeometryChanged.emit(app.screens()[0].geometry())
app.processEvents()
at()
"""
    assert told(tmp_path, code) == ["left right", "left"]
