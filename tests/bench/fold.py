"""What a fact costs in `advance`, and how long a year of them takes to fold again.

    python tests/bench/fold.py [--days N]

Goals: less than 15 microseconds for the median fact, no more at the end of a journal
than at its beginning, and less than 3 s for a year. All figures are of the processor's
time; how they compare to the plain reading of the same lines holds on any machine.
"""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter_ns, process_time

import msgspec

TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

from sitwatch.adapters.trace_file import Skipped, decode_lines  # noqa: E402
from sitwatch.core import facts as f  # noqa: E402
from sitwatch.core.advance import State, advance  # noqa: E402
from sitwatch.core.policy import Policy  # noqa: E402
from sitwatch.runtime.replay import history  # noqa: E402
from tests.bench.year import year  # noqa: E402

A_YEAR = 365
TENTH = 10
AGAIN = 3


def main() -> None:
    """Measure, and print the figures."""
    parser = ArgumentParser(description="what the fold of a year costs")
    parser.add_argument("--days", type=int, default=A_YEAR)
    days = parser.parse_args().days
    facts = year(days)
    lines = [msgspec.json.encode(fact) + b"\n" for fact in facts]
    reading = best_s(lambda: [*decode_lines(lines, "a year", Skipped())])
    folding = best_s(lambda: history(facts, Policy()))
    print(f"{len(facts):,} facts of {days} days, {len(facts) / days:.0f} a day")
    show("plain reading", reading, reading, len(facts))
    show("folded to a report", folding, reading, len(facts))
    for kind, costs in costs_us(facts).items():
        print(f"{kind:24} {median(costs):6.1f} us in the median, {len(costs):7,} facts")


def show(what: str, took_s: float, reading_s: float, facts: int) -> None:
    """Print how long something took for all facts."""
    each_us = took_s / facts * 1e6
    print(f"{what:24} {took_s:6.2f} s, {each_us:5.1f} us a fact, ", end="")
    print(f"{took_s / reading_s:5.1f} times the reading")


def best_s(work: Callable[[], object]) -> float:
    """Return the least processor time of a few runs, in seconds."""
    took = []
    for _ in range(AGAIN):
        gc.collect()
        began = process_time()
        work()
        took.append(process_time() - began)
    return min(took)


def costs_us(facts: Sequence[f.Fact]) -> dict[str, list[float]]:
    """Return what each fact costs in `advance`, by what became of it."""
    state, policy = State(), Policy()
    costs: dict[str, list[float]] = defaultdict(list)
    for number, fact in enumerate(facts):
        began = perf_counter_ns()
        state, _orders = advance(state, fact, policy)
        took = (perf_counter_ns() - began) / 1000
        for kind in ("any fact", *_kinds(fact, state, number / len(facts))):
            costs[kind].append(took)
    return costs


def _kinds(fact: f.Fact, state: State, share: float) -> tuple[str, ...]:
    """Return the names under which a fact is counted; `share` is how far it lies."""
    tenth = int(share * TENTH)
    part = {0: ("the first tenth",), TENTH - 1: ("the last tenth",)}.get(tenth, ())
    if not isinstance(fact, f.Input):
        return (*part, "anything but input")
    return (*part, "input that ends a pause" if state.settled else "input that goes on")


if __name__ == "__main__":
    main()
