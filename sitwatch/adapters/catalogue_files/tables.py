"""TOML in, checked values out, and every fault told with its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
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
    """Return the text of a file and its tables; raise `BadCatalogue` without a flaw."""
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise BadCatalogue(f"{path} cannot be read: {reason}.") from error
    except UnicodeDecodeError as error:
        raise BadCatalogue(f"{path} is not UTF-8 text: {error.reason}.") from error
    except tomllib.TOMLDecodeError as error:
        # The message ends in "(at line 12, column 3)".
        raise BadCatalogue(f"{path} is not TOML: {error}.") from error


def with_lines(
    flaws: Iterable[Flaw], text: str, raw: dict[str, Any]
) -> tuple[Flaw, ...]:
    """Return the flaws with the lines on which they stand, in the order of the file."""
    found = (
        msgspec.structs.replace(flaw, line=line_of(text, keys_of(flaw.place, raw)))
        for flaw in flaws
    )
    return tuple(sorted(found, key=lambda flaw: flaw.line))
