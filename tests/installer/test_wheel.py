"""A wheel of the project carries all that belongs to the program."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.tracked import TOP, tracked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        str(folder),
    ]
    done = subprocess.run(build, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = Path(folder).glob("sitwatch-*-py3-none-any.whl")
    return zipfile.ZipFile(built)


def test_the_resources_lie_inside_the_package(wheel: zipfile.ZipFile) -> None:
    shipped = set(tracked("resources")) - set(tracked("resources/pictures"))
    expected = {f"sitwatch/{path}" for path in shipped}
    assert "sitwatch/resources/exercises.toml" in expected
    assert expected - set(wheel.namelist()) == set()


def test_the_pictures_of_the_readme_stay_at_home(wheel: zipfile.ZipFile) -> None:
    assert tracked("resources/pictures")
    assert [name for name in wheel.namelist() if "pictures/" in name] == []


def test_every_module_is_there(wheel: zipfile.ZipFile) -> None:
    expected = {str(path) for path in tracked("sitwatch")}
    assert "sitwatch/py.typed" in expected
    assert expected - set(wheel.namelist()) == set()


def test_nothing_else_is_there(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0].split("-")[0] for name in wheel.namelist()}
    assert tops == {"sitwatch"}


def test_it_has_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    (notes,) = {
        name.split("/")[0] for name in wheel.namelist() if ".dist-info/" in name
    }
    commands = wheel.read(f"{notes}/entry_points.txt").decode()
    assert "sitwatch = sitwatch.__main__:main" in commands
    assert f"{notes}/licenses/LICENSE" in wheel.namelist()
