"""A replay with exercises of one's own."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Outcome, Typed
from tests.commands.test_replay import DAY, SHORT

PACKS = Path(__file__).parent.parent / "packs"


def exercises(told: Outcome) -> list[str]:
    return [prompt["exercise"] for prompt in told.json["prompts"]]


def at_the_wall(folder: Path) -> str:
    """Return a trace of a day on which there is nothing but a wall."""
    kit = (
        '{"at": "2026-03-02T08:00:00+01:00", "fact": "profile",'
        ' "changes": {"places": ["wall"]}}'
    )
    trace = folder / "wall.jsonl"
    long = SHORT.replace("3300", "7200").replace("T10", "T11")
    trace.write_text(f"{kit}\n{long}")
    return str(trace)


def test_packs_are_offered_where_their_folder_is_named(
    typed: Typed, tmp_path: Path
) -> None:
    day = at_the_wall(tmp_path)
    assert set(exercises(typed("replay", day, "--json"))) == {"wall-sit"}
    told = typed("replay", day, "--packs", str(PACKS), "--json")
    assert {"wall-sit", "wall-lean"} == set(exercises(told))


def test_a_pack_that_cannot_be_read_is_named(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("schema = 2\n")
    told = typed("replay", DAY, "--packs", str(tmp_path), "--json")
    assert "broken.toml" in told.err
    assert told.json["days"]
