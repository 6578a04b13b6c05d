"""What every way of starting with the session promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sitwatch.adapters.autostart.macos import LaunchAgent
from sitwatch.adapters.autostart.windows import WindowsAutostart
from sitwatch.adapters.autostart.xdg import XdgAutostart
from sitwatch.ports import Autostart
from tests.fakes.autostart import FakeAutostart

COMMAND = ("/opt/my programs/python", "-m", "sitwatch")
ELSEWHERE = ("/old/sitwatch",)


class HandKey:
    """A value of the registry that is kept in memory."""

    def __init__(self) -> None:
        self.value: str | None = None

    def read(self) -> str | None:
        return self.value

    def write(self, value: str | None) -> None:
        self.value = value


Make = Callable[[Sequence[str]], Autostart]
MAKERS = ("fake", "xdg", "windows", "macos")


@pytest.fixture(params=MAKERS)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    key, fake = HandKey(), FakeAutostart()
    file = tmp_path / "not there yet" / "entry"
    makers: dict[str, Make] = {
        "fake": lambda _command: fake,
        "xdg": lambda command: XdgAutostart(file, command),
        "windows": lambda command: WindowsAutostart(command, key),
        "macos": lambda command: LaunchAgent(file, command),
    }
    return makers[request.param]


def test_it_is_off_until_it_is_turned_on_and_off_again(make: Make) -> None:
    autostart = make(COMMAND)
    assert not autostart.is_on()
    assert autostart.finding.remedy == "sitwatch autostart on"
    assert autostart.finding.used == "off"
    for _ in range(2):
        assert autostart.turn(on=True) == ""
        assert make(COMMAND).is_on()
    assert autostart.finding.remedy == ""
    assert autostart.finding.used
    for _ in range(2):
        assert autostart.turn(on=False) == ""
        assert not make(COMMAND).is_on()


def test_one_that_starts_another_copy_says_so_and_is_put_right(
    make: Make, request: pytest.FixtureRequest
) -> None:
    if "fake" in request.node.name:
        pytest.skip("the fake starts nothing")
    make(ELSEWHERE).turn(on=True)
    autostart = make(COMMAND)
    assert autostart.is_on()
    assert autostart.finding.used == ""
    assert "/old/sitwatch" in autostart.finding.why
    assert autostart.finding.remedy == "sitwatch autostart on"
    autostart.turn(on=True)
    assert autostart.finding.remedy == ""
