"""TOML in, checked values out, and every fault told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG
from typing import Any

import msgspec

from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue, Flaw
from sitwatch.core.programme.catalogue_checks import REMEDY, parse_catalogue
from sitwatch.core.programme.toml_lines import keys_of, line_of


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue of a file; raise `BadCatalogue`, naming file and line."""
    try:
        text, raw = read_tables(path)
    except BadCatalogue as error:
        raise BadCatalogue(f"{error} {REMEDY}") from error
    try:
        return parse_catalogue(raw)
    except BadCatalogue as error:
        (flaw,) = with_lines(error.flaws, text, raw)
        raise BadCatalogue(f"{path}, line {flaw.line}: {error}", (flaw,)) from error


def read_tables(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of a file and its tables.

    Raise `BadCatalogue`, with the line where there is one. The mark that some editors
    put before a text is passed over.
    """
    text = _text_of(path)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unread(path, _toml_flaw(str(error), text)) from error


def _text_of(path: Path) -> str:
    try:
        if not S_ISREG(path.stat().st_mode):
            raise BadCatalogue(f"{path} cannot be read: it is no file.")
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise BadCatalogue(f"{path} cannot be read: {reason}.") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = f"{error.reason}; save it as UTF-8"
        raise _unread(path, Flaw("not UTF-8 text", what, line)) from error


def _toml_flaw(told: str, text: str) -> Flaw:
    """Return the flaw of `... (at line 12, column 3)`, or `(at end of document)`."""
    what, _, place = told.partition(" (at ")
    found = re.match(r"line (\d+)", place)
    line = int(found[1]) if found else len(text.splitlines())
    return Flaw("not TOML", what, max(line, 1))


def _unread(path: Path, flaw: Flaw) -> BadCatalogue:
    words = f"{path}, line {flaw.line}: {flaw.place}: {flaw.what}."
    return BadCatalogue(words, (flaw,))


def with_lines(
    flaws: Iterable[Flaw], text: str, raw: dict[str, Any]
) -> tuple[Flaw, ...]:
    """Return the flaws with the lines on which they stand, in the order of the file."""
    found = (
        msgspec.structs.replace(flaw, line=line_of(text, keys_of(flaw.place, raw)))
        for flaw in flaws
    )
    return tuple(sorted(found, key=lambda flaw: flaw.line))
