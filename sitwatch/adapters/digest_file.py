"""What days came to, kept beside the journal so as not to be worked out every time.

It is no record: without it, or with one that is damaged, of other rules or of another
journal, everything is worked out anew and comes out the same.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

from sitwatch import __version__

Kept = TypeVar("Kept")

OWNER_ONLY = 0o600
FOLDER_OWNER_ONLY = 0o700

_PACKAGE = Path(__file__).resolve().parents[1]
RULES = ("core", "runtime")
"""The parts of the program that decide what a journal comes to."""


@cache
def rules_version() -> str:
    """Return a mark of the very rules that are in force: version and source."""
    mark = blake2b(__version__.encode(), digest_size=16)
    for part in RULES:
        for module in sorted((_PACKAGE / part).rglob("*.py")):
            mark.update(module.read_bytes())
    return mark.hexdigest()


def read_digest(path: Path, kind: type[Kept]) -> Kept | None:
    """Return what was kept; None where there is nothing that can be used."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError):
        return None


def write_digest(path: Path, kept: object) -> None:
    """Keep it, whole or not at all, for its owner alone; a full disk is no matter."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(mode=FOLDER_OWNER_ONLY, parents=True, exist_ok=True)
        part.touch(mode=OWNER_ONLY)
        part.write_bytes(msgspec.json.encode(kept))
        part.replace(path)


def drop_digest(path: Path) -> None:
    """Delete it, where it is; what was forgotten shall not live on in it."""
    path.unlink(missing_ok=True)
