"""The accuracy suite by hand: larger worlds than the tests can afford.

python -m tests.accuracy --world mixed --people 100 --days 20
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from tests.accuracy.people import WORLDS, World, guessed_otherwise
from tests.accuracy.table import lines
from tests.accuracy.trial import Trial, lived, of_days

SPLITS = ("even", "odd", "all")


def arguments() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy")
    names = [world.name for world in WORLDS]
    parser.add_argument("--world", choices=[*names, "all"], default="all")
    parser.add_argument("--guesses", action="store_true", help="each +-50 %%")
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--days", type=int, default=14)
    parser.add_argument("--questions", type=int, default=3, help="a day; 0: none")
    parser.add_argument("--own", action="store_true", help="it chooses what to ask")
    parser.add_argument("--split", choices=SPLITS, default="even", help="days told of")
    parser.add_argument("--since", type=int, default=1, help="first day told of")
    parser.add_argument("--rest", type=int, default=120, help="shortest, in s")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def worlds(asked: argparse.Namespace) -> Iterator[World]:
    """Yield the worlds that are to be lived through."""
    for world in WORLDS:
        if asked.world in ("all", world.name):
            yield world
            if asked.guesses:
                yield from guessed_otherwise(world)


def main() -> None:
    """Print a table for each world."""
    asked = arguments()
    for world in worlds(asked):
        trial = Trial(
            world=world,
            people=asked.people,
            days=asked.days,
            questions=asked.questions,
            is_own_choice=asked.own,
            rest_s=asked.rest,
            seed=asked.seed,
        )
        rows = of_days(lived(trial), asked.split, asked.since)
        sys.stdout.write(f"\n{world.name}, {asked.split} days\n")
        sys.stdout.writelines(f"{line}\n" for line in lines(rows))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
