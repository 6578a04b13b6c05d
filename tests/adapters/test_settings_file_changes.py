"""The settings file is changed gently: what it names, and nothing around it."""

from __future__ import annotations

import os
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitwatch.adapters.settings_file import read_settings, write_settings
from sitwatch.core.policy import BadPolicy, Breaks, changed
from tests.adapters.settings_of_mine import MINE
from tests.full_disk import full_disk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_change_touches_its_own_line_alone(path: Path) -> None:
    path.write_text(MINE)
    policy = write_settings(path, {"breaks.after_min": 50})
    assert path.read_text() == MINE.replace("after_min=30 #", "after_min=50 #")
    assert policy == read_settings(path)
    assert policy.breaks == Breaks(after_min=50, rest_s=90)


def test_a_new_setting_joins_its_group(path: Path) -> None:
    path.write_text(MINE)
    write_settings(path, {"breaks.ask_s": 60})
    assert path.read_text() == MINE.replace("=  90\n", "=  90\nask_s = 60\n")


def test_a_new_group_comes_last(path: Path) -> None:
    path.write_text(MINE)
    write_settings(path, {"look.scheme": "dark"})
    assert path.read_text() == MINE + '\n[look]\nscheme = "dark"\n'


def test_a_default_is_written_only_where_the_file_names_the_setting(path: Path) -> None:
    path.write_text(MINE)
    write_settings(path, {"breaks.window_min": 5, "hours.tue": ("00:00-24:00",)})
    assert path.read_text() == MINE
    write_settings(path, {"breaks.after_min": 45})
    assert path.read_text() == MINE.replace("=30", "=45")


def test_what_was_edited_by_hand_meanwhile_stays(path: Path) -> None:
    path.write_text(MINE)
    shown = read_settings(path)
    path.write_text(MINE.replace("rest_s  =  90", "rest_s = 300"))
    policy = write_settings(path, {"day.rollover": "06:00"})
    assert shown.breaks.rest_s == 90
    assert policy.breaks.rest_s == 300


def test_hours_are_written_as_a_list(path: Path) -> None:
    write_settings(path, {"hours.fri": ("09:00-12:00",), "hours.sat": ()})
    assert path.read_text() == '[hours]\nfri = ["09:00-12:00"]\nsat = []\n'


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"breaks.after_min": 0}, "breaks.after_min: 0 is outside"),
        ({"breaks.colour": "red"}, 'breaks: no setting "colour"'),
        ({"after_min": 5}, 'settings: no group "after_min"'),
        ({"breaks.after_min": None}, "cannot be changed without harm"),
    ],
)
def test_a_bad_change_is_refused_and_nothing_is_written(
    path: Path, changes: dict[str, Any], words: str
) -> None:
    path.write_text(MINE)
    with pytest.raises(BadPolicy) as raised:
        write_settings(path, changes)
    assert words in str(raised.value)
    assert path.read_text() == MINE


def test_newlines_stay_as_they_are(path: Path) -> None:
    path.write_bytes(b"[breaks]\r\nafter_min = 30\r\n")
    write_settings(path, {"breaks.rest_s": 60, "look.icon": "symbolic"})
    assert path.read_bytes() == (
        b"[breaks]\r\nafter_min = 30\r\nrest_s = 60\r\n\r\n"
        b'[look]\r\nicon = "symbolic"\r\n'
    )


def test_mixed_newlines_stay_mixed(path: Path) -> None:
    path.write_bytes(b"# mine\r\n[breaks]\nafter_min = 30\r\n")
    write_settings(path, {"breaks.after_min": 50})
    assert path.read_bytes() == b"# mine\r\n[breaks]\nafter_min = 50\r\n"


def test_a_file_is_written_where_folders_cannot_be_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    write_settings(path, {"breaks.after_min": 50})
    assert read_settings(path).breaks.after_min == 50


def test_a_file_that_ends_without_a_newline_is_written_on(path: Path) -> None:
    path.write_text("[breaks]\nafter_min = 30")
    write_settings(path, {"breaks.rest_s": 60})
    assert tomllib.loads(path.read_text()) == {
        "breaks": {"after_min": 30, "rest_s": 60}
    }


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_the_mode_is_kept(path: Path, mode: int) -> None:
    path.write_text(MINE)
    path.chmod(mode)
    write_settings(path, {"breaks.after_min": 50})
    assert path.stat().st_mode & 0o777 == mode


def test_a_new_file_and_its_folder_are_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.toml"
    write_settings(path, {"breaks.after_min": 50})
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_link_stays_a_link(tmp_path: Path, path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(MINE)
    path.symlink_to(real)
    write_settings(path, {"breaks.after_min": 50})
    assert path.is_symlink()
    assert read_settings(real).breaks.after_min == 50


def test_nothing_is_written_where_nothing_changes(path: Path) -> None:
    path.write_text(MINE)
    before = path.stat().st_ino
    write_settings(path, {"breaks.after_min": 30})
    assert path.stat().st_ino == before


def test_a_full_disk_is_told_and_the_old_file_stays(path: Path) -> None:
    path.write_text(MINE)
    with full_disk(room=20), pytest.raises(BadPolicy, match="the disk is full"):
        write_settings(path, {"breaks.after_min": 50})
    assert path.read_text() == MINE
    assert list(path.parent.iterdir()) == [path]


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "breaks.after_min": st.integers(1, 180),
        "breaks.rest_s": st.integers(30, 900),
        "day.rollover": st.times().map(lambda time: f"{time:%H:%M}"),
        "day.goal_h": st.floats(1, 16),
        "hours.mon": st.sampled_from([(), ("09:00-17:00",), ("00:00-24:00",)]),
        "look.scheme": st.sampled_from(["auto", "light", "dark"]),
    },
)
BEGINNINGS = st.sampled_from(
    ["", MINE, "breaks.after_min = 30\n", "breaks = {after_min = 30}\n[day]\n"]
)


@settings(max_examples=60, deadline=None)
@given(BEGINNINGS, st.lists(CHANGES, min_size=1, max_size=3))
def test_whatever_is_written_is_read_back(
    beginning: str, steps: list[dict[str, Any]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_text(beginning)
        policy = read_settings(path)
        for changes in steps:
            policy = changed(policy, changes)
            assert write_settings(path, changes) == policy
            assert read_settings(path) == policy
