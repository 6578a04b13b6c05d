"""Days as a table for other programs: comma-separated, one day a line, whole seconds.

The columns are those of `replay --json`, so that one description serves both.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import msgspec

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.report import DayRow, day_rows


def day_table(days: Iterable[DaySummary]) -> str:
    """Return the table with its heading, RFC 4180."""
    text = io.StringIO()
    table = csv.DictWriter(text, DayRow.__struct_fields__)
    table.writeheader()
    table.writerows(msgspec.to_builtins(row) for row in day_rows(days))
    return text.getvalue()
