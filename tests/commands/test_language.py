from __future__ import annotations

import gettext
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitwatch.adapters.places import ResourcesMissing
from sitwatch.commands.language import speak


@pytest.fixture(autouse=True)
def _same_language_afterwards() -> Iterator[None]:
    domain, folder = gettext.textdomain(), gettext.bindtextdomain("sitwatch")
    find = gettext.find
    yield
    vars(gettext)["find"] = find
    gettext.textdomain(domain)
    gettext.bindtextdomain("sitwatch", folder)


def test_words_are_looked_for_among_the_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitwatch.adapters.places.resources", lambda: tmp_path)
    speak()
    assert gettext.textdomain() == "sitwatch"
    assert gettext.bindtextdomain("sitwatch") == str(tmp_path / "translations")


def test_the_disk_is_not_asked_for_every_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitwatch.adapters.places.resources", lambda: tmp_path)
    # None that the C library knows: it would keep the words of its own errors.
    monkeypatch.setenv("LANGUAGE", "tlh")
    speak()
    assert gettext.gettext("Week") == "Week"
    catalogue = tmp_path / "translations" / "tlh" / "LC_MESSAGES" / "sitwatch.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_bytes(b"not looked at any more")
    assert gettext.gettext("Day") == "Day"


def test_without_resources_it_speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise ResourcesMissing("gone")

    monkeypatch.setattr("sitwatch.adapters.places.resources", nowhere)
    gettext.textdomain("messages")
    speak()
    assert gettext.textdomain() == "messages"


def test_a_character_that_does_not_fit_stops_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sitwatch", "week"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"? your line" in done.stdout
