"""From raw tables to a catalogue that holds together, or one line on why it does not.

The first half of the check are the types of `catalogue`; the second half are the rules
below, each of which sees the whole and yields its complaints as (place, what) pairs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

import msgspec

from sitwatch.core.programme.catalogue import BadCatalogue, Catalogue, Exercise, Flaw

Complaint = tuple[str, str]

REMEDY = "Put that value right, or install sitwatch again."


def parse_catalogue(raw: Mapping[str, Any]) -> Catalogue:
    """Return the catalogue of the tables of a file; raise `BadCatalogue` at a fault."""
    try:
        catalogue = msgspec.convert(raw, Catalogue)
    except msgspec.ValidationError as error:
        raise _bad(*placed(str(error), raw)) from error
    for place, what in complaints(catalogue):
        raise _bad(place, what)
    return catalogue


def _bad(place: str, what: str) -> BadCatalogue:
    words = f"The exercise catalogue cannot be used: {place}: {what}. {REMEDY}"
    return BadCatalogue(words, (Flaw(place, what),))


def placed(error: str, raw: Mapping[str, Any]) -> Complaint:
    """Turn msgspec's `... - at `$.exercise[3].dose.reps`` into the id and the path."""
    what, _, path = error.partition(" - at `$.")
    path = path.rstrip("`")
    if found := re.fullmatch(r"(exercise|contrast)\[(\d+)\]\.?(.*)", path):
        table, index, key = found.groups()
        entry = raw[table][int(index)]
        known = entry.get("id") if isinstance(entry, Mapping) else None
        return f"{known or f'{table} {int(index) + 1}'} {key}".rstrip(), what
    return path or "top level", what


def complaints(catalogue: Catalogue) -> Iterator[Complaint]:
    """Yield what is wrong between values, as places and words; nothing if all is well.

    Those of an entry come in the order of the entries. Where an id stands twice, that
    alone is told: what else goes wrong may be no more than its consequence.
    """
    if same := tuple(_same_ids(catalogue)):
        yield from same
        return
    known = {one.id: one for one in catalogue.exercises}
    for one in catalogue.exercises:
        yield from _dose_faults(one)
        yield from _unknown_sources(one, catalogue)
        yield from _ladder_faults(one, known)
        yield from _sequence_faults(one, known)
    for contrast in catalogue.contrasts:
        if contrast.of not in known:
            yield f"{contrast.id} for", f"there is no exercise {contrast.of}"
    yield from _loops(catalogue)


def _same_ids(catalogue: Catalogue) -> Iterator[Complaint]:
    ids = [one.id for one in catalogue.exercises]
    ids += [one.id for one in catalogue.contrasts]
    for name, times in Counter(ids).items():
        if times > 1:
            yield f"{name} id", f"{times} entries have this id"


def _dose_faults(one: Exercise) -> Iterator[Complaint]:
    dose = one.dose
    if not dose.reps_min <= dose.reps <= dose.reps_max:
        bounds = f"{dose.reps_min} to {dose.reps_max}"
        yield f"{one.id} dose.reps", f"{dose.reps} is not within {bounds}"
    if dose.per_side != (one.side_mode != "symmetric"):
        yield f"{one.id} dose.per_side", f"does not go with {one.side_mode}"


def _unknown_sources(one: Exercise, catalogue: Catalogue) -> Iterator[Complaint]:
    for index, emg in enumerate(one.emg):
        if emg.source not in catalogue.sources:
            yield f"{one.id} emg[{index}].source", f"there is no source {emg.source}"
        if emg.low > emg.high:
            yield f"{one.id} emg[{index}]", f"low {emg.low} is above high {emg.high}"


def _ladder_faults(one: Exercise, known: Mapping[str, Exercise]) -> Iterator[Complaint]:
    """Hold that `easier` and `harder` mirror each other and never lead down a step."""
    ways = (("easier", "harder", 1, "a later"), ("harder", "easier", -1, "an earlier"))
    for key, back, sign, wrong in ways:
        for name in getattr(one, key):
            if (other := known.get(name)) is None:
                yield f"{one.id} {key}", f"there is no exercise {name}"
            elif one.id not in getattr(other, back):
                yield f"{one.id} {key}", f"{name} does not name it as {back}"
            elif (other.step - one.step) * sign > 0:
                yield f"{one.id} {key}", f"{name} is of {wrong} step"


def _sequence_faults(
    one: Exercise, known: Mapping[str, Exercise]
) -> Iterator[Complaint]:
    for index, part in enumerate(one.sequence):
        if part.id not in known:
            place = f"{one.id} sequence[{index}].id"
            yield place, f"there is no exercise {part.id}"


def _loops(catalogue: Catalogue) -> Iterator[Complaint]:
    ladder = {one.id: one.harder for one in catalogue.exercises}
    try:
        TopologicalSorter(ladder).prepare()
    except CycleError as error:
        loop = error.args[1]
        first = next(name for name in ladder if name in loop)
        yield f"{first} harder", f"a loop: {' <- '.join(loop)}"
