"""Facts are the public trace format: what it lists is here, and stays."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given

from sitwatch.core import facts
from sitwatch.core.facts import Fact, Seen, Unknown
from tests.core.facts.published import PUBLISHED, fact_of
from tests.strategies import FACTS, KINDS


@pytest.mark.parametrize("kind", PUBLISHED)
def test_a_published_line_is_read_whole(kind: str) -> None:
    fact = fact_of(kind)
    written = msgspec.to_builtins(fact)
    said = {key: value for key, value in PUBLISHED[kind].items() if value is not None}
    assert written["fact"] == kind
    assert written["up"] == 5231.2
    assert fact.at.utcoffset() == timedelta(hours=1)
    for key, value in said.items():
        moment = key in {"start", "end", "until", "word"}
        plain = tuple(value) if isinstance(value, list) else value
        assert written.get(key, "") == (fact.at.isoformat() if moment else plain)


def test_the_union_holds_every_kind_that_is_published_and_no_other() -> None:
    assert {kind.__struct_config__.tag for kind in KINDS} == set(PUBLISHED)


def test_the_union_leaves_no_kind_out() -> None:
    kinds = {
        thing
        for thing in vars(facts).values()
        if isinstance(thing, type) and issubclass(thing, Seen)
    }
    assert kinds - set(KINDS) == {Seen, Unknown}


@given(FACTS)
def test_every_fact_comes_back_from_json(fact: Fact) -> None:
    assert msgspec.json.decode(msgspec.json.encode(fact), type=Fact) == fact
