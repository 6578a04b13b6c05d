from __future__ import annotations

from tests.commands.conftest import Typed


def test_everything_is_told_with_its_sources(typed: Typed) -> None:
    outcome = typed("evidence")
    assert outcome.status == 0
    for words in ("Breaks", "Step 4: pre-fatigue", "Limits: ", "Dunstan DW et al."):
        assert words in outcome.out
    assert max(len(line) for line in outcome.out.splitlines()) <= 88


def test_words_narrow_it_down(typed: Typed) -> None:
    told = typed("evidence", "squat", "--json", "gao").json
    ids = {one["id"] for chapter in told["chapters"] for one in chapter["entries"]}
    assert "squat" in ids
    assert "bridge" not in ids


def test_what_is_not_there_is_told_so(typed: Typed) -> None:
    outcome = typed("evidence", "headstand")
    assert (outcome.status, outcome.out) == (
        0,
        "Nothing here speaks of “headstand”.\n",
    )
