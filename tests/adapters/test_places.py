"""Files go where the system wants them, and what was shipped is found."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from sitwatch.adapters import places
from sitwatch.adapters.places import ResourcesMissing, places_under, usual_places

linux = pytest.mark.skipif(sys.platform != "linux", reason="the folders of XDG")


@linux
def test_the_folders_of_the_system_are_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name))

    found = usual_places()

    assert found.settings_file == tmp_path / "CONFIG_HOME/sitwatch/settings.toml"
    assert found.journal_file == tmp_path / "DATA_HOME/sitwatch/journal.sqlite"
    assert found.digest_file == tmp_path / "CACHE_HOME/sitwatch/days.json"
    assert found.socket == tmp_path / "RUNTIME_DIR/sitwatch/resident.socket"


@linux
def test_without_a_runtime_folder_the_socket_stays_in_the_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    assert usual_places().socket == tmp_path / "sitwatch/run/resident.socket"


def test_one_folder_for_everything_may_be_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SITWATCH_HOME", str(tmp_path))

    assert usual_places() == places_under(tmp_path)


def test_a_demonstration_stays_in_its_folder(tmp_path: Path) -> None:
    found = places_under(tmp_path)

    files = (
        found.settings_file,
        found.journal_file,
        found.digest_file,
        found.socket,
    )
    assert all(file.is_relative_to(tmp_path) for file in files)
    assert len({file.parent for file in files}) == len(files)
    assert found.window_socket.parent == found.socket.parent
    assert found.window_socket != found.socket


def test_prepared_folders_belong_to_the_user_alone(tmp_path: Path) -> None:
    found = places.prepare(places_under(tmp_path))

    assert places.prepare(found) == found
    for folder in (found.config, found.data, found.state, found.runtime):
        assert folder.is_dir()
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert places.resources() == Path(__file__).parents[2] / "resources"


def test_an_installed_copy_has_its_resources_inside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inside = tmp_path / "sitwatch" / "resources"
    inside.mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "sitwatch")

    assert places.resources() == inside


def test_missing_resources_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "sitwatch")

    with pytest.raises(ResourcesMissing, match=r"sitwatch: .* install it again"):
        places.resources()
