"""What git keeps of this checkout, for the tests that read it."""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath

TOP = Path(__file__).parents[1]


def tracked(pattern: str = "*") -> list[PurePosixPath]:
    """Return the files that git knows, as paths from the top of the checkout."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--", pattern]
    listed = subprocess.run(git, cwd=TOP, check=True, capture_output=True, text=True)
    paths = [PurePosixPath(name) for name in listed.stdout.split("\0") if name]
    return [path for path in paths if (TOP / path).is_file()]


def text_of(path: PurePosixPath) -> str:
    """Return what stands in a tracked file; bytes that are no text become marks."""
    return (TOP / path).read_text(encoding="utf-8", errors="replace")
