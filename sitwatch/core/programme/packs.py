"""Exercises of the user's own, put beside those that are shipped.

A pack is written like the catalogue, but for what it may leave out. A ladder may be
named from one side only, and an exercise may bring pictures in the place of poses. Ids
cannot be taken over: the gates between the steps hang on those of the shipped ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args

import msgspec

from sitwatch.core.programme.catalogue import (
    BadCatalogue,
    Catalogue,
    Contrast,
    Exercise,
    Flaw,
)
from sitwatch.core.programme.catalogue_checks import complaints, placed
from sitwatch.core.programme.pack_filling import filled
from sitwatch.core.programme.poses import Picture
from sitwatch.core.programme.terms import (
    Equipment,
    Family,
    Gear,
    Landmark,
    Muscle,
    Place,
    Progress,
    SafetyKey,
    SafetyLevel,
    SideMode,
    View,
    Visibility,
    Words,
)

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "place": get_args(Place),
    "family": get_args(Family),
    "side_mode": get_args(SideMode),
    "equipment": get_args(Equipment),
    "visibility": get_args(Visibility),
    "progress": get_args(Progress),
    "regions": get_args(Muscle),
    "view": get_args(View),
    "gear": get_args(Gear),
    "fixed": get_args(Landmark),
    **dict.fromkeys(get_args(SafetyKey), get_args(SafetyLevel)),
}
"""The words that a key takes."""


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file of the user's own holds; `title` is how it is called on screen.

    `pictures` are shown in place of the figure by the id of an exercise that is there
    already: one file for each of its poses.
    """

    schema: Literal[1]
    title: Words
    sources: dict[str, Words] = {}
    pictures: dict[str, tuple[str, ...]] = {}
    exercises: tuple[Exercise, ...] = msgspec.field(name="exercise", default=())
    contrasts: tuple[Contrast, ...] = msgspec.field(name="contrast", default=())


class Added(msgspec.Struct, frozen=True):
    """A pack that is in use: its title, its file, and the ids of its exercises."""

    title: str
    file: str
    exercises: tuple[str, ...]


class LeftOut(msgspec.Struct, frozen=True):
    """A pack that is not in use, and what is wrong with it; `words` is one line."""

    file: str
    words: str
    flaws: tuple[Flaw, ...] = ()


