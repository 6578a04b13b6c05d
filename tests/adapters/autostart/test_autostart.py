from __future__ import annotations

from pathlib import Path

import pytest

from sitwatch.adapters.autostart.macos import LaunchAgent
from sitwatch.adapters.autostart.pick import pick_autostart
from sitwatch.adapters.autostart.portal import PortalAutostart
from sitwatch.adapters.autostart.windows import Registry, WindowsAutostart
from sitwatch.adapters.autostart.xdg import XdgAutostart, arguments, quoted

COMMANDS = (
    ["/usr/bin/sitwatch"],
    ["/opt/my programs/python", "-m", "sitwatch"],
    ['/odd/"$`\\%/python', "-m", "sitwatch"],
)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_desktop_entry_says_what_is_meant_whatever_the_path(
    command: list[str],
) -> None:
    assert arguments(quoted(command)) == command


def test_a_percent_sign_is_no_field_and_a_dollar_is_no_variable() -> None:
    assert quoted(["/50%/$HOME"]) == '"/50%%/\\\\$HOME"'
    assert arguments("sitwatch --demo") == ["sitwatch", "--demo"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_switched_off_is_off(
    tmp_path: Path, line: str
) -> None:
    entry = tmp_path / "sitwatch.desktop"
    autostart = XdgAutostart(entry, COMMANDS[0])
    autostart.turn(on=True)
    text = entry.read_text().replace("X-GNOME-Autostart-enabled=true\n", "")
    entry.write_text(f"{text}{line}\n")
    assert not autostart.is_on()


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for autostart in (
        XdgAutostart(tmp_path / "file/entry", COMMANDS[0]),
        LaunchAgent(tmp_path / "file/agent", COMMANDS[0]),
    ):
        assert "file" in autostart.turn(on=True)
        assert not autostart.is_on()


def test_an_agent_that_reads_as_nothing_or_is_disabled_is_off(tmp_path: Path) -> None:
    agent = tmp_path / "agent.plist"
    autostart = LaunchAgent(agent, COMMANDS[1])
    agent.write_bytes(b"<nonsense")
    assert not autostart.is_on()
    autostart.turn(on=True)
    agent.write_bytes(agent.read_bytes().replace(b"<true/>", b"<false/>"))
    assert not autostart.is_on()


def test_a_registry_that_refuses_is_said() -> None:
    class Locked:
        def read(self) -> str | None:
            raise OSError("no access")

        def write(self, value: str | None) -> None:
            raise OSError("no access")

    autostart = WindowsAutostart(COMMANDS[1], Locked())
    assert autostart.turn(on=True) == "no access"
    assert not autostart.is_on()


@pytest.mark.parametrize(
    ("platform", "kind"),
    [
        ("linux", XdgAutostart),
        ("freebsd14", XdgAutostart),
        ("win32", WindowsAutostart),
        ("darwin", LaunchAgent),
    ],
)
def test_each_system_has_its_way(platform: str, kind: type) -> None:
    assert type(pick_autostart(COMMANDS[0], {}, platform)) is kind


@pytest.mark.parametrize("sandbox", ["FLATPAK_ID", "SNAP"])
def test_a_sandbox_has_a_portal(sandbox: str) -> None:
    env = {sandbox: "org.sitwatch.sitwatch"}
    assert type(pick_autostart(COMMANDS[0], env, "linux")) is PortalAutostart


def test_the_entry_lies_where_the_desktop_looks(tmp_path: Path) -> None:
    env = {"XDG_CONFIG_HOME": str(tmp_path)}
    pick_autostart(COMMANDS[0], env, "linux").turn(on=True)
    assert (tmp_path / "autostart/sitwatch.desktop").exists()


def test_elsewhere_there_is_no_registry() -> None:
    registry = Registry()
    registry.write("anything")
    assert registry.read() is None
