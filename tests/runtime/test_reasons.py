"""Every rule and exercise has its reason, the user's own among them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitwatch.adapters.catalogue_files.rules import read_rules
from sitwatch.adapters.places import places_under
from sitwatch.core.programme.catalogue import BadCatalogue
from sitwatch.runtime.client import Client
from sitwatch.runtime.reasons import reasons_at
from sitwatch.runtime.window_source import ClientSource
from sitwatch.ui.sources import SourceFailed
from tests.fakes.clock import HandClock
from tests.shipped import shipped_catalogue

EXAMPLE = Path(__file__).parents[1] / "packs" / "at-the-wall"


def test_the_own_stand_among_them_with_their_sources(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    shutil.copytree(EXAMPLE, places.exercises / "at-the-wall")
    (places.exercises / "broken.toml").write_text("schema = 1")
    reasons = reasons_at(places)
    entries = {one.id: one for each in reasons.chapters for one in each.entries}
    assert entries["wall-lean"].reason == "A standing side press without kit."
    assert entries["wall-lean"].sources[0].startswith("Tried out by three people")
    assert {"after-45", "squat"} <= set(entries)
    (left,) = reasons.left_out
    assert "broken.toml" in left


def test_rules_that_cannot_be_used_name_their_file(tmp_path: Path) -> None:
    file = tmp_path / "evidence.toml"
    file.write_text("schema = 1\n[sources]\n")
    with pytest.raises(BadCatalogue) as caught:
        read_rules(file, shipped_catalogue())
    assert str(caught.value).startswith(f"{file}: The rules cannot be used: ")


def test_the_window_is_told_or_told_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = ClientSource(Client(places_under(tmp_path), HandClock()))
    assert len(source.reasons().chapters) == 9
    monkeypatch.setattr("sitwatch.runtime.reasons.resources", lambda: tmp_path)
    with pytest.raises(SourceFailed, match=r"evidence\.toml cannot be read"):
        source.reasons()
