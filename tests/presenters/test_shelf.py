"""The exercises as a list, for people and for scripts."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Flaw
from sitwatch.core.programme.packs import Added, LeftOut, Stock
from sitwatch.presenters.shelf import (
    added_words,
    flaw_lines,
    left_out_words,
    shelf_cells,
    shelf_rows,
    shelf_titles,
)
from tests.shipped import shipped_catalogue

LEFT = LeftOut("/mine.toml", "/mine.toml, line 3: a b: c.", (Flaw("a b", "c", 3),))


@pytest.fixture
def stock() -> Stock:
    """What is shipped, of which two pass for the user's own."""
    own = Added("Mine", "/own.toml", ("goblet-squat", "squat"))
    return Stock(shipped_catalogue(), (own,), (LEFT,))


def test_a_line_says_step_place_kit_and_origin(stock: Stock) -> None:
    cells = list(shelf_cells(stock))
    assert len(cells) == 30
    assert [cell[0] for cell in cells] == sorted(cell[0] for cell in cells)
    assert all(len(cell) == len(shelf_titles()) for cell in cells)
    found = {cell[-1]: cell for cell in cells}
    assert found["goblet-squat"] == (
        "3",
        "Loaded squat (weight at the chest)",
        "standing at the desk",
        "weight",
        "Mine",
        "goblet-squat",
    )
    assert found["bridge"][2:5] == ("on the floor", "nothing", "sitwatch")


def test_scripts_get_every_exercise_and_what_is_left_out(stock: Stock) -> None:
    rows = shelf_rows(stock)
    packs = {row.id: row.pack for row in rows.exercises}
    assert (packs["squat"], packs["bridge"]) == ("Mine", "")
    told = msgspec.to_builtins(rows)
    assert told["exercises"][0]["equipment"] == ()
    assert told["left_out"][0]["flaws"] == ({"place": "a b", "what": "c", "line": 3},)


def test_faults_are_told_as_compilers_tell_them() -> None:
    assert list(flaw_lines(LEFT)) == ["/mine.toml:3: a b: c"]
    assert list(flaw_lines(LeftOut("/mine.toml", "It is no TOML."))) == [
        "It is no TOML."
    ]
    assert left_out_words(LEFT) == "Left out: /mine.toml, line 3: a b: c."


def test_a_pack_in_order_says_what_it_brings() -> None:
    assert added_words(Added("Mine", "/f", ("a",))) == (
        "“Mine” is in order: 1 exercise (a)."
    )
    assert added_words(Added("Mine", "/f", ("a", "b"))) == (
        "“Mine” is in order: 2 exercises (a, b)."
    )
