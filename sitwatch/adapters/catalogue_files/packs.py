"""The user's own packs: a folder of TOML files, or of folders with pictures.

    exercises/
        mine.toml
        at-the-wall/
            exercises.toml
            lean.png

They are read in the order of their names, and each may build on those before it. What
is wrong with one leaves out that one alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import takewhile
from pathlib import Path

import msgspec

from sitwatch.adapters.catalogue_files.pictures import fault_of
from sitwatch.adapters.catalogue_files.tables import read_tables, with_lines
from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue, Exercise, Flaw
from sitwatch.core.programme.packs import (
    Added,
    LeftOut,
    Pack,
    Stock,
    join,
    read_pack,
)

FILE = "exercises.toml"
"""What the file of a pack is called that is a folder."""


def read_stock(catalogue: Catalogue, folder: Path) -> Stock:
    """Return the catalogue with the packs of a folder, which need not be there."""
    try:
        files = _files_of(folder)
    except OSError as error:
        reason = error.strerror or "unreadable"
        words = f"{folder} cannot be read: {reason}."
        return Stock(catalogue, left_out=(LeftOut(str(folder), words),))
    return reduce(_with_pack, files, Stock(catalogue))


def check_pack(catalogue: Catalogue, folder: Path, path: Path) -> Added | LeftOut:
    """Return what becomes of one pack, a file or a folder with one.

    It is read after those of `folder` that come before it, or after all of them.
    """
    file = path / FILE if path.is_dir() else path
    whole = file.resolve()
    try:
        files = _files_of(folder)
    except OSError:
        files = ()
    before = takewhile(lambda other: other.resolve() != whole, files)
    stock = reduce(_with_pack, before, Stock(catalogue))
    checked = _with_pack(stock, file)
    return checked.left_out[-1] if checked.added == stock.added else checked.added[-1]


def _files_of(folder: Path) -> Sequence[Path]:
    """Return the files of the packs, by name, also those that cannot be read.

    Raise `OSError` where the folder itself cannot be.
    """
    try:
        names = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return ()
    seen = (name for name in names if not name.name.startswith("."))
    files = (_file_of(name) for name in seen)
    return [file for file in files if file is not None]


def _file_of(name: Path) -> Path | None:
    """Return the file of what lies there; None: no pack, such as a folder of pictures.

    Whatever is called like a pack is one, so that it is named where it cannot be read.
    """
    if name.suffix == ".toml":
        return name
    file = name / FILE
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return file
    return file


def _with_pack(stock: Stock, file: Path) -> Stock:
    try:
        text, raw = read_tables(file)
    except BadCatalogue as error:
        return _without(stock, LeftOut(str(file), str(error), error.flaws))
    try:
        pack = _with_pictures(read_pack(raw), file.parent)
        catalogue = join(stock.catalogue, pack)
    except BadCatalogue as error:
        flaws = with_lines(error.flaws, text, raw)
        return _without(stock, LeftOut(str(file), _told(file, flaws[0]), flaws))
    ids = tuple(one.id for one in pack.exercises)
    added = (*stock.added, Added(pack.title, str(file), ids))
    return Stock(catalogue, added, stock.left_out)


def _without(stock: Stock, left: LeftOut) -> Stock:
    return msgspec.structs.replace(stock, left_out=(*stock.left_out, left))


def _told(file: Path, flaw: Flaw) -> str:
    return f"{file}, line {flaw.line}: {flaw.place}: {flaw.what}."


def _with_pictures(pack: Pack, folder: Path) -> Pack:
    """Return the pack with its pictures told from the root; raise `BadCatalogue`."""
    flaws = tuple(
        Flaw(place, fault)
        for place, file in _files_shown(pack)
        if (fault := fault_of(folder, file))
    )
    if flaws:
        raise BadCatalogue(flaws[0].what, flaws)
    whole = tuple(_rooted(one, folder) for one in pack.exercises)
    pictures = {
        name: tuple(str((folder / file).resolve()) for file in files)
        for name, files in pack.pictures.items()
    }
    return msgspec.structs.replace(pack, exercises=whole, pictures=pictures)


def _files_shown(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield every picture of a pack and where it is named."""
    for one in pack.exercises:
        for at, picture in enumerate(one.pictures):
            yield f"{one.id} pictures[{at}].file", picture.file
    for name, files in pack.pictures.items():
        for at, file in enumerate(files):
            yield f"pictures.{name}[{at}]", file


def _rooted(one: Exercise, folder: Path) -> Exercise:
    pictures = tuple(
        msgspec.structs.replace(picture, file=str((folder / picture.file).resolve()))
        for picture in one.pictures
    )
    return msgspec.structs.replace(one, pictures=pictures)
