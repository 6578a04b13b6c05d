"""The shipped file is read; a broken one is refused with the line where it breaks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitwatch.adapters.catalogue_files import read_catalogue
from sitwatch.core.programme.catalogue import BadCatalogue

SHIPPED = Path(__file__).parents[2] / "resources" / "exercises.toml"


def refusal(path: Path) -> str:
    with pytest.raises(BadCatalogue) as caught:
        read_catalogue(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert message.endswith("install sitwatch again.")
    assert "\n" not in message
    return message


def test_the_shipped_file_is_read() -> None:
    assert len(read_catalogue(SHIPPED).exercises) == 30


def test_broken_toml_is_told_by_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "exercises.toml"
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    lines[99] = 'name = "never closed'
    broken.write_text("\n".join(lines), encoding="utf-8")
    assert "line 100" in refusal(broken)


def test_a_bad_value_is_told_by_its_exercise(tmp_path: Path) -> None:
    bad = tmp_path / "exercises.toml"
    text = SHIPPED.read_text(encoding="utf-8")
    bad.write_text(text.replace('family = "march"', 'family = "gallop"'), "utf-8")
    told = refusal(bad)
    assert "standing-march family: Invalid enum value 'gallop'" in told
    lines = bad.read_text(encoding="utf-8").splitlines()
    number = lines.index('family = "gallop"', lines.index('id = "standing-march"')) + 1
    assert f"{bad}, line {number}: " in told


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "nowhere.toml")


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    odd = tmp_path / "exercises.toml"
    odd.write_bytes(b'title = "\xff\xfe"')
    assert ", line 1: not UTF-8 text: " in refusal(odd)


def test_the_line_of_bytes_that_are_no_text_is_told(tmp_path: Path) -> None:
    odd = tmp_path / "exercises.toml"
    odd.write_bytes(b'schema = 1\ntitle = "\xff"')
    assert ", line 2: not UTF-8 text: " in refusal(odd)


def test_a_file_that_ends_too_early_is_told_by_its_last_line(tmp_path: Path) -> None:
    cut = tmp_path / "exercises.toml"
    cut.write_text("schema = 1\nplaces = [\n'chair',\n", "utf-8")
    assert ", line 3: not TOML: " in refusal(cut)


def test_a_mark_before_the_text_is_passed_over(tmp_path: Path) -> None:
    marked = tmp_path / "exercises.toml"
    marked.write_text(SHIPPED.read_text(encoding="utf-8"), "utf-8-sig")
    assert len(read_catalogue(marked).exercises) == 30


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "exercises.toml"
    os.mkfifo(pipe)
    assert "it is no file" in refusal(pipe)
