from __future__ import annotations

from sitwatch.adapters.catalogue_files import read_catalogue
from sitwatch.adapters.places import resources
from sitwatch.runtime.menu import shipped_menu


def test_only_what_fits_anybody_is_offered_to_a_beginner() -> None:
    catalogue = read_catalogue(resources() / "exercises.toml")
    chosen = [catalogue[choice.exercise] for choice in shipped_menu()]
    assert {exercise.step for exercise in chosen} == {1}
    assert all(exercise.office_clothes for exercise in chosen)
    assert "floor" not in {exercise.place for exercise in chosen}
    assert not any(exercise.equipment for exercise in chosen)


def test_both_kinds_are_there_in_the_order_of_the_catalogue() -> None:
    menu = shipped_menu()
    kinds = {choice.exercise: choice.is_symmetric for choice in menu}
    assert kinds["chair-rise"]
    assert not kinds["standing-march"]
    ids = [
        exercise.id
        for exercise in read_catalogue(resources() / "exercises.toml").exercises
    ]
    assert [ids.index(choice.exercise) for choice in menu] == sorted(
        ids.index(choice.exercise) for choice in menu
    )
