"""How a line fails: for now, or for good."""

from __future__ import annotations


class LineLost(Exception):
    """There is no line, or not any more; the message says why. It may come back."""


class LineRefused(Exception):
    """Whoever is there does not tell what is wanted, and never will; it says why."""
