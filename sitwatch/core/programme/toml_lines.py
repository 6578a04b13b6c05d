"""On which line of a TOML text a value stands.

The standard library's reader keeps no lines. So the text is read again, one line more
at a time and with what is open closed, until the value is there: slow, but it is asked
only about values that are wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Keys = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and places in arrays."""

_TABLES = ("exercise", "contrast")
_CLOSERS = ("", "]", "}", "}]", "]}", "]}]")
_ENTRY = re.compile(r"\s*\[\[\s*([A-Za-z0-9_-]+)\s*\]\]")
_TABLE = re.compile(r"\s*\[\s*([A-Za-z0-9_-]+)")


def line_of(text: str, keys: Keys) -> int:
    """Return the line, from 1, on which a value begins.

    Where there is none, that of what would hold it; 1 for the whole.
    """
    lines = text.splitlines()
    for length in range(len(keys), 0, -1):
        if found := _line_of(lines, keys[:length]):
            return found
    return 1


def keys_of(place: str, raw: Mapping[str, Any]) -> Keys:
    """Return the way to a place that is told as `squat dose.reps` or `meta.schema`.

    `raw` are the tables of the file; where an id stands twice the last one is meant.
    """
    head, _, rest = place.partition(" ")
    number, _, key = rest.partition(" ")
    for table in _TABLES:
        if head == table and number.isdigit():
            return (table, int(number) - 1, *_split(key))
        entries = raw.get(table)
        ids = [_id_of(entry) for entry in entries] if isinstance(entries, list) else []
        for at, name in reversed(list(enumerate(ids))):
            if name and f"{place} ".startswith(f"{name} "):
                return (table, at, *_split(place[len(name) :].strip()))
    return () if place == "top level" else _split(place)


def _id_of(entry: Any) -> str:
    """Return the id, which may hold spaces where it is a bad one; empty: none."""
    found = entry.get("id") if isinstance(entry, Mapping) else None
    return found if isinstance(found, str) else ""


def _split(key: str) -> Keys:
    """Return `poses[1].hip` as its parts."""
    parts = re.findall(r"[^.\[\]]+", key)
    return tuple(int(part) if part.isdigit() else part for part in parts)


def _line_of(lines: Sequence[str], keys: Keys) -> int | None:
    section, before, within = _section(lines, keys)
    for count in range(1, len(section) + 1):
        if _reaches("\n".join(section[:count]), within):
            return before + count
    return None


def _section(lines: Sequence[str], keys: Keys) -> tuple[Sequence[str], int, Keys]:
    """Return the few lines to look through, how many lie before, and the way there."""
    heads = [
        (at, hit[1]) for at, line in enumerate(lines) if (hit := _ENTRY.match(line))
    ]
    own = [at for at, table in heads if table == keys[0]]
    number = keys[1] if len(keys) > 1 else None
    if not isinstance(number, int) or number >= len(own):
        return list(_outside(lines)), 0, keys
    start = own[number]
    end = next((at for at, _ in heads if at > start), len(lines))
    return lines[start:end], start, (keys[0], 0, *keys[2:])


def _outside(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines, empty where they belong to an entry."""
    is_inside = False
    for line in lines:
        if _ENTRY.match(line):
            is_inside = True
        elif hit := _TABLE.match(line):
            is_inside = hit[1] in _TABLES
        yield "" if is_inside else line


def _reaches(text: str, keys: Keys) -> bool:
    """Tell whether a value can be read off so much of a text."""
    return any(_has(text + closer, keys) for closer in _CLOSERS)


def _has(text: str, keys: Keys) -> bool:
    try:
        found: Any = tomllib.loads(text)
        for key in keys:
            found = found[key]
    except (tomllib.TOMLDecodeError, KeyError, IndexError, TypeError):
        return False
    return True
