"""Commands beside the running program, and where there is no screen at all."""

from __future__ import annotations

import pytest

from tests.desktop.card import Card
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch, minutes_of_typing
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

MISSING = 3


def test_the_doctor_tells_what_serves_which_need(sitwatch: Sitwatch) -> None:
    sitwatch.start()
    used = {part: sitwatch.finding(part)["used"] for part in ("input", "tray")}
    assert used["input"].startswith("idle counters of the X server")
    assert used["tray"] == "icon"
    assert sitwatch.finding("notifications")["used"].startswith("dunst")
    assert sitwatch.finding("journal")["used"] == str(sitwatch.places.journal_file)
    assert "no system bus" in sitwatch.finding("session")["why"]


def test_a_setting_takes_effect_in_the_running_program(
    sitwatch: Sitwatch, hands: Hands, card: Card
) -> None:
    sitwatch.remember(*minutes_of_typing(2))
    sitwatch.start()
    sitwatch.ask("settings", "set", "breaks.window_min", "0")
    hands.type_until(lambda: sitwatch.count("input") > 1)
    assert not card.is_up()
    sitwatch.ask("settings", "set", "breaks.after_min", "1")
    hands.type_until(card.is_up)
    _of_the_file, *changes = [fact["changes"] for fact in sitwatch.facts("policy")]
    assert changes == [{"breaks.window_min": 0}, {"breaks.after_min": 1}]


def test_a_settings_file_edited_by_hand_is_heeded_and_a_slip_in_it_is_said(
    sitwatch: Sitwatch,
) -> None:
    sitwatch.start()
    sitwatch.set(breaks="after_min = soon")
    until(lambda: "settings.toml: not TOML" in sitwatch.run("doctor").stdout)
    file = sitwatch.places.settings_file
    file.write_text(file.read_text().replace("soon", "50"))
    until(lambda: sitwatch.count("policy") > 1)
    assert sitwatch.facts("policy")[-1]["changes"] == {"breaks.after_min": 50}


@pytest.mark.parametrize(
    ("display", "words"),
    [("", ()), (":4444", ()), ("", ("--demo",)), (":4444", ("open", "week"))],
)
def test_without_a_screen_it_says_so_in_one_line(
    sitwatch: Sitwatch, display: str, words: tuple[str, ...]
) -> None:
    sitwatch.surroundings["DISPLAY"] = display
    done = sitwatch.run(*words)
    assert done.returncode == MISSING
    assert done.stdout == ""
    assert done.stderr.startswith("sitwatch: ")
    assert done.stderr.count("\n") == 1


def test_without_a_screen_the_days_can_still_be_read(sitwatch: Sitwatch) -> None:
    sitwatch.remember(*minutes_of_typing(90))
    del sitwatch.surroundings["DISPLAY"]
    assert sitwatch.today()["longest_bout_s"] >= 90 * 60
    assert sitwatch.finding("input")["used"] == ""
