"""The exercises there are: those that are shipped, and the packs of this user."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from sitwatch.adapters.catalogue_files import (
    check_pack,
    read_catalogue,
    read_stock,
)
from sitwatch.adapters.places import Places, resources
from sitwatch.core.programme.packs import Added, LeftOut, Stock
from sitwatch.ports import Finding


def shipped() -> Stock:
    """Return what is shipped alone; raises `ResourcesMissing` or `BadCatalogue`."""
    return Stock(read_catalogue(resources() / "exercises.toml"))


def stock_of(places: Places) -> Stock:
    """Return what is shipped with the packs of a user; a broken pack is left out.

    Raises `ResourcesMissing` or `BadCatalogue`: of what is shipped.
    """
    return read_stock(shipped().catalogue, places.exercises)


def checked(places: Places, path: Path) -> Added | LeftOut:
    """Return what becomes of a pack, which lies anywhere; raises as `stock_of`."""
    return check_pack(shipped().catalogue, places.exercises, path)


def pack_findings(stock: Stock) -> Iterator[Finding]:
    """Yield what `doctor` tells of the user's packs, of each that is left out apart."""
    if stock.added:
        titles = ", ".join(pack.title for pack in stock.added)
        count = sum(len(pack.exercises) for pack in stock.added)
        words = ngettext("{count} exercise of your own", "{count} of your own", count)
        yield Finding("exercises", titles, words.format(count=count))
    for left in stock.left_out:
        words = _("put it right, try “sitwatch exercises check {file}”, start anew")
        yield Finding("exercises", "", left.words, words.format(file=left.file))
