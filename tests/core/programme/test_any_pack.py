"""Whatever stands in a pack, it is taken or refused with a line: it breaks nothing."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.programme.catalogue import BadCatalogue, Flaw
from sitwatch.core.programme.packs import join, read_pack
from sitwatch.core.programme.toml_lines import keys_of, line_of
from tests.shipped import shipped_catalogue

EXAMPLE = Path(__file__).parents[2] / "packs" / "at-the-wall" / "exercises.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")
RAW = tomllib.loads(TEXT)

ANYTHING = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-200, 200),
        st.floats(),
        st.sampled_from(["", "squat", "exercise", "wall", "fly", "[0]", "a.b"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "s", "reps"]), inner, max_size=3),
    ),
    max_leaves=4,
)


def ways(value: Any) -> list[tuple[Any, ...]]:
    """Return the way to every value inside another."""
    inside = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [(key, *rest) for key, each in inside for rest in ((), *ways(each))]


WAYS = ways(RAW)


def flaws_of(raw: dict[str, Any]) -> tuple[Flaw, ...]:
    """Return what a pack is refused for; what is refused has a reason."""
    try:
        join(shipped_catalogue(), read_pack(raw))
    except BadCatalogue as error:
        return error.flaws or (Flaw("no reason", "was given"),)
    return ()


@given(st.sampled_from(WAYS), ANYTHING)
def test_it_is_taken_or_refused_with_a_line(way: tuple[Any, ...], value: Any) -> None:
    raw = deepcopy(RAW)
    target: Any = raw
    *before, last = way
    for key in before:
        target = target[key]
    target[last] = value
    assert "no reason" not in {flaw.place for flaw in flaws_of(raw)}
    lines = [line_of(TEXT, keys_of(flaw.place, raw)) for flaw in flaws_of(raw)]
    assert all(1 <= line <= TEXT.count("\n") for line in lines)
