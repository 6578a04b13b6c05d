"""Sees how long its user sits, says how sure it is, and invites them to move."""

from __future__ import annotations

__version__ = "1.0.0"
