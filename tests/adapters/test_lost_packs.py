"""A pack that cannot be read is named, whatever the reason; the others are used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitwatch.adapters.catalogue_files import check_pack, read_stock
from sitwatch.core.programme.packs import Added
from tests.shipped import shipped_catalogue

EXAMPLE = Path(__file__).parents[1] / "packs" / "at-the-wall"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The user's folder with the example in it."""
    folder = tmp_path / "exercises"
    shutil.copytree(EXAMPLE, folder / "at-the-wall")
    return folder


@pytest.mark.parametrize("lost", ["folder", "file", "link", "inside"])
def test_what_is_called_like_a_pack_and_cannot_be_read_is_named(
    folder: Path, lost: str
) -> None:
    match lost:
        case "folder":
            (folder / "lost.toml").mkdir()
        case "link":
            (folder / "lost.toml").symlink_to(folder / "nowhere")
        case "inside":
            (folder / "lost" / "exercises.toml").mkdir(parents=True)
        case _:
            (folder / "lost.toml").symlink_to(folder / "lost.toml")
    stock = read_stock(shipped_catalogue(), folder)
    assert len(stock.added) == 1
    (left,) = stock.left_out
    assert "lost" in left.file
    assert "cannot be read: " in left.words


def test_files_that_are_hidden_are_no_packs(folder: Path) -> None:
    (folder / ".#lost.toml").symlink_to(folder / "nowhere")
    (folder / ".old.toml").write_text("title =")
    assert read_stock(shipped_catalogue(), folder).left_out == ()


def forbidden(path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Have the system forbid it, as it does to all but root."""
    whole = getattr(Path, name)

    def forbid(self: Path, *rest: object, **named: object) -> object:
        if path in {self, *self.parents}:
            raise PermissionError(13, "Permission denied", str(self))
        return whole(self, *rest, **named)

    monkeypatch.setattr(Path, name, forbid)


def test_a_folder_without_permission_is_named_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed").mkdir()
    for name in ("lstat", "stat"):
        forbidden(folder / "closed", monkeypatch, name)
    stock = read_stock(shipped_catalogue(), folder)
    assert len(stock.added) == 1
    (left,) = stock.left_out
    file = folder / "closed" / "exercises.toml"
    assert left.words == f"{file} cannot be read: Permission denied."


def test_where_no_pack_can_be_read_it_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbidden(folder, monkeypatch, "iterdir")
    stock = read_stock(shipped_catalogue(), folder)
    assert stock.catalogue is shipped_catalogue()
    assert [left.words for left in stock.left_out] == [
        f"{folder} cannot be read: Permission denied."
    ]
    assert isinstance(check_pack(shipped_catalogue(), folder, EXAMPLE), Added)


def test_a_picture_whose_links_lead_in_a_circle_is_told(folder: Path) -> None:
    picture = folder / "at-the-wall" / "tall.svg"
    picture.unlink()
    picture.symlink_to(picture)
    (left,) = read_stock(shipped_catalogue(), folder).left_out
    assert "tall.svg cannot be read: " in left.words
