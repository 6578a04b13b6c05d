"""What may be offered to somebody of whom nothing is known yet.

The first step of the programme, as far as it needs no kit, no floor and no change of
clothes: that much can be done beside any desk.
"""

from __future__ import annotations

from sitwatch.adapters.catalogue_files import read_catalogue
from sitwatch.adapters.places import resources
from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.pick import Choice, Menu


def shipped_menu() -> Menu:
    """Return the menu of the shipped exercises.

    Raises `ResourcesMissing` or `BadCatalogue`.
    """
    return menu_of(read_catalogue(resources() / "exercises.toml"))


def menu_of(catalogue: Catalogue) -> Menu:
    """Return what of a catalogue may be offered to anybody, in its order."""
    return tuple(
        Choice(exercise.id, is_symmetric=exercise.side_mode == "symmetric")
        for exercise in catalogue.exercises
        if _fits_anybody(exercise)
    )


def _fits_anybody(exercise: Exercise) -> bool:
    first = exercise.step == 1 and not exercise.equipment
    return first and exercise.place != "floor" and exercise.office_clothes
