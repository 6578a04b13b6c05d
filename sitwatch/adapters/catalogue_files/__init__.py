"""The home of exercises in files: those that are shipped, and the user's own packs."""

from __future__ import annotations

from sitwatch.adapters.catalogue_files.packs import check_pack, read_stock
from sitwatch.adapters.catalogue_files.tables import read_catalogue

__all__ = ["check_pack", "read_catalogue", "read_stock"]
