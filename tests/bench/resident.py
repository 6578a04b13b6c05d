"""What sitwatch costs while it sits in the tray, beside others that do.

    python tests/bench/resident.py [--rounds N] [--seconds S] [--quick] [--only NAME...]

Each program lives on a virtual desktop of its own, in turns, for as many rounds as
asked. Only programs that are installed take part. On a busy machine trust the ratios,
not the figures. `--quick` measures ours and the bare tray program, briefly.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

QUICK_S = 6.0
MEMORY_AFTER_S = 60.0


def main() -> None:
    """Measure, and print the table and what became of the goals."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from tests.bench.comparison import table, verdicts
    from tests.bench.programs import installed
    from tests.bench.scenarios import Life, measured, warm_up

    asked = _asked()
    lives: dict[str, list[Life]] = {}
    programs = [
        each for each in installed() if each.name in (asked.only or {each.name})
    ]
    for program in programs:
        warm_up(program)
    for _ in range(asked.rounds):
        for program in programs:
            life = measured(program, asked.seconds, asked.memory_after)
            lives.setdefault(program.name, []).append(life)
            print(program.name, life, file=sys.stderr, flush=True)
    print("\n".join([*table(lives), "", *verdicts(lives)]))


def _asked() -> Namespace:
    parser = ArgumentParser(description="what sitwatch costs, beside others")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="+", metavar="NAME")
    asked = parser.parse_args()
    asked.memory_after = MEMORY_AFTER_S
    if asked.quick:
        asked.rounds, asked.seconds, asked.memory_after = 1, QUICK_S, 0.0
        asked.only = asked.only or ["sitwatch", "bare tray"]
    return asked


if __name__ == "__main__":
    main()
