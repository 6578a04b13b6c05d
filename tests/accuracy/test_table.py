"""The table has a row for each method, and says what it rests on."""

from __future__ import annotations

import subprocess
import sys

from tests.accuracy.guesses import RULES
from tests.accuracy.people import MIXED
from tests.accuracy.table import lines
from tests.accuracy.trial import ASKED, SILENT, Trial, lived, of_days
from tests.tracked import TOP


def test_the_table_of_a_small_world() -> None:
    rows = of_days(lived(Trial(MIXED, 2, 4)), "all", 1)
    told = [*lines(rows)]
    assert [line.split("  ")[0] for line in told[1:7]] == [*RULES, SILENT, ASKED]
    assert all(" 8 " in line for line in told[1:7])
    assert sum("points below T180's" in line for line in told) == 2
    assert sum("believed/true" in line for line in told) == 2


def test_even_and_odd_days_are_all_days() -> None:
    every = lived(Trial(MIXED, 1, 5, questions=0))
    even, odd = (of_days(every, split, 1)[SILENT] for split in ("even", "odd"))
    assert [score.number for score, _ in even] == [1, 3]
    assert [score.number for score, _ in odd] == [0, 2, 4]
    late = of_days(every, "all", 4)[SILENT]
    assert [score.number for score, _ in late] == [3, 4]


def test_the_command() -> None:
    command = [sys.executable, "-m", "tests.accuracy", "--world", "leavers"]
    sizes = ["--people", "2", "--days", "3", "--questions", "0", "--split", "odd"]
    done = subprocess.run(
        [*command, *sizes], cwd=TOP, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("\nleavers, odd days\nmethod ")
    assert ASKED not in done.stdout
