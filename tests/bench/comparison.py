"""The figures of all programs side by side, and each goal with what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from tests.bench.scenarios import SCENARIOS, Life

OURS, BARE, LEANEST, HEAVIEST = "sitwatch", "bare tray", "RSIBreak", "Safe Eyes"

CPU_OF_BARE = 3.0
SWITCHES = 3.0
PSS_OF_BARE = 2.2
ICON_S = 1.2

Lives = Mapping[str, Sequence[Life]]
"""By program, one for each round."""

ROWS = (
    *(f"CPU s/min, {each.name}" for each in SCENARIOS),
    *(f"switches/s, {each.name}" for each in SCENARIOS),
    "PSS, MB",
    "private memory, MB",
    "icon in the tray, s",
    "CPU s until then",
)


def figures(life: Life) -> tuple[float, ...]:
    """Return the figures of a life, in the order of `ROWS`."""
    memory = life.memory.pss_mb, life.memory.private_mb
    return *life.cpu_s, *life.switches, *memory, life.icon_s, life.start_cpu_s


def columns(lives: Lives) -> dict[str, dict[str, list[float]]]:
    """Return by program and row what each round came to."""
    return {
        name: {row: [figures(life)[i] for life in rounds] for i, row in enumerate(ROWS)}
        for name, rounds in lives.items()
    }


def table(lives: Lives) -> Iterator[str]:
    """Yield the lines of the table: the median, and how far the rounds were apart."""
    yield "".join(["".ljust(26), *(name.rjust(17) for name in lives)])
    cells = columns(lives).values()
    for row in ROWS:
        yield "".join([row.ljust(26), *(_cell(column[row]) for column in cells)])


def _cell(values: Sequence[float]) -> str:
    half = (max(values) - min(values)) / 2
    return f"{median(values):.3f} ±{half:.3f}".rjust(17)


def verdicts(lives: Lives) -> Iterator[str]:
    """Yield a line for each goal; those beside programs not installed are left out."""
    found = columns(lives)
    for row, other, most in _goals():
        if {OURS, other} <= found.keys():
            ours, theirs = median(found[OURS][row]), median(found[other][row])
            is_own = other == OURS
            value = ours if is_own else ours / theirs
            yield _verdict(row, value, most, "" if is_own else f" x {other}")


def _goals() -> Iterator[tuple[str, str, float]]:
    """Yield a row, whose figure ours is compared with, and how much it may be."""
    for each in SCENARIOS:
        yield f"CPU s/min, {each.name}", BARE, CPU_OF_BARE
        yield f"CPU s/min, {each.name}", LEANEST, 1.0
        yield f"switches/s, {each.name}", OURS, SWITCHES
    yield "PSS, MB", BARE, PSS_OF_BARE
    yield "PSS, MB", HEAVIEST, 1.0
    yield "icon in the tray, s", OURS, ICON_S


def _verdict(row: str, value: float, most: float, unit: str) -> str:
    word = "reached" if value <= most else "MISSED"
    return f"{word:8}{row}: {value:.2f}{unit}, at most {most:g}"
