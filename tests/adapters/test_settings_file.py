"""The settings file is read strictly, and every fault told with its line."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from sitwatch.adapters.settings_file import (
    SettingsUnreachable,
    read_settings,
    unreachable,
    write_settings,
)
from sitwatch.core.policy import BadPolicy, Breaks, Day, Hours, Policy
from tests.adapters.settings_of_mine import MINE
from tests.full_disk import full_disk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def _complaint(path: Path, text: str | bytes) -> str:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(BadPolicy) as raised:
        read_settings(path)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_no_file_means_the_defaults_and_makes_none(path: Path) -> None:
    assert read_settings(path) == Policy()
    assert not path.exists()


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "[breaks]\n"])
def test_an_empty_file_means_the_defaults(path: Path, text: str) -> None:
    path.write_text(text)
    assert read_settings(path) == Policy()


def test_a_file_is_read(path: Path) -> None:
    path.write_text(MINE)
    assert read_settings(path) == Policy(
        day=Day(rollover="05:00"),
        breaks=Breaks(after_min=30, rest_s=90),
        hours=Hours(mon=("09:00-12:00", "13:00-17:00")),
    )


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_ways_of_editors_do_not_matter(
    path: Path, newline: bytes, mark: bytes
) -> None:
    path.write_bytes(mark + MINE.encode().replace(b"\n", newline))
    assert read_settings(path).breaks.after_min == 30


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[breaks]\n\nafter_min = 0\n", ":3: breaks.after_min: 0 is outside 1..180"),
        ("breaks.after_min = 0\n", ":1: breaks.after_min: 0 is outside"),
        ("\nbreaks = { after_min = 0 }\n", ":2: breaks.after_min: 0 is outside"),
        ('[ "breaks" ] # mine\n"after_min"=0\n', ":2: breaks.after_min: 0 is outside"),
        ("[day]\n[breaks]\nafter = 1\n", ':3: breaks: no setting "after"; there are'),
        ("[day]\n[brakes]\nafter = 1\n", ':2: settings: no group "brakes"; there are'),
        ("breaks = 3\n", ":1: breaks: write it as a table, headed [breaks]"),
        (MINE.replace('"13', '"x'), ':11: hours.mon[1]: write it as "09:00-17:30"'),
        ("[[breaks]]\nafter_min = 1\n", ": breaks: write it as a table"),
        ("[breaks\n", ": not TOML: Expected ']' at the end of a table declaration"),
        ("x = 1\nx = 2\n", ": not TOML: Cannot overwrite a value"),
        (f"x = 1{'0' * 5000}\n", ": not TOML: Exceeds the limit"),
        (f"x = {'[' * 9000}\n", ": not TOML: "),
        (b"[breaks] # caf\xe9\n", ": not UTF-8 text (invalid continuation byte)"),
    ],
)
def test_a_fault_is_told_with_its_line_and_left_as_it_is(
    path: Path, text: str | bytes, words: str
) -> None:
    assert _complaint(path, text).startswith(f"{path}{words}")
    before = path.read_bytes()
    with pytest.raises(BadPolicy):
        write_settings(path, {"breaks.after_min": 50})
    assert path.read_bytes() == before


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(BadPolicy, match=f"^{tmp_path}: Is a directory. Make"):
        read_settings(tmp_path)


def test_a_full_disk_is_no_misuse_and_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("[breaks]\nafter_min = 30\n")
    with full_disk(), pytest.raises(SettingsUnreachable, match=f"^{path}: "):
        write_settings(path, {"breaks.after_min": 40})
    assert read_settings(path).breaks.after_min == 30


def test_what_the_system_says_is_told_with_what_to_do(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    locked = PermissionError(errno.EACCES, "Permission denied")
    assert unreachable(tmp_path, full).endswith("is full. Free some space on it")
    assert unreachable(tmp_path, locked).startswith(f"{tmp_path}: Permission denied. ")
