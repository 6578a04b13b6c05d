"""The rules in their file; the resident has no need of them."""

from __future__ import annotations

from pathlib import Path

from sitwatch.adapters.catalogue_files.tables import read_tables
from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue
from sitwatch.core.programme.catalogue_checks import REMEDY
from sitwatch.core.programme.rules import Rules, parse_rules


def read_rules(path: Path, catalogue: Catalogue) -> Rules:
    """Return the rules of a file; raise `BadCatalogue`, naming the file."""
    _text, raw = read_tables(path)
    try:
        return parse_rules(raw, catalogue.sources)
    except BadCatalogue as error:
        raise BadCatalogue(f"{path}: {error} {REMEDY}", error.flaws) from error
