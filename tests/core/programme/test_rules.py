"""The rules and what they rest on hold together, or the place of the fault is told."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue
from sitwatch.core.programme.rules import parse_rules

SHIPPED = Path(__file__).parents[3] / "resources" / "evidence.toml"

Tables = dict[str, Any]


@pytest.fixture
def told() -> Tables:
    return tomllib.loads(SHIPPED.read_text(encoding="utf-8"))


def test_every_rule_has_a_reason_and_a_limit(
    catalogue: Catalogue, told: Tables
) -> None:
    rules = parse_rules(told, catalogue.sources)
    assert len(rules.rules) > 20
    assert {rule.topic for rule in rules.rules} == {
        "Breaks",
        "Prompts",
        "Sitting",
        "Programme",
        "Safety",
    }
    assert all(key in rules.sources for rule in rules.rules for key in rule.sources)


CASES: dict[str, tuple[Callable[[Tables], object], str]] = {
    "a rule without a limit": (lambda raw: raw["rule"][0].pop("limit"), "`limit`"),
    "a source that is not listed": (
        lambda raw: raw["rule"][0]["sources"].append("myself"),
        "after-45 sources: there is no source myself",
    ),
    "a source that serves nothing": (
        lambda raw: raw["sources"].update(mine="A book."),
        "sources.mine: no rule names it",
    ),
    "two of one id": (
        lambda raw: raw["rule"].append(raw["rule"][0]),
        "after-45 id: 2 rules have this id",
    ),
}


@pytest.mark.parametrize(("spoil", "words"), CASES.values(), ids=CASES.keys())
def test_a_fault_is_told(
    catalogue: Catalogue, told: Tables, spoil: Callable[[Tables], object], words: str
) -> None:
    spoil(told)
    with pytest.raises(BadCatalogue) as caught:
        parse_rules(told, catalogue.sources)
    assert words in str(caught.value)
