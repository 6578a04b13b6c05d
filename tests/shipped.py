"""The catalogue that is shipped, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sitwatch.adapters.catalogue_files import read_catalogue
from sitwatch.core.programme.catalogue import Catalogue


@cache
def shipped_catalogue() -> Catalogue:
    return read_catalogue(Path(__file__).parents[1] / "resources" / "exercises.toml")
