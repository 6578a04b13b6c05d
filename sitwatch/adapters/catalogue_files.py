"""The catalogue's file: TOML in, checked values out."""

from __future__ import annotations

import tomllib
from pathlib import Path

from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue
from sitwatch.core.programme.catalogue_checks import REMEDY, parse_catalogue


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue of a file; raise `BadCatalogue`, naming file and place."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise BadCatalogue(f"{path} cannot be read: {reason}. {REMEDY}") from error
    except UnicodeDecodeError as error:
        raise BadCatalogue(
            f"{path} is not UTF-8 text: {error.reason}. {REMEDY}"
        ) from error
    except tomllib.TOMLDecodeError as error:
        # The message ends in "(at line 12, column 3)".
        raise BadCatalogue(f"{path} is not TOML: {error}. {REMEDY}") from error
    try:
        return parse_catalogue(raw)
    except BadCatalogue as error:
        raise BadCatalogue(f"{path}: {error}") from error
