"""Names of processes, as the kernel has them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def program_of(pid: str | int, proc: Path = PROC) -> str:
    """Return the name of a process's file (15 letters at most); empty: unknown."""
    with suppress(OSError):
        return (proc / str(pid) / "comm").read_text(errors="replace").strip()
    return ""
