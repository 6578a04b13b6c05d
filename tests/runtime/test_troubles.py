from __future__ import annotations

from sitwatch.runtime.troubles import Troubles


def test_the_gravest_trouble_is_shown_until_all_is_well() -> None:
    shown: list[str] = []
    troubles = Troubles(shown.append)
    troubles.tell("settings", "")
    troubles.tell("settings", "a slip")
    troubles.tell("journal", "the disk is full")
    troubles.tell("settings", "another slip")
    assert troubles["settings"] == "another slip"
    troubles.tell("journal", "")
    troubles.tell("settings", "")
    assert shown == ["a slip", "the disk is full", "another slip", ""]
    assert troubles["journal"] == ""
