"""How a line fails: for now, for good, or by a fault of ours."""

from __future__ import annotations

import logging
from gettext import gettext as _

_log = logging.getLogger(__name__)


class LineLost(Exception):
    """There is no line, or not any more; the message says why. It may come back."""


class LineRefused(Exception):
    """Whoever is there does not tell what is wanted, and never will; it says why."""


def fault_told(fault: Exception) -> str:
    """Return in words that sitwatch failed and not the line; tell the log what.

    A thread that follows something goes on after it, since nobody would see it end.
    """
    what = " ".join(f"{type(fault).__name__}: {fault}".split())
    _log.error("what follows the desktop failed", exc_info=fault)
    return _("a fault of sitwatch: {what}").format(what=what)
