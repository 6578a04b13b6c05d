"""Why the program does what it does: its rules, with reason, limit and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Any, Literal

import msgspec

from sitwatch.core.programme.catalogue import BadCatalogue, Flaw
from sitwatch.core.programme.terms import Id, Words

Topic = Literal["Breaks", "Prompts", "Sitting", "Programme", "Safety"]

Reason = Annotated[str, msgspec.Meta(min_length=1, max_length=400)]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that is decided for everybody, and what speaks for it.

    `sources` are keys of the rules' own table or of the catalogue's; none: our choice.
    """

    id: Id
    topic: Topic
    title: Words
    reason: Reason
    limit: Reason
    sources: tuple[str, ...]


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All rules in the order of the file, with the titles of what they rest on."""

    schema: Literal[1]
    sources: dict[str, Words]
    rules: tuple[Rule, ...] = msgspec.field(name="rule")


def parse_rules(raw: Mapping[str, Any], known: Mapping[str, str]) -> Rules:
    """Return the rules of the tables of a file, with all sources that they name.

    `known` are the catalogue's. Raises `BadCatalogue` at a fault.
    """
    try:
        rules = msgspec.convert(raw, Rules)
    except msgspec.ValidationError as error:
        raise BadCatalogue(f"The rules cannot be used: {error}.") from error
    sources = {**known, **rules.sources}
    for flaw in _flaws(rules, sources):
        told = f"The rules cannot be used: {flaw.place}: {flaw.what}."
        raise BadCatalogue(told, (flaw,))
    return msgspec.structs.replace(rules, sources=sources)


def _flaws(rules: Rules, sources: Collection[str]) -> Iterator[Flaw]:
    for name, times in Counter(rule.id for rule in rules.rules).items():
        if times > 1:
            yield Flaw(f"{name} id", f"{times} rules have this id")
    named = {key: rule.id for rule in rules.rules for key in rule.sources}
    for key, rule in named.items():
        if key not in sources:
            yield Flaw(f"{rule} sources", f"there is no source {key}")
    for key in rules.sources:
        if key not in named:
            yield Flaw(f"sources.{key}", "no rule names it")
