"""What is kept in git names no machine and no index; the locks are whole."""

from __future__ import annotations

import re
import tomllib
from pathlib import PurePosixPath

import pytest

from tests.tracked import TOP, text_of, tracked

LOCKS = ("requirements.lock", "requirements-dev.lock")

# One letter in brackets, so that this file does not find itself.
ADDRESS = re.compile(
    r"https?://[^\s\"'<>]*(?:/[s]imple\b|\.[w]hl\b|\.tar\.[g]z\b)"
    r"|python[h]osted|pypi\.[o]rg|--(?:extra-)?index-[u]rl|--find-[l]inks"
)
MACHINE = re.compile(r"(?<![A-Za-z0-9_.])/(?:work|root|farm)[/]")

LOCKED = re.compile(r"^([a-z0-9-]+)==\S+(?: ; ([^\\]+))?", re.MULTILINE)


def found(pattern: re.Pattern[str]) -> list[str]:
    """Return where a pattern stands in tracked files."""
    return [
        f"{path}: {hit[0]}"
        for path in tracked()
        if (hit := pattern.search(text_of(path)))
    ]


TOP_LEVEL = frozenset(
    {
        "sitwatch",
        "resources",
        "tests",
        "installer",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        *LOCKS,
    }
)


def test_the_top_holds_what_belongs_there_and_dotfiles() -> None:
    tops = {path.parts[0] for path in tracked()}
    assert {top for top in tops if not top.startswith(".")} == TOP_LEVEL


def test_no_index_of_packages_is_named() -> None:
    assert found(ADDRESS) == []


def test_no_machine_is_named() -> None:
    assert found(MACHINE) == []


def test_the_lock_with_addresses_is_not_kept() -> None:
    assert PurePosixPath("uv.lock") not in tracked()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_addresses(lock: str) -> None:
    text = (TOP / lock).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(pinned) > len(LOCKS)
    assert [each for each in pinned if "--hash=sha256:" not in each] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_nothing_that_needs_a_compiler_is_locked(lock: str) -> None:
    assert "evdev" not in {name for name, _ in locked(lock)}


def test_the_lock_for_tests_holds_all_that_running_needs() -> None:
    run, test = map(locked, LOCKS)
    assert run - test == set()


def test_every_library_that_is_asked_for_is_locked() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"]
    extras = project["project"]["optional-dependencies"]["dev"]
    run, test = ({name for name, _ in locked(lock)} for lock in LOCKS)
    assert [name for name in map(distribution, asked) if name not in run] == []
    assert [name for name in map(distribution, extras) if name not in test] == []


def locked(lock: str) -> set[tuple[str, str]]:
    """Return the name and the whole pin of each library of a lock."""
    text = (TOP / lock).read_text(encoding="utf-8")
    return {(hit[1], hit[0].rstrip(" \\")) for hit in LOCKED.finditer(text)}


def distribution(requirement: str) -> str:
    """Return the name at the head of a requirement."""
    name = re.match(r"[A-Za-z0-9-]+", requirement)
    return name[0].lower() if name else ""
