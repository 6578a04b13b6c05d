from __future__ import annotations

import csv
import io

from sitwatch.presenters.day_table import day_table
from tests.presenters.days import day_of_work


def test_days_become_lines_that_other_programs_read() -> None:
    (row,) = csv.DictReader(io.StringIO(day_table([day_of_work()])))
    assert (row["day"], row["seated_s"], row["bouts"]) == ("2026-03-12", "19200", "9")


def test_no_days_are_a_heading_alone() -> None:
    assert day_table([]).startswith("day,seated_s,")
    assert day_table([]).count("\n") == 1
