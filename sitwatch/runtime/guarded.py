"""A source of input that may fail by a fault of ours: then it alone is blind.

Sources catch what fails in the machine. What they let through is a fault; the day goes
on, input counts as unknown, and `doctor` tells what to report.
"""

from __future__ import annotations

import logging
from gettext import gettext as _

from sitwatch.core.facts import Blinded, Fact, Sighted
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, InputSource

FAULT = "sitwatch"
"""Who is to blame for this blindness."""

_log = logging.getLogger(__name__)


class GuardedSource:
    """`ports.InputSource` around another one; it tries that again at every look."""

    def __init__(self, source: InputSource) -> None:
        """Trust it, until it raises."""
        self._source = source
        self._fault = ""

    @property
    def finding(self) -> Finding:
        """Return the source's own finding, or the fault."""
        if not self._fault:
            return self._source.finding
        why = _("a fault of sitwatch: {what}").format(what=self._fault)
        remedy = _("Quit sitwatch and start it again; please report this")
        return Finding("input", "", why, remedy)

    @property
    def can_wait(self) -> bool:
        """Whether the source can, without a fault."""
        return not self._fault and self._source.can_wait

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        """Return what the source saw; a fault blinds it until it looks again."""
        try:
            seen = self._source.look(reading)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the day goes on
            return self._fail(fault, reading)
        was_at_fault, self._fault = bool(self._fault), ""
        if was_at_fault:
            return Sighted(**reading.stamp, source=FAULT), *seen
        return seen

    def close(self) -> None:
        """Close the source."""
        self._source.close()

    def _fail(self, fault: Exception, reading: Reading) -> tuple[Fact, ...]:
        was_at_fault = bool(self._fault)
        self._fault = " ".join(f"{type(fault).__name__}: {fault}".split())
        if was_at_fault:
            return ()
        _log.error("the source of input failed", exc_info=fault)
        return (Blinded(**reading.stamp, source=FAULT),)
