"""The exercises as values; their types are the first half of the catalogue's check.

Ranges and closed sets stand in the types, so that msgspec holds a file to them and
names the place of a fault; what concerns several values at once is checked in
`catalogue_checks`. The meaning of each field is told at the head of the file itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from sitwatch.core.programme.poses import Body, Picture, Poses, Prop
from sitwatch.core.programme.terms import (
    Activity,
    Count,
    Cue,
    EmgKind,
    Equipment,
    Family,
    Gear,
    Id,
    Muscle,
    Place,
    Position,
    Progress,
    SafetyKey,
    SafetyLevel,
    Seconds,
    SideMode,
    Step,
    View,
    Visibility,
    Words,
)


class Flaw(msgspec.Struct, frozen=True):
    """What is wrong with a value, and where: the id and the key, as in `squat dose`.

    `line` counts from 1 in the file; 0 where the file as a whole is meant.
    """

    place: str
    what: str
    line: int = 0


class BadCatalogue(Exception):
    """Exercises cannot be used; the message says what, where and what to do.

    `flaws` are all that were found; empty where there is no reading the file at all.
    """

    def __init__(self, message: str, flaws: tuple[Flaw, ...] = ()) -> None:
        """Take the one line, and what it rests on."""
        super().__init__(message)
        self.flaws = flaws


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A common mistake and its remedy, one sentence each."""

    fault: Words
    fix: Words


class Part(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One exercise of a sequence done back to back."""

    id: Id
    reps: Count


class Dose(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """How much of it by default; `reps` are per side where `per_side`.

    `tempo_s` is effort, hold and return in seconds; `est_s` the expected length of the
    whole without set-up time; `rpe_max` the effort, 0 to 10, not to be passed.
    """

    sets: Count
    reps: Count
    reps_min: Count
    reps_max: Count
    per_side: bool
    tempo_s: tuple[Seconds, Seconds, Seconds]
    rest_s: Seconds
    rpe_max: Annotated[int, msgspec.Meta(ge=1, le=10)]
    est_s: Seconds


class Safety(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Whether it suits people with a trouble; `note` is shown before the first time."""

    knee: SafetyLevel
    ankle: SafetyLevel
    hip: SafetyLevel
    back_acute: SafetyLevel
    pregnancy: SafetyLevel
    balance: SafetyLevel
    note: str

    def level(self, troubles: Iterable[SafetyKey]) -> SafetyLevel:
        """Return the strictest word on any of these troubles, `ok` without any."""
        words = {getattr(self, trouble) for trouble in troubles}
        return (
            "avoid" if "avoid" in words else "caution" if "caution" in words else "ok"
        )


class Emg(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A published muscle activity, percent of maximal voluntary contraction.

    `low` equals `high` where one mean was published; `sd` is 0.0 where none was;
    `source` is a key of `Catalogue.sources`.
    """

    muscle: Muscle
    low: Activity
    high: Activity
    sd: Activity
    source: str
    kind: EmgKind
    note: str = ""


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One exercise: its place in the programme, its words, its dose and its poses."""

    id: Id
    name: Words
    step: Step
    family: Family
    core: bool
    side_mode: SideMode
    place: Place
    equipment: tuple[Equipment, ...]
    visibility: Visibility
    quiet: bool
    office_clothes: bool
    regions: Annotated[tuple[Muscle, ...], msgspec.Meta(min_length=1)]
    demand: Annotated[int, msgspec.Meta(ge=1, le=5)]
    progress: Progress
    summary: Words
    feel: Words
    cues: Annotated[tuple[Cue, ...], msgspec.Meta(min_length=1)]
    faults: tuple[Fault, ...]
    easier: tuple[Id, ...]
    harder: tuple[Id, ...]
    gate: Words
    sequence: tuple[Part, ...]
    evidence: Words
    dose: Dose
    safety: Safety
    emg: tuple[Emg, ...]
    view: View
    anchor_y: Position
    gear: tuple[Gear, ...]
    props: tuple[Prop, ...]
    poses: Poses
    pictures: tuple[Picture, ...] = ()


class Contrast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The common wrong way of an exercise, to be shown beside the right one."""

    id: Id
    of: Id = msgspec.field(name="for")
    name: Words
    view: View
    anchor_y: Position
    gear: tuple[Gear, ...]
    notes: tuple[Words, ...]
    props: tuple[Prop, ...]
    poses: Poses
    pictures: tuple[Picture, ...] = ()


class EmgBands(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """The words for muscle activity, as ranges in percent: people see these alone."""

    low: tuple[Activity, Activity]
    moderate: tuple[Activity, Activity]
    high: tuple[Activity, Activity]
    very_high: tuple[Activity, Activity]


class Meta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says of itself: its schema and its closed sets."""

    schema: Literal[1]
    title: Words
    steps: tuple[Words, Words, Words, Words]
    places: tuple[Place, ...]
    equipment: tuple[Equipment, ...]
    side_modes: tuple[SideMode, ...]
    visibility: tuple[Visibility, ...]
    safety_levels: tuple[SafetyLevel, ...]
    progress_keys: tuple[Progress, ...]
    emg_kinds: tuple[EmgKind, ...]
    gear: tuple[Gear, ...]


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All exercises in the order of the file, `catalogue["squat"]` finds one."""

    meta: Meta
    body: Body
    emg_bands: EmgBands
    sources: dict[str, Words]
    exercises: tuple[Exercise, ...] = msgspec.field(name="exercise")
    contrasts: tuple[Contrast, ...] = msgspec.field(name="contrast", default=())

    def __getitem__(self, exercise: str) -> Exercise:
        """Return the exercise with that id; KeyError where there is none."""
        found = self.find(exercise)
        if found is None:
            raise KeyError(exercise)
        return found

    def find(self, exercise: str) -> Exercise | None:
        """Return the exercise with that id, None where this version has none."""
        return next((one for one in self.exercises if one.id == exercise), None)

    def of_step(self, step: int) -> tuple[Exercise, ...]:
        """Return the exercises that first come with a step, in the file's order."""
        return tuple(one for one in self.exercises if one.step == step)

    def contrast_of(self, exercise: str) -> Contrast | None:
        """Return the wrong way of an exercise, None where none is drawn."""
        return next((one for one in self.contrasts if one.of == exercise), None)


NO_EXERCISES = Catalogue(
    meta=Meta(1, "", ("", "", "", ""), (), (), (), (), (), (), (), ()),
    body=Body(*(0.0 for _ in Body.__struct_fields__)),
    emg_bands=EmgBands((0, 0), (0, 0), (0, 0), (0, 0)),
    sources={},
    exercises=(),
)
"""A catalogue with nothing in it, for whoever offers nothing."""
