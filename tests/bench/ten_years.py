"""Ten years in the journal: what is folded, how fast, and what a command then takes.

    python tests/bench/ten_years.py [--years N] [--keep FOLDER]

Goals: a year folds in less than 3 s, `sitwatch today` answers in less than 0.5 s, and
`advance` takes less than 15 microseconds for the median fact, early and late alike.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, perf_counter_ns, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitwatch.core.facts import Fact

TOP = Path(__file__).parents[2]
YEAR = 365
RUNS = 5


def main() -> None:
    """Make the journal, measure, and print the figures."""
    sys.path.insert(0, str(TOP))
    parser = ArgumentParser(description="how fast a long journal answers")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--keep", type=Path, help="leave the journal in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = given.keep or Path(folder)
        facts = list(lived(given.years * YEAR))
        write(home, facts)
        print(f"{len(facts):,} facts, {len(facts) / given.years / YEAR:.0f} a day")
        year = facts[-len(facts) // given.years :]
        print(f"a year folds in        {folded_s(year):.2f} s of the processor")
        early, late = advance_us(facts)
        print(f"advance, median        {early:.1f} us early, {late:.1f} us late")
        for command in (("today",), ("week",), ("today", "--json")):
            first, *rest = answers_s(home, command)
            words = " ".join(command)
            print(f"sitwatch {words:13} {first:.2f} s, then {median(rest):.2f} s")


def lived(days: int) -> Iterator[Fact]:
    """Yield days that end with today, each with its work, answers and an evening."""
    from sitwatch.core import facts as f

    rng = random.Random(1)
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    begun = midnight - timedelta(days=days)
    yield f.RoutineSet(
        at=begun, label="drive", days=("mon", "fri"), begins="06:10", ends="06:45"
    )
    for day in range(days):
        yield from _worked(begun + timedelta(days=day, hours=7), rng)
    yield f.Started(at=midnight)
    yield f.Input(at=midnight, for_s=60.0)


def _worked(at: datetime, rng: random.Random) -> Iterator[Fact]:
    from sitwatch.core import facts as f

    end, number = at + timedelta(hours=9), 0
    yield f.Started(at=at, version="1")
    while at < end:
        length = float(int(2 + rng.expovariate(1 / 150)))
        yield f.Input(at=at, for_s=length, keys=int(length), pointer=int(2 * length))
        gap = 15 + int(rng.paretovariate(0.9) * 10 % 1200)
        back = at + timedelta(seconds=length + gap)
        number += 1
        if number % 50 == 0:
            start = at + timedelta(seconds=length)
            yield f.Corrected(
                at=back, start=start, end=back, posture="sitting", asked=True
            )
        at = back
    yield f.Stopped(at=at, version="1")


def write(home: Path, facts: list[Fact]) -> None:
    """Put the facts into the journal of that home."""
    from sitwatch.adapters.journal.store import open_journal
    from sitwatch.adapters.places import places_under, prepare

    with closing(open_journal(prepare(places_under(home)).journal_file)) as journal:
        journal.add_all(facts)


def folded_s(facts: list[Fact]) -> float:
    """Return the seconds that it takes to fold these facts into days."""
    from sitwatch.core.policy import Policy
    from sitwatch.runtime.replay import history

    began = process_time()
    history(facts, Policy())
    return process_time() - began


def advance_us(facts: list[Fact]) -> tuple[float, float]:
    """Return what the median fact costs among the first and the last ten thousand."""
    from sitwatch.core.advance import State, advance
    from sitwatch.core.policy import Policy

    state, policy, costs = State(), Policy(), []
    for fact in facts:
        began = perf_counter_ns()
        state, _orders = advance(state, fact, policy)
        costs.append(perf_counter_ns() - began)
    return median(costs[:10_000]) / 1000, median(costs[-10_000:]) / 1000


def answers_s(home: Path, command: tuple[str, ...]) -> list[float]:
    """Return what a command takes, run after run, from start to end."""
    took = []
    for _ in range(RUNS):
        began = perf_counter()
        subprocess.run(
            [sys.executable, "-m", "sitwatch", *command],
            cwd=TOP,
            env={**os.environ, "SITWATCH_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        took.append(perf_counter() - began)
    return took


if __name__ == "__main__":
    main()
