"""Packs are read from a folder; a broken one is named by line and left out alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitwatch.adapters.catalogue_files import check_pack, read_stock
from sitwatch.core.programme.packs import Added, LeftOut
from tests.shipped import shipped_catalogue

EXAMPLE = Path(__file__).parents[1] / "packs" / "at-the-wall"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The user's folder with the example in it."""
    folder = tmp_path / "exercises"
    shutil.copytree(EXAMPLE, folder / "at-the-wall")
    return folder


def single(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    """Write a pack of one file: the example's second exercise, changed."""
    text = (EXAMPLE / "exercises.toml").read_text(encoding="utf-8")
    head, _first, last = text.split("[[exercise]]")
    text = f"{head}[[exercise]]{last}".replace("own_try", f"own_{name}")
    text = text.replace('id = "quarter-squat"', f'id = "{name}"')
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_no_folder_is_no_packs(tmp_path: Path) -> None:
    stock = read_stock(shipped_catalogue(), tmp_path / "exercises")
    assert stock.catalogue is shipped_catalogue()
    assert (stock.added, stock.left_out) == ((), ())


def test_a_folder_and_a_file_are_packs(folder: Path) -> None:
    single(folder, "small-squat")
    stock = read_stock(shipped_catalogue(), folder)
    assert [pack.exercises for pack in stock.added] == [
        ("wall-lean", "quarter-squat"),
        ("small-squat",),
    ]
    assert stock.added[0].title == "At the wall"
    assert stock.left_out == ()
    assert stock.catalogue["wall-lean"].pictures[0].file == str(
        (folder / "at-the-wall" / "tall.svg").resolve()
    )


def test_what_is_no_pack_is_passed_over(folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "notes.txt").write_text("later")
    assert len(read_stock(shipped_catalogue(), folder).added) == 1


def test_a_later_pack_builds_on_an_earlier_one(folder: Path) -> None:
    single(folder, "on-top", ('harder = ["half-squat"]', 'harder = ["wall-lean"]'))
    stock = read_stock(shipped_catalogue(), folder)
    assert "on-top" in stock.catalogue["wall-lean"].easier


def test_a_broken_pack_is_left_out_with_its_line(folder: Path) -> None:
    file = single(folder, "broken", ("step = 1", "step = 9"))
    stock = read_stock(shipped_catalogue(), folder)
    assert len(stock.added) == 1
    (left,) = stock.left_out
    number = file.read_text().splitlines().index("step = 9") + 1
    assert left.words.startswith(f"{file}, line {number}: broken step: ")
    assert left.flaws[0].line == number
    assert stock.catalogue.find("broken") is None


def test_what_is_no_toml_is_left_out(folder: Path) -> None:
    (folder / "odd.toml").write_text("schema = 1\ntitle =\n")
    (left,) = read_stock(shipped_catalogue(), folder).left_out
    assert left.words.startswith(f"{folder / 'odd.toml'}, line 2: not TOML: ")
    assert [flaw.line for flaw in left.flaws] == [2]


def test_all_faults_are_told_in_the_order_of_the_file(folder: Path) -> None:
    file = folder / "at-the-wall" / "exercises.toml"
    text = file.read_text(encoding="utf-8")
    text = text.replace('family = "squat"', 'family = "gallop"')
    file.write_text(text.replace('place = "wall"', 'place = "roof"'), "utf-8")
    (left,) = read_stock(shipped_catalogue(), folder).left_out
    assert [flaw.place for flaw in left.flaws] == [
        "wall-lean place",
        "quarter-squat family",
    ]


def test_a_pack_is_checked_wherever_it_lies(folder: Path) -> None:
    catalogue = shipped_catalogue()
    added = check_pack(catalogue, folder / "none", EXAMPLE)
    assert isinstance(added, Added)
    assert added.exercises == ("wall-lean", "quarter-squat")
    left = check_pack(catalogue, folder, EXAMPLE / "exercises.toml")
    assert isinstance(left, LeftOut)
    places = [flaw.place for flaw in left.flaws]
    assert places == ["sources.own_try", "wall-lean id", "quarter-squat id"]


def test_a_pack_that_is_in_use_is_no_copy_of_itself(folder: Path) -> None:
    catalogue = shipped_catalogue()
    assert isinstance(check_pack(catalogue, folder, folder / "at-the-wall"), Added)


def test_a_folder_without_exercises_is_told(tmp_path: Path) -> None:
    left = check_pack(shipped_catalogue(), tmp_path, tmp_path)
    assert isinstance(left, LeftOut)
    assert "No such file" in left.words


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\x00\x10" + b"JFIF\x00" + b"\x00" * 9


def frame(width: int, height: int) -> bytes:
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return b"\xff\xc4\x00\x02" + b"\xff\xc2\x00\x11\x08" + size + b"\x00" * 10


def side(pixels: int) -> bytes:
    return pixels.to_bytes(4, "big")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tall.png", PNG + side(400) + side(300)),
        ("tall.JPG", JPEG + frame(400, 300)),
        ("tall.svg", b'<?xml version="1.0"?><svg/>'),
    ],
)
def test_pictures_of_three_kinds_are_taken(
    folder: Path, name: str, content: bytes
) -> None:
    use_picture(folder, name, content)
    assert read_stock(shipped_catalogue(), folder).left_out == ()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("gone.png", None, "gone.png cannot be read: No such file"),
        ("../out.svg", b"<svg/>", "../out.svg is not inside the folder of the pack"),
        ("tall.gif", b"GIF89a", "tall.gif is neither PNG, JPEG nor SVG"),
        ("tall.svg", b"<html>", "tall.svg is no SVG"),
        ("tall.png", b"no", "tall.png is no PNG"),
        ("tall.png", PNG, "tall.png is no PNG"),
        ("tall.jpeg", b"no", "tall.jpeg is no JPEG"),
        ("tall.jpeg", JPEG, "tall.jpeg is no JPEG"),
        ("tall.jpeg", JPEG + b"\x00" * 9, "tall.jpeg is no JPEG"),
        ("tall.png", PNG + side(9000) + side(9), "larger than 4096 pixels a side"),
        ("tall.jpg", JPEG + frame(9, 9000), "larger than 4096 pixels a side"),
        ("tall.svg", b"<svg" + b" " * 2_000_000, "tall.svg is larger than 2 MB"),
    ],
)
def test_a_picture_that_will_not_do_is_told_with_its_line(
    folder: Path, name: str, content: bytes | None, told: str
) -> None:
    use_picture(folder, name, content)
    (left,) = read_stock(shipped_catalogue(), folder).left_out
    assert "wall-lean pictures[0].file: " in left.words
    assert told in left.words
    text = (folder / "at-the-wall" / "exercises.toml").read_text().splitlines()
    assert name in text[left.flaws[0].line - 1]


def use_picture(folder: Path, name: str, content: bytes | None) -> None:
    pack = folder / "at-the-wall"
    file = pack / "exercises.toml"
    file.write_text(file.read_text().replace("tall.svg", name))
    if content is not None:
        (pack / name).write_bytes(content)


def test_pictures_of_a_shipped_exercise_are_looked_at_too(folder: Path) -> None:
    file = folder / "at-the-wall" / "exercises.toml"
    text = file.read_text(encoding="utf-8")
    table = '[pictures]\nseated-squeeze = ["tall.svg", "press.svg"]\n'
    file.write_text(text.replace("[sources]", f"{table}[sources]"), "utf-8")
    stock = read_stock(shipped_catalogue(), folder)
    shown = stock.catalogue["seated-squeeze"].pictures
    assert shown[1].file == str((folder / "at-the-wall" / "press.svg").resolve())
    (folder / "at-the-wall" / "press.svg").unlink()
    (left,) = read_stock(shipped_catalogue(), folder).left_out
    assert [flaw.place for flaw in left.flaws] == [
        "pictures.seated-squeeze[1]",
        "wall-lean pictures[1].file",
    ]
