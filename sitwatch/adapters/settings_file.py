"""The settings as a TOML file that belongs to the user: read strictly, changed gently.

A change touches the settings it names and nothing else: comments, order, spacing and
what somebody edited by hand meanwhile stay as they are. A file that cannot be read is
never written over. The new file takes the place of the old in one step, so that a power
cut leaves either of them whole.
"""

from __future__ import annotations

import errno
import os
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sitwatch.core.policy import BadPolicy, Policy, policy_from, settings

if TYPE_CHECKING:
    # Loaded when something is written: most processes only read.
    from tomlkit import TOMLDocument

NEW_FILE_MODE = 0o600
NEW_FOLDER_MODE = 0o700
MODE_BITS = 0o777

HEADER = re.compile(r"\s*\[(?P<name>[^\[\]]+)\]")
KEY = re.compile(r"\s*(?P<name>[^=#\[\]]+?)\s*=")
ORNAMENT = str.maketrans("", "", " \t\"'")
"""What a name may be written with and means nothing."""


class SettingsUnreachable(BadPolicy):
    """The system does not give or take the file; the message says what to do."""


def read_settings(path: Path) -> Policy:
    """Return the settings of a file; a missing file means the defaults.

    Raises `BadPolicy`: file, line, what is wrong and what is allowed, in one line.
    """
    return _policy_of(path, _text(path))


def write_settings(path: Path, changes: Mapping[str, Any]) -> Policy:
    """Set settings by dotted name (`breaks.after_min`); return all as they are then.

    A setting that is as by default is written only where the file names it already.
    Raises `BadPolicy` where the file cannot be read or written, or where a value is out
    of range; the file is untouched then.
    """
    # A link is followed, so that it stays one.
    path = path.resolve()
    before = _text(path)
    _policy_of(path, before)
    after = _changed(path, before, changes)
    policy = _policy_of(path, after)
    if after != before:
        with _told_of(path):
            _replace(path, after.encode())
    return policy


def _text(path: Path) -> str:
    with _told_of(path):
        # Newlines stay as they are; the mark that some editors put first goes.
        return path.read_bytes().decode("utf-8-sig") if path.exists() else ""


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Turn what the system or the text's coding raises into `BadPolicy`."""
    try:
        yield
    except OSError as error:
        raise SettingsUnreachable(unreachable(path, error)) from error
    except UnicodeDecodeError as error:
        words = _("{path}: not UTF-8 text ({reason})")
        raise BadPolicy(words.format(path=path, reason=error.reason)) from error


def unreachable(path: Path, error: OSError) -> str:
    """Return what the system said, and what to do about it."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        words = _("{path}: the disk is full. Free some space on it")
        return words.format(path=path)
    words = _("{path}: {reason}. Make the folder and the file readable and writable")
    return words.format(path=path, reason=error.strerror or error)


def _policy_of(path: Path, text: str) -> Policy:
    try:
        return policy_from(tomllib.loads(text))
    except BadPolicy as error:
        line = _line_of(text, error.where)
        place = f"{path}:{line}" if line else str(path)
        raise BadPolicy(f"{place}: {error}", error.where) from None
    except (ValueError, RecursionError) as error:
        # TOMLDecodeError is a ValueError, as is a number of 5,000 digits.
        words = _("{path}: not TOML: {reason}")
        raise BadPolicy(words.format(path=path, reason=error)) from None


def _line_of(text: str, where: str) -> int | None:
    """Return the line that speaks of a dotted name, counted from 1."""
    for number, name, is_table in _named_lines(text):
        # An inline table speaks of its settings on the line of its own name.
        if where == name or (where.startswith(f"{name}.") and not is_table):
            return number
    return None


def _named_lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines that name a table or a setting: number, dotted name, which."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.match(line):
            table = header["name"].translate(ORNAMENT)
            yield number, table, True
        elif key := KEY.match(line):
            name = key["name"].translate(ORNAMENT)
            yield number, f"{table}.{name}".lstrip("."), False


def _changed(path: Path, text: str, changes: Mapping[str, Any]) -> str:
    """Return the text with settings set anew, and its newlines as they were."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        _change(document, changes)
    except TOMLKitError as error:
        words = _("{path}: cannot be changed without harm ({reason}); edit it by hand")
        raise BadPolicy(words.format(path=path, reason=error)) from error
    written = document.as_string()
    from_windows = 0 < text.count("\n") == text.count("\r\n")
    return re.sub("\r?\n", "\r\n", written) if from_windows else written


def _change(document: TOMLDocument, changes: Mapping[str, Any]) -> None:
    defaults = {row.name: row.default for row in settings()}
    for name, value in changes.items():
        group, _dot, field = name.partition(".")
        if field in document.get(group, {}):
            document[group][field] = _plain(value)
        elif name not in defaults or _plain(value) != _plain(defaults[name]):
            document.setdefault(group, {})[field] = _plain(value)


def _plain(value: object) -> object:
    """Return a value as TOML has it: a list where ours is a tuple."""
    return list(value) if isinstance(value, tuple) else value


def _replace(path: Path, whole: bytes) -> None:
    """Put a new file in place of the old, with its mode, in one step."""
    path.parent.mkdir(mode=NEW_FOLDER_MODE, parents=True, exist_ok=True)
    mode = path.stat().st_mode & MODE_BITS if path.exists() else NEW_FILE_MODE
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    new = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(whole)
            out.flush()
            os.fsync(out.fileno())
        new.chmod(mode)
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the folder's new entry on disk, where the system can do that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
