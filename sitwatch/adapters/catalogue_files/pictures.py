"""What a picture of a pack has to be: inside the pack, of a known kind, and no giant.

The program that shows it stays all day, and a small file can unfold into a gigabyte.
"""

from __future__ import annotations

import struct
from pathlib import Path

LARGEST_BYTES = 2_000_000
LARGEST_SIDE = 4096

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The segments that tell the size."""


def fault_of(folder: Path, name: str) -> str:
    """Return what is wrong with a picture of the pack in `folder`; empty: nothing."""
    try:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()):
            return f"{name} is not inside the folder of the pack"
        if file.stat().st_size > LARGEST_BYTES:
            return f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB"
        return _fault_of_content(file.suffix.lower(), file.read_bytes(), name)
    except OSError as error:
        return f"{name} cannot be read: {error.strerror or 'unreadable'}"
    except RuntimeError:
        # What Path.resolve raises before 3.13 where links lead in a circle.
        return f"{name} cannot be read: its links lead in a circle"


def _fault_of_content(suffix: str, content: bytes, name: str) -> str:
    if suffix == ".svg":
        return "" if b"<svg" in content else f"{name} is no SVG"
    if suffix == ".png":
        size = _size_of_png(content)
    elif suffix in {".jpg", ".jpeg"}:
        size = _size_of_jpeg(content)
    else:
        return f"{name} is neither PNG, JPEG nor SVG"
    if size is None:
        return f"{name} is no {'PNG' if suffix == '.png' else 'JPEG'}"
    if max(size) > LARGEST_SIDE:
        return f"{name} is larger than {LARGEST_SIDE} pixels a side"
    return ""


def _size_of_png(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(_PNG) or len(content) < len(_PNG) + 16:
        return None
    width, height = struct.unpack_from(">II", content, len(_PNG) + 8)
    return width, height


def _size_of_jpeg(content: bytes) -> tuple[int, int] | None:
    """Return the size that the first frame tells; before it lie other segments."""
    at = 2 if content.startswith(_JPEG) else len(content)
    while at + 9 <= len(content):
        mark, kind, length = struct.unpack_from(">BBH", content, at)
        if mark != _JPEG[0]:
            return None
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length
    return None
