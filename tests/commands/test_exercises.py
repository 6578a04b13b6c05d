from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitwatch.adapters.places import Places
from tests.commands.conftest import Typed

EXAMPLE = Path(__file__).parents[1] / "packs" / "at-the-wall"


@pytest.fixture
def own(places: Places) -> Path:
    """The user's folder, with the example and a pack that cannot be used."""
    shutil.copytree(EXAMPLE, places.exercises / "at-the-wall")
    (places.exercises / "broken.toml").write_text('schema = 1\ntitle = ""\n')
    return places.exercises


def test_what_is_shipped_is_listed(typed: Typed) -> None:
    outcome = typed("exercises")
    assert (outcome.status, outcome.err) == (0, "")
    assert len(outcome.out.splitlines()) == 31


def test_the_own_stand_beside_it_and_a_broken_pack_is_named(
    typed: Typed, own: Path
) -> None:
    outcome = typed("exercises")
    assert outcome.status == 0
    assert "Wall lean" in outcome.out
    assert "At the wall" in outcome.out
    assert outcome.err.startswith(f"Left out: {own / 'broken.toml'}, line 2: title")


def test_scripts_get_the_same(typed: Typed, own: Path) -> None:
    told = typed("exercises", "--json").json
    assert len(told["exercises"]) == 32
    assert told["exercises"][-2]["pack"] == "At the wall"
    assert told["left_out"][0]["file"] == str(own / "broken.toml")


def test_a_pack_in_order_is_told_so(typed: Typed) -> None:
    outcome = typed("exercises", "check", str(EXAMPLE))
    assert (outcome.status, outcome.err) == (0, "")
    assert "wall-lean, quarter-squat" in outcome.out


def test_faults_are_told_by_line_and_end_with_misuse(typed: Typed, own: Path) -> None:
    outcome = typed("exercises", "check", str(own / "broken.toml"))
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"{own / 'broken.toml'}:2: title: ")


def test_a_pack_that_is_not_there_is_misuse(typed: Typed, own: Path) -> None:
    assert typed("exercises", "check", str(own / "none.toml")).status == 2


def test_the_folder_is_told(typed: Typed, places: Places) -> None:
    assert typed("exercises", "path").out == f"{places.exercises}\n"
