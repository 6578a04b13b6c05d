"""The exercises as a list: what there is, where it is done, and with what.

1  Wall sit    at a wall    nothing    sitwatch
"""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.packs import Added, LeftOut, Stock
from sitwatch.core.programme.terms import (
    Equipment,
    Family,
    Place,
    SideMode,
    Step,
    Visibility,
)

SHIPPED = "sitwatch"
"""What stands where others name their pack."""

_PLACES: dict[Place, str] = {
    "chair": N_("on a chair"),
    "desk_standing": N_("standing at the desk"),
    "wall": N_("at a wall"),
    "floor": N_("on the floor"),
}
_KIT: dict[Equipment, str] = {
    "band": N_("band"),
    "weight": N_("weight"),
    "bench": N_("bench"),
}


class ShelfRow(msgspec.Struct, frozen=True):
    """An exercise for scripts; `pack` is the title of its pack, empty where shipped."""

    id: str
    name: str
    step: Step
    family: Family
    place: Place
    equipment: tuple[Equipment, ...]
    side_mode: SideMode
    visibility: Visibility
    office_clothes: bool
    seconds: float
    pack: str


class ShelfRows(msgspec.Struct, frozen=True):
    """The whole answer of `exercises --json`."""

    exercises: tuple[ShelfRow, ...]
    left_out: tuple[LeftOut, ...]


def shelf_rows(stock: Stock) -> ShelfRows:
    """Return every exercise and every pack that is left out, for scripts."""
    packs = _packs(stock)
    rows = (
        ShelfRow(
            id=one.id,
            name=one.name,
            step=one.step,
            family=one.family,
            place=one.place,
            equipment=one.equipment,
            side_mode=one.side_mode,
            visibility=one.visibility,
            office_clothes=one.office_clothes,
            seconds=one.dose.est_s,
            pack=packs.get(one.id, ""),
        )
        for one in stock.catalogue.exercises
    )
    return ShelfRows(tuple(rows), stock.left_out)


def shelf_titles() -> tuple[str, ...]:
    """Return the titles of the columns."""
    return _("Step"), _("Exercise"), _("Where"), _("With"), _("From"), _("Id")


def shelf_cells(stock: Stock) -> Iterator[tuple[str, ...]]:
    """Yield a line for each exercise, step by step."""
    packs = _packs(stock)
    for one in sorted(stock.catalogue.exercises, key=lambda one: one.step):
        origin = packs.get(one.id, SHIPPED)
        where, kit = place_words(one.place), kit_words(one)
        yield str(one.step), _(one.name), where, kit, origin, one.id


def place_words(place: Place) -> str:
    """Return where an exercise is done."""
    return _(_PLACES[place])


def kit_words(exercise: Exercise) -> str:
    """Return what an exercise needs."""
    kit = [_(_KIT[each]) for each in exercise.equipment]
    return ", ".join(kit) or _("nothing")


def added_words(pack: Added) -> str:
    """Return that a pack is in order, and what it brings."""
    count = len(pack.exercises)
    words = ngettext(
        "“{title}” is in order: {count} exercise ({ids}).",
        "“{title}” is in order: {count} exercises ({ids}).",
        count,
    )
    return words.format(title=pack.title, count=count, ids=", ".join(pack.exercises))


def flaw_lines(left: LeftOut) -> Iterator[str]:
    """Yield each fault of a pack as `file:line: where: what`; or why it is no TOML."""
    if not left.flaws:
        yield left.words
    for flaw in left.flaws:
        yield f"{left.file}:{flaw.line}: {flaw.place}: {flaw.what}"


def left_out_words(left: LeftOut) -> str:
    """Return that a pack is left out, and why."""
    return _("Left out: {why}").format(why=left.words)


def _packs(stock: Stock) -> dict[str, str]:
    return {name: pack.title for pack in stock.added for name in pack.exercises}
