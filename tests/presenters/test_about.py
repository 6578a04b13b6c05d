from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest

from sitwatch.presenters.about import LIBRARIES, Product, about_of
from tests.tracked import TOP

PRODUCT = Product("1.2.3", "/data", "/config", "/state", "/cache")


def words() -> str:
    return "\n".join(line for section in about_of(PRODUCT) for line in section.lines)


def test_every_library_that_is_shipped_is_named_with_its_licence() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text())["project"]
    needed = {re.split(r"[<>=!~; ]", each)[0] for each in project["dependencies"]}
    assert {name.lower() for name, _licence in LIBRARIES} == needed
    assert all(f"{name} ({licence})" in words() for name, licence in LIBRARIES)


@pytest.mark.parametrize(("name", "licence"), LIBRARIES)
def test_a_licence_is_the_one_that_the_library_states(name: str, licence: str) -> None:
    stated = metadata.metadata(name).json
    words = str(stated.get("license_expression") or stated.get("license") or "")
    if not words:
        pytest.skip(f"{name} states its licence in no field of its metadata")
    family, *version = re.findall(r"[A-Z]+|\d", licence)[:2]
    assert re.search(rf"\b{family}.*{''.join(version)}", words)


def test_the_places_and_the_version_are_told() -> None:
    told = ("1.2.3", "/data", "/config", "/state", "/cache")
    assert all(each in words() for each in told)
    assert [section.folder for section in about_of(PRODUCT) if section.folder] == [
        "/data"
    ]


def test_all_that_is_kept_of_days_is_named_to_be_deleted() -> None:
    (line,) = (line for line in words().splitlines() if "That is all of it" in line)
    assert "/data and /cache" in line


def test_no_section_is_empty() -> None:
    assert all(section.title and section.lines for section in about_of(PRODUCT))
