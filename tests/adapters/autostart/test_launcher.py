from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from sitwatch.adapters.autostart.launcher import Launcher, launcher_in
from tests.tracked import TOP

PATTERN = TOP / "resources/desktop/sitwatch.desktop"
COMMAND = ("/opt/my programs/python", "-m", "sitwatch")
ICON = "/opt/icons/sitwatch.png"

needs_validator = pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="needs desktop-file-validate"
)


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    return tmp_path / "applications/sitwatch.desktop"


@pytest.fixture
def launcher(tmp_path: Path) -> Launcher:
    env = {"XDG_DATA_HOME": str(tmp_path)}
    return launcher_in(env, PATTERN, COMMAND, ICON)


def lines(entry: Path, key: str) -> list[str]:
    found = (line.partition("=") for line in entry.read_text().splitlines())
    return [value for name, _equals, value in found if name == key]


def test_it_is_put_among_the_programs_and_taken_away(
    launcher: Launcher, entry: Path
) -> None:
    assert not launcher.is_on()
    assert launcher.turn(on=True) == ""
    assert launcher.is_on()
    assert lines(entry, "Icon") == [ICON]
    first, *rest = lines(entry, "Exec")
    assert first == '"/opt/my programs/python" "-m" "sitwatch"'
    assert len(rest) == len(lines(entry, "Name")) - 1
    assert all(line.startswith(f"{first} ") for line in rest)
    assert launcher.turn(on=False) == ""
    assert not entry.exists()


def test_what_hinders_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    launcher = Launcher(tmp_path / "file/entry", PATTERN, COMMAND, ICON)
    assert "file" in launcher.turn(on=True)


@needs_validator
@pytest.mark.parametrize("is_ours", [True, False], ids=["shipped", "of this computer"])
def test_desktops_can_read_it(
    launcher: Launcher, entry: Path, *, is_ours: bool
) -> None:
    launcher.turn(on=True)
    file = PATTERN if is_ours else entry
    done = subprocess.run(
        ["desktop-file-validate", "--no-hints", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
