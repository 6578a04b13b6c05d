from __future__ import annotations

from sitwatch.presenters.tray_words import lacking_tray


def test_without_a_tray_it_is_said_how_to_go_on_and_what_brings_one() -> None:
    why, remedy = lacking_tray()
    assert "sitwatch open" in why
    assert "GNOME" in remedy
