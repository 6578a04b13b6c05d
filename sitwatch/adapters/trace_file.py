"""Traces: facts as JSON Lines, read as a stream and written a line a fact.

A line that cannot be read ends the reading, unless it is to be kept going or is the
torn last line of a recorder that lost its power. A kind that this version does not know
is no fault: it is read as `Unknown`.
"""

from __future__ import annotations

import heapq
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from gettext import gettext as _
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, get_args

import msgspec

from sitwatch.core.facts import Fact, PolicyChanged, Recorded, Unknown
from sitwatch.core.policy import BadPolicy, Policy, changed

STANDARD_INPUT = "-"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some editors put before the first line."""

KINDS = {kind.__struct_config__.tag for kind in get_args(Fact)}
LABELS = ("at", "up", "device")
"""What every kind may carry; the rest of an unknown one is kept as it is."""

_FACT: msgspec.json.Decoder[Fact] = msgspec.json.Decoder(Fact)
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What msgspec raises at bytes that it cannot take for JSON."""


class BadTrace(Exception):
    """A trace cannot be read; the message says file, line and what is wrong."""


class BadLine(Exception):
    """A line is no fact; the message says why."""


class Skipped(msgspec.Struct):
    """What was passed over while reading; counts up as the facts are taken."""

    unknown_facts: int = 0
    bad_lines: int = 0


def read_traces(
    names: Sequence[str], skipped: Skipped, *, keep_going: bool = False
) -> Iterator[Recorded]:
    """Yield the facts of several files as one trace; `-` is standard input.

    Each file keeps its own order; between files, the one that is behind goes first.
    Raises `BadTrace` where a file or (without `keep_going`) a line cannot be read.
    """
    traces = [_read(name, skipped, keep_going=keep_going) for name in names]
    if len(traces) == 1:
        return traces[0]
    merged = heapq.merge(*map(_with_progress, traces), key=itemgetter(0))
    return (fact for _latest, fact in merged)


def decode_lines(
    lines: Iterable[bytes], name: str, skipped: Skipped, *, keep_going: bool = False
) -> Iterator[Recorded]:
    """Yield the facts of lines as they come; `name` is what `BadTrace` calls them.

    Blank lines are nothing. Unreadable lines are counted where that is allowed.
    """
    for number, line in enumerate(_unmarked(lines), 1):
        try:
            fact = _fact_of(line)
        except BadLine as error:
            skipped.bad_lines += 1
            if not (keep_going or _is_torn(line)):
                raise BadTrace(f"{name}:{number}: {error}") from None
            continue
        if isinstance(fact, Unknown):
            skipped.unknown_facts += 1
        if fact is not None:
            yield fact


def encode(fact: Recorded) -> bytes:
    """Return a fact as a line."""
    if not isinstance(fact, Unknown):
        return msgspec.json.encode(fact) + b"\n"
    labels = {"at": fact.at, "up": fact.up, "device": fact.device}
    said = {key: value for key, value in labels.items() if value is not None}
    kind = {"fact": fact.body["fact"]}
    return msgspec.json.encode({**kind, **said, **fact.body}) + b"\n"


def _read(name: str, skipped: Skipped, *, keep_going: bool) -> Iterator[Recorded]:
    """Yield the facts of one file."""
    called = _("standard input") if name == STANDARD_INPUT else name
    try:
        with _opened(name) as lines:
            yield from decode_lines(lines, called, skipped, keep_going=keep_going)
    except OSError as error:
        raise BadTrace(f"{called}: {error.strerror or error}") from error


def _opened(name: str) -> AbstractContextManager[IO[bytes]]:
    if name == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    return Path(name).open("rb")


def _with_progress(trace: Iterator[Recorded]) -> Iterator[tuple[datetime, Recorded]]:
    """Pair each fact with how far its trace has come, which never runs backwards."""
    latest = None
    for fact in trace:
        latest = fact.at if latest is None else max(latest, fact.at)
        yield latest, fact


def _unmarked(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines without the mark that may stand before the first."""
    rest = iter(lines)
    first = next(rest, b"")
    return chain([first.removeprefix(BYTE_ORDER_MARK)], rest)


def _fact_of(line: bytes) -> Recorded | None:
    """Read a line; a blank one is None."""
    try:
        fact = _FACT.decode(line)
    except _UNREADABLE:
        return _look_again(line) if line.strip() else None
    if isinstance(fact, PolicyChanged):
        _check_settings(fact)
    return fact


def _check_settings(fact: PolicyChanged) -> None:
    """Refuse settings that nobody can have made."""
    try:
        changed(Policy(), fact.changes)
    except BadPolicy as error:
        raise BadLine(_("policy: {reason}").format(reason=error)) from None


def _look_again(line: bytes) -> Recorded:
    """Read a line that is no known fact: an unknown kind, or why it is none."""
    body = _plain(line)
    kind = body.get("fact")
    if not isinstance(kind, str):
        raise BadLine(_("`fact` is missing, or is not text"))
    try:
        if kind in KINDS:
            return _FACT.decode(line)
        labels = {key: body.pop(key) for key in LABELS if key in body}
        return msgspec.structs.replace(msgspec.convert(labels, Unknown), body=body)
    except msgspec.ValidationError as error:
        raise BadLine(_in_words(kind, str(error))) from None


def _plain(line: bytes) -> dict[str, Any]:
    """Read a line as JSON, whatever it says."""
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except msgspec.ValidationError:
        raise BadLine(_("not an object of keys and values")) from None
    except _UNREADABLE as error:
        raise BadLine(_("not JSON: {reason}").format(reason=error)) from None


def _in_words(kind: str, error: str) -> str:
    """Turn `Expected ... - at `$.for_s`` into `input: `for_s`: Expected ...`."""
    what, _at, path = error.partition(" - at `$.")
    return f"{kind}: `{path}: {what}" if path else f"{kind}: {what}"


def _is_torn(line: bytes) -> bool:
    """Tell whether a line broke off while it was written: the last, and half of one."""
    if line.endswith(b"\n"):
        return False
    try:
        msgspec.json.decode(line)
    except _UNREADABLE:
        return True
    return False
