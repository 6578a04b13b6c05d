"""The closed sets of the code are those that the file declares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import pytest

from sitwatch.core.programme import terms
from sitwatch.core.programme.catalogue import Catalogue, Safety

SETS = [
    ("places", terms.Place),
    ("equipment", terms.Equipment),
    ("side_modes", terms.SideMode),
    ("visibility", terms.Visibility),
    ("safety_levels", terms.SafetyLevel),
    ("progress_keys", terms.Progress),
    ("emg_kinds", terms.EmgKind),
    ("gear", terms.Gear),
]


@pytest.mark.parametrize(("key", "closed_set"), SETS, ids=[key for key, _ in SETS])
def test_a_closed_set_is_declared_in_the_file(
    catalogue: Catalogue, key: str, closed_set: Any
) -> None:
    declared: Sequence[str] = getattr(catalogue.meta, key)
    assert declared == get_args(closed_set)


def test_every_step_has_a_name(catalogue: Catalogue) -> None:
    assert len(catalogue.meta.steps) == len(get_args(terms.Step))


def test_every_trouble_has_its_word_on_safety() -> None:
    assert {*get_args(terms.SafetyKey), "note"} == set(Safety.__struct_fields__)


def test_every_family_and_muscle_is_trained(catalogue: Catalogue) -> None:
    families = {one.family for one in catalogue.exercises}
    muscles = {muscle for one in catalogue.exercises for muscle in one.regions}
    assert families == set(get_args(terms.Family))
    assert muscles == set(get_args(terms.Muscle))