class Stock(msgspec.Struct, frozen=True):
    """All exercises there are, and what became of the user's packs."""

    catalogue: Catalogue
    added: tuple[Added, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def read_pack(raw: Mapping[str, Any]) -> Pack:
    """Return the pack of the tables of a file; raise `BadCatalogue` with all flaws."""
    whole = filled(raw)
    try:
        pack = msgspec.convert(whole, Pack)
    except msgspec.ValidationError as error:
        flaws = tuple(_type_flaws(whole)) or (_flaw(str(error), whole),)
        raise _bad(flaws) from error
    if flaws := tuple(_shown_twice(raw)):
        raise _bad(flaws)
    return pack


def join(catalogue: Catalogue, pack: Pack) -> Catalogue:
    """Return both as one; raise `BadCatalogue` with all that does not go together."""
    if flaws := (*_taken(catalogue, pack), *_misplaced(catalogue, pack)):
        raise _bad(flaws)
    exercises = _mirrored(pack.exercises + catalogue.exercises)
    whole = msgspec.structs.replace(
        catalogue,
        sources=catalogue.sources | pack.sources,
        exercises=exercises,
        contrasts=catalogue.contrasts + pack.contrasts,
    )
    # The pack's own come first, so that a fault between two is told of the pack's.
    if flaws := tuple(Flaw(place, what) for place, what in complaints(whole)):
        raise _bad(flaws)
    count = len(pack.exercises)
    in_order = exercises[count:] + exercises[:count]
    pictured = tuple(_pictured(one, pack.pictures.get(one.id)) for one in in_order)
    return msgspec.structs.replace(whole, exercises=pictured)


def _bad(flaws: tuple[Flaw, ...]) -> BadCatalogue:
    return BadCatalogue(f"{flaws[0].place}: {flaws[0].what}", flaws)


def _type_flaws(raw: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield the first flaw of the head and of every entry."""
    kinds: Mapping[str, type] = {"exercise": Exercise, "contrast": Contrast}
    head = {key: value for key, value in raw.items() if key not in kinds}
    yield from _type_flaw(head, Pack, "", raw)
    for table, kind in kinds.items():
        entries = raw.get(table, [])
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            yield from _type_flaw(entry, kind, f"{table}[{index}]", raw)


def _type_flaw(
    value: Any, kind: type, path: str, raw: Mapping[str, Any]
) -> Iterator[Flaw]:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        what, at, rest = str(error).partition(" - at `$")
        whole = f"{path}{rest}" if at else f"{path}`"
        yield _flaw(f"{what} - at `$.{whole.removeprefix('.')}", raw)


def _flaw(error: str, raw: Mapping[str, Any]) -> Flaw:
    """Return the flaw of an error; a wrong word is told with the right ones."""
    place, what = placed(error, raw)
    key = re.split(r"[ .]", re.sub(r"\[\d+\]", "", place))[-1]
    if what.startswith("Invalid enum") and key in _CHOICES:
        what = f"{what}, choose from {', '.join(_CHOICES[key])}"
    if "matching regex" in what:
        what = "small letters, digits and single hyphens between them, as in wall-lean"
    return Flaw(place, what)


def _shown_twice(raw: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield what has pictures and poses, or pictures that cannot change sides."""
    for entry in raw.get("exercise", ()):
        if "pictures" in entry and "poses" in entry:
            yield Flaw(f"{entry['id']} pictures", "there are poses too, leave one out")
        if "pictures" in entry and entry["side_mode"] == "alternating":
            what = "pictures cannot alternate, take per_side"
            yield Flaw(f"{entry['id']} side_mode", what)


def _taken(catalogue: Catalogue, pack: Pack) -> Iterator[Flaw]:
    """Yield ids and keys that stand for something else already."""
    ids = {one.id for one in catalogue.exercises}
    ids |= {one.id for one in catalogue.contrasts}
    for name in [one.id for one in pack.exercises] + [one.id for one in pack.contrasts]:
        if name in ids:
            yield Flaw(f"{name} id", "this id is taken, choose another for your own")
    for key in pack.sources:
        if key in catalogue.sources:
            yield Flaw(f"sources.{key}", "this key is taken, call it otherwise")


def _misplaced(catalogue: Catalogue, pack: Pack) -> Iterator[Flaw]:
    """Yield pictures that have no exercise, or not one for each of its poses."""
    for name, files in pack.pictures.items():
        one = catalogue.find(name)
        if one is None:
            yield Flaw(f"pictures.{name}", f"there is no exercise {name}")
        elif len(files) != len(one.poses):
            what = f"it takes {len(one.poses)} pictures, one for each pose"
            yield Flaw(f"pictures.{name}", what)


def _pictured(one: Exercise, files: tuple[str, ...] | None) -> Exercise:
    """Return the exercise with these pictures, which keep the time of its poses."""
    if files is None:
        return one
    pictures = tuple(
        Picture(file, pose.label, pose.s)
        for file, pose in zip(files, one.poses, strict=True)
    )
    return msgspec.structs.replace(one, pictures=pictures)


def _mirrored(exercises: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """Return the exercises with the rungs that are named from one side only."""

    def rungs(one: Exercise, key: str, back: str) -> tuple[str, ...]:
        named: tuple[str, ...] = getattr(one, key)
        others = (other.id for other in exercises if one.id in getattr(other, back))
        return named + tuple(name for name in others if name not in named)

    return tuple(
        msgspec.structs.replace(
            one,
            easier=rungs(one, "easier", "harder"),
            harder=rungs(one, "harder", "easier"),
        )
        for one in exercises
    )
