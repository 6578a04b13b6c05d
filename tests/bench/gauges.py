"""What a program costs, as the kernel counts it: the whole tree of its processes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import clock_gettime

import msgspec

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
KB_A_MB = 1024

_GONE = (FileNotFoundError, ProcessLookupError)


class Count(msgspec.Struct, frozen=True):
    """What was spent since the program began: seconds, and waits of each thread."""

    cpu_s: float
    switches: dict[str, int]

    def switches_since(self, before: Count) -> int:
        """Return how often threads that still live have waited since then."""
        old = before.switches
        return sum(now - old.get(name, 0) for name, now in self.switches.items())


class Memory(msgspec.Struct, frozen=True):
    """`pss_mb` shares out what others use as well; `private_mb` nobody else uses."""

    pss_mb: float
    private_mb: float


def count(program: int) -> Count:
    """Return what a program and all that it started have spent so far."""
    processes = tuple(tree(program))
    switches = {
        thread.parent.name: _number("voluntary_ctxt_switches", thread)
        for process in processes
        for thread in Path(f"/proc/{process}/task").glob("*/status")
    }
    return Count(cpu_s=sum(map(_cpu_s, processes)), switches=switches)


def memory(program: int) -> Memory:
    """Return what a program and all that it started hold in memory."""
    files = [Path(f"/proc/{process}/smaps_rollup") for process in tree(program)]
    pss = sum(_number("Pss", file) for file in files)
    private = ("Private_Clean", "Private_Dirty")
    own = sum(_number(name, file) for file in files for name in private)
    return Memory(pss_mb=pss / KB_A_MB, private_mb=own / KB_A_MB)


def tree(program: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield program
    for children in Path(f"/proc/{program}/task").glob("*/children"):
        with suppress(*_GONE):
            for child in children.read_text().split():
                yield from tree(int(child))


def _cpu_s(process: int) -> float:
    """Return the processor time of a process, and of its children that have ended."""
    with suppress(OSError):
        return clock_gettime(_clock_of(process)) + _ended_s(process)
    return 0.0


def _clock_of(process: int) -> int:
    """Return the kernel's clock that counts the processor time of a process in ns."""
    return (~process << 3) | 2


def _ended_s(process: int) -> float:
    after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[13]) + int(after_name[14])) / TICKS_A_SECOND


def _number(name: str, file: Path) -> int:
    """Return the number beside a name; nothing of what has ended meanwhile."""
    with suppress(*_GONE):
        found = re.search(rf"^{name}:\s*(\d+)", file.read_text(), re.MULTILINE)
        return int(found[1]) if found else 0
    return 0
