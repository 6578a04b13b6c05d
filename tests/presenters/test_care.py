from __future__ import annotations

import pytest

from sitwatch.core.programme.flags import Flags, flags_after
from sitwatch.core.programme.red_flags import EMERGENCIES, SOON, lock_of
from sitwatch.presenters.care import (
    Scene,
    care_changes,
    care_view,
    checked,
    checking,
    scene_after,
    scene_first,
)

FINE = Flags()
HELD = Flags(red_flags=("night_pain",))


@pytest.mark.parametrize(
    ("flags", "scene"),
    [
        (FINE, "now"),
        (HELD, "held"),
        (Flags(readiness=("dizziness",)), "held"),
    ],
)
def test_it_begins_with_what_was_told(flags: Flags, scene: Scene) -> None:
    assert scene_first(flags) == scene


@pytest.mark.parametrize(
    ("scene", "marked", "following"),
    [
        ("now", (), "soon"),
        ("soon", (), "clear"),
        ("now", ("collapse",), "held"),
        ("soon", ("night_pain",), "held"),
    ],
)
def test_a_yes_ends_the_questions(
    scene: Scene, marked: tuple[str, ...], following: Scene
) -> None:
    assert scene_after(scene, marked) == following


def test_what_is_urgent_is_asked_first() -> None:
    now, later = care_view("now", FINE, "112"), care_view("soon", FINE, "112")
    assert [ask.name for ask in now.asks] == list(EMERGENCIES)
    assert [ask.name for ask in later.asks] == list(SOON)
    assert (now.back, later.back) == ("", "Back")
    assert now.onward == "None of these"
    assert care_view("now", FINE, "112", has_marks=True).onward == "This is so"


def test_the_card_stands_alone() -> None:
    view = care_view("held", HELD, "112")
    assert view.card is not None
    assert (view.title, view.asks, view.onward) == (view.card.title, (), "")


def test_where_nothing_is_held_back_the_questions_come_again() -> None:
    assert care_view("held", FINE, "112").scene == "now"


def test_where_nothing_was_found_it_says_what_to_do() -> None:
    view = care_view("clear", FINE, "112")
    assert (view.card, view.onward, len(view.lines)) == (None, "Done", 3)


def test_what_was_told_before_stays_told() -> None:
    flags = Flags(red_flags=("night_pain", "later"))
    changes = care_changes(("collapse",), flags)
    assert changes == {"red_flags": ["collapse", "night_pain", "later"]}
    assert lock_of(flags_after(FINE, changes)) == "locked"


def test_who_was_checked_goes_on() -> None:
    assert lock_of(flags_after(HELD, checked())) == "open"
    card = care_view("held", HELD, "112").card
    assert card is not None
    assert checking(card).title == card.confirm
