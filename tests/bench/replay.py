"""How fast a trace of one-second facts is replayed, and how much memory that takes.

    python tests/bench/replay.py [--days N]

Goals: 50,000 facts a second, below 300 MB however long the trace, and less than 15
microseconds for the median fact in `advance`. `--days 350` makes ten million facts.
Per second of processor time the figure is sound on a busy machine, too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser
from itertools import islice
from pathlib import Path
from resource import struct_rusage
from statistics import median
from time import monotonic, perf_counter_ns

TOP = Path(__file__).parents[2]
KB_A_MB = 1024
DAYS = 20


def main() -> None:
    """Measure, and print the figures."""
    sys.path.insert(0, str(TOP))
    from tests.bench.one_second_facts import FACTS_A_DAY

    parser = ArgumentParser(description="how fast traces are replayed")
    parser.add_argument("--days", type=int, default=DAYS)
    days = parser.parse_args().days
    took, used = replayed(days)
    facts, cpu_s = days * FACTS_A_DAY, used.ru_utime + used.ru_stime
    print(f"{facts:,} facts of {days} days in {took:.1f} s, {cpu_s:.1f} s of processor")
    print(f"facts a second:                  {facts / took:12,.0f}")
    print(f"facts a second of the processor: {facts / cpu_s:12,.0f}")
    print(f"peak memory:                     {used.ru_maxrss / KB_A_MB:12,.0f} MB")
    print(f"advance, median of a day:        {median_advance_us():12.1f} us a fact")


def replayed(days: int) -> tuple[float, struct_rusage]:
    """Pipe days through `sitwatch replay`; return the seconds, and what it used."""
    from tests.bench.one_second_facts import days as each_day

    began = monotonic()
    command = [sys.executable, "-m", "sitwatch", "replay", "-", "--json"]
    replay = subprocess.Popen(
        command, cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert replay.stdin is not None
    with replay.stdin as trace:
        for lines in islice(each_day(), days):
            trace.write(lines)
    _process, status, used = os.wait4(replay.pid, 0)
    assert status == 0, f"the replay ended with {os.waitstatus_to_exitcode(status)}"
    return monotonic() - began, used


def median_advance_us() -> float:
    """Return what the median fact of a day costs in `advance`."""
    from sitwatch.adapters.trace_file import Skipped, decode_lines
    from sitwatch.core.advance import State, advance
    from sitwatch.core.policy import Policy
    from tests.bench.one_second_facts import days as each_day

    lines = next(each_day()).splitlines()
    state, policy, costs = State(), Policy(), []
    for fact in [*decode_lines(lines, "a day", Skipped())]:
        began = perf_counter_ns()
        state, _orders = advance(state, fact, policy)
        costs.append(perf_counter_ns() - began)
    return median(costs) / 1000


if __name__ == "__main__":
    main()
