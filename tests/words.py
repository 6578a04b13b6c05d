"""All words of the program: what its source marks for translation, and its data.

    python -m tests.words sitwatch.pot

writes them as a template for translators. Nothing of the sort is kept in the
repository: it would change with every second commit.
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.tracked import TOP, text_of, tracked

CALLS = {"_": 1, "gettext": 1, "N_": 1, "ngettext": 2}
"""What marks words for translation, with how many of them it takes."""

CATALOGUE = {"name", "summary", "feel", "cues", "gate", "evidence", "note", "notes"}
CATALOGUE |= {"fault", "fix", "label", "steps"}
RULES = {"title", "reason", "limit"}
"""The keys of the data whose words are shown, translated."""


class Words(NamedTuple):
    """Some words and where they stand; `plural` belongs to them, empty for none."""

    text: str
    where: str
    plural: str = ""


class Unmarked(Exception):
    """Words cannot be translated as they are marked; the message says where."""


def words_of_source() -> Iterator[Words]:
    """Yield what the modules mark; raise `Unmarked` for words put together first."""
    for path in tracked("sitwatch/*.py"):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.Call) and _name(node.func) in CALLS:
                yield from _marked(node, f"{path}:{node.lineno}")


def words_of_data() -> Iterator[Words]:
    """Yield what the files of the program say, by line where it stands alone."""
    for name, keys in (("exercises", CATALOGUE), ("evidence", RULES)):
        text = (TOP / "resources" / f"{name}.toml").read_text(encoding="utf-8")
        tables = tomllib.loads(text)
        del tables["sources"]
        for words in _strings(tables, keys):
            number = text[: text.index(_quoted(words, text))].count("\n") + 1
            yield Words(words, f"resources/{name}.toml:{number}")


@cache
def words() -> tuple[Words, ...]:
    """Return all of them, each text once, where it first stands."""
    found: dict[str, Words] = {}
    for each in (*words_of_source(), *words_of_data()):
        found.setdefault(each.text, each)
    return tuple(each for each in found.values() if each.text)


def template() -> str:
    """Return all words in the format that translators' programs read."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return "\n".join([head, *(_entry(each) for each in words())])


def _marked(call: ast.Call, where: str) -> Iterator[Words]:
    given = call.args[: CALLS[_name(call.func)]]
    if any(isinstance(each, ast.JoinedStr) for each in given):
        raise Unmarked(f"{where}: words are put together before they are translated")
    texts = [
        each.value
        for each in given
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    if texts:
        yield Words(texts[0], where, *texts[1:])


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""


def _strings(value: Any, keys: set[str], *, is_shown: bool = False) -> Iterator[str]:
    if isinstance(value, str) and is_shown and value:
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each, keys, is_shown=is_shown)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _strings(each, keys, is_shown=key in keys)


def _quoted(words: str, text: str) -> str:
    quoted = json.dumps(words, ensure_ascii=False)
    return quoted if quoted in text else words


def _entry(each: Words) -> str:
    lines = [f"#: {each.where}", f"msgid {json.dumps(each.text, ensure_ascii=False)}"]
    if each.plural:
        lines.append(f"msgid_plural {json.dumps(each.plural, ensure_ascii=False)}")
        return "\n".join([*lines, 'msgstr[0] ""', 'msgstr[1] ""', ""])
    return "\n".join([*lines, 'msgstr ""', ""])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(template(), encoding="utf-8")
