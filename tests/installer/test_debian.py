"""What is missing on Debian's kin, and the one line that mends it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from installer import debian
from installer.progress import SetUpFailed

LISTING = """\
ii |libgl1|
ii |libglib2.0-0t64|libglib2.0-0 (= 2.80.0-6ubuntu3.1)
ii |exim4|mail-transport-agent, default-mta
rc |dunst|notification-daemon
un |xvfb|
"""


def test_present_is_what_is_installed_and_what_it_stands_for() -> None:
    assert debian.names_present(LISTING) == {
        "libgl1",
        "libglib2.0-0t64",
        "libglib2.0-0",
        "exim4",
        "mail-transport-agent",
        "default-mta",
    }


def test_missing_is_named_once_and_in_order() -> None:
    present = debian.names_present(LISTING)
    wanted = ("xvfb", "dunst", "libgl1", "libglib2.0-0", "dunst")
    assert debian.pick_missing(wanted, present) == ("dunst", "xvfb")


@pytest.mark.parametrize(
    ("has_ensurepip", "wanted"), [(True, ()), (False, ("python3.11-venv",))]
)
def test_a_python_without_ensurepip_lacks_a_package(
    wanted: tuple[str, ...], *, has_ensurepip: bool
) -> None:
    assert debian.venv_package((3, 11), has_ensurepip=has_ensurepip) == wanted


def test_the_line_to_type_can_be_typed() -> None:
    assert debian.line_to_type(("dunst", "xvfb")) == (
        "sudo apt-get install --no-install-recommends dunst xvfb"
    )


@pytest.mark.parametrize(
    ("line", "percent"),
    [
        ("dlstatus:1:50.0:Retrieving file 1 of 2\n", 20),
        ("pmstatus:libgl1:0.0:Preparing libgl1\n", 40),
        ("pmstatus:dpkg-exec:50.5:Running dpkg\n", 70.3),
        ("pmstatus:libgl1:100:Installed libgl1\n", 100),
        ("Setting up libgl1 ...\n", None),
        ("pmerror:libgl1:50:broken\n", None),
    ],
)
def test_progress_is_read_from_the_status_of_apt(
    line: str, percent: float | None
) -> None:
    assert debian.percent_in(line) == pytest.approx(percent)


class Machine:
    """A Debian made of scripts that write down how they are called."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = folder / "calls"
        self._folder = folder
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        self.command("dpkg-query", f"cat <<'END'\n{LISTING}END")
        self.command("apt-get", "")
        self.command("sudo", 'shift; exec "$@"')

    def command(self, name: str, script: str) -> None:
        file = self._folder / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.calls}"\n{script}\n')
        file.chmod(0o755)

    def said_to(self, name: str) -> Sequence[str]:
        lines = self.calls.read_text().splitlines()
        return [line for line in lines if line.startswith(name)]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


def test_nothing_missing_asks_nothing_of_apt(machine: Machine) -> None:
    debian.provide(["libgl1", "libglib2.0-0"])

    assert machine.said_to("apt-get") == []


def test_what_is_missing_is_installed_without_fetching_lists(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.command("apt-get", "echo pmstatus:xvfb:50:Unpacking")

    debian.provide(["libgl1", "xvfb"])

    (install,) = machine.said_to("apt-get")
    assert install.endswith(" xvfb")
    assert "libgl1" not in install
    assert "(1 missing)  50 %" in capsys.readouterr().out


def test_lists_are_fetched_where_installing_fails_without(machine: Machine) -> None:
    machine.command("apt-get", f'[ "$(grep -c ^apt-get {machine.calls})" -gt 1 ]')

    debian.provide(["xvfb"])

    assert [call.split()[1] for call in machine.said_to("apt-get")] == [
        "install",
        "update",
        "install",
    ]


def test_a_failure_of_apt_is_shown_in_its_own_words(machine: Machine) -> None:
    machine.command("apt-get", "echo E: No space left; exit 100")

    with pytest.raises(SetUpFailed, match="No space left") as failure:
        debian.provide(["xvfb"])
    assert failure.value.status == 1


def test_without_the_right_to_install_the_line_is_said(machine: Machine) -> None:
    machine.command("sudo", "exit 1")

    with pytest.raises(SetUpFailed, match=r"sudo apt-get .* xvfb$") as failure:
        debian.provide(["xvfb"])
    assert failure.value.status == 3
    assert machine.said_to("apt-get") == []


def test_other_systems_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    debian.provide(["xvfb"])


@pytest.mark.skipif(not Path("/usr/bin/dpkg-query").exists(), reason="not Debian")
def test_the_real_listing_is_understood() -> None:
    listing = debian._listing()  # noqa: SLF001 - the format is what is tested

    rows = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package}\n", "dpkg"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert rows.stdout.strip() in debian.names_present(listing)
