"""What the entry in the desktop's menu names: commands and an icon that there are."""

from __future__ import annotations

import shlex
from configparser import ConfigParser

import pytest

from sitwatch.commands.group import sitwatch
from sitwatch.ui.application import DESKTOP_ID
from tests.tracked import TOP

RESOURCES = TOP / "resources"
MAIN = "Desktop Entry"


def entry() -> ConfigParser:
    parser = ConfigParser(interpolation=None, delimiters=("=",))
    parser.read(RESOURCES / "desktop" / f"{DESKTOP_ID}.desktop", encoding="utf-8")
    return parser


@pytest.mark.parametrize("section", entry().sections())
def test_what_is_started_is_a_command_of_the_program(section: str) -> None:
    program, *words = shlex.split(entry()[section]["Exec"])
    assert program == "sitwatch"
    if words:
        # As a command of the group: click keeps what it finds out of the context.
        group = sitwatch.make_context("sitwatch", [])
        command = sitwatch.commands[words[0]]
        context = command.make_context(words[0], words[1:], parent=group)
        assert context.command is command


def test_each_action_has_its_section() -> None:
    actions = entry()[MAIN]["Actions"].strip(";").split(";")
    assert entry().sections() == [MAIN, *(f"Desktop Action {a}" for a in actions)]


def test_windows_belong_to_the_entry_and_share_its_icon() -> None:
    assert entry()[MAIN]["StartupWMClass"] == DESKTOP_ID
    assert (RESOURCES / "icons" / f"{entry()[MAIN]['Icon']}.svg").is_file()
