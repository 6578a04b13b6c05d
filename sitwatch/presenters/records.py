"""What the pages of the window are told from: the journal, and what holds now."""

from __future__ import annotations

from datetime import date

import msgspec

from sitwatch.core.facts import Recorded
from sitwatch.core.orders import ShowFace
from sitwatch.core.sitting.verdicts import Report


class Records(msgspec.Struct, frozen=True):
    """What the journal comes to.

    `begun` is its first day, None where nothing was ever recorded; `face` is what the
    tray shows now, None where nobody knows. `facts` are, in the order in which they
    were written, what was seen in the days asked for, and all words of the user.
    """

    report: Report
    begun: date | None
    face: ShowFace | None = None
    facts: tuple[Recorded, ...] = ()
