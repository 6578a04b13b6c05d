"""The shipped catalogue, as raw tables and as values."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.catalogue_checks import parse_catalogue

SHIPPED = Path(__file__).parents[3] / "resources" / "exercises.toml"


@pytest.fixture
def raw() -> dict[str, Any]:
    """Tables that a test may spoil."""
    return tomllib.loads(SHIPPED.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return parse_catalogue(tomllib.loads(SHIPPED.read_text(encoding="utf-8")))
