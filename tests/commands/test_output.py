from __future__ import annotations

from pathlib import Path

import pytest

from sitwatch.commands.output import written
from tests.full_disk import full_disk


def _write(path: Path) -> None:
    with written(path) as file:
        file.write(b"a fact\n" * 10_000)


def test_a_file_is_in_place_once_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    _write(path)
    assert path.read_bytes() == b"a fact\n" * 10_000
    assert [*tmp_path.glob("all*")] == [path]


def test_a_full_disk_is_told_with_the_file_and_leaves_none(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    with full_disk(), pytest.raises(OSError, match="File too large") as raised:
        _write(path)
    assert raised.value.filename == str(path)
    assert [*tmp_path.glob("all*")] == []
