"""Where sounds are chosen it is said that there are none to be had."""

from __future__ import annotations

import pytest

from sitwatch.ports import Finding, Sounds
from sitwatch.ui.sources import SourceFailed
from tests.fakes.sounds import FakeSounds
from tests.fakes.window_source import ValueSource
from tests.ui.settings_pages import opened
from tests.ui.window_days import nothing

from PySide6.QtWidgets import QApplication, QLabel

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]


class Soundless(ValueSource):
    """A source whose sounds cannot be found."""

    def sounds(self) -> Sounds:
        raise SourceFailed("The folder of the sounds is missing.")


def said(source: ValueSource) -> list[str]:
    """Return what the card of the sounds says, apart from its rows."""
    with opened(source) as page:
        QApplication.processEvents()
        labels = page.all.cards["sound"].findChildren(QLabel)
        return [one.text() for one in labels if one.property("role") == "notice"]


def test_where_all_can_be_heard_nothing_is_said() -> None:
    assert said(ValueSource(nothing())) == []


def test_a_missing_player_is_told() -> None:
    source = ValueSource(nothing())
    source.heard.finding = Finding("sound", "", "no player is here", "Install one")
    assert said(source) == ["No cue can be heard here: no player is here. Install one."]


def test_a_missing_voice_is_told() -> None:
    source = ValueSource(nothing())
    source.heard.can_speak = False
    assert "counted by beeps" in said(source)[0]


def test_missing_files_are_told() -> None:
    assert said(Soundless(nothing())) == ["The folder of the sounds is missing."]
    assert isinstance(ValueSource(nothing()).sounds(), FakeSounds)
