"""What speaks without input: each computer's conditions, and all of them together."""

from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.evidence import (
    FRESH,
    Conditions,
    Kind,
    Machines,
    changed_by,
    kind_of,
)
from tests.core.sitting.fold import seen
from tests.daylight import told

NOON = "12:00"
LOCKED, ASLEEP, OFF = (
    Conditions(locked=True),
    Conditions(asleep=True),
    Conditions(off=True),
)
CALL, MEDIA, BLIND = (
    Conditions(call=True),
    Conditions(media=True),
    Conditions(blind=True),
)


@pytest.mark.parametrize(
    ("begins", "ends", "kind"),
    [
        (f.Locked, f.Unlocked, "locked"),
        (f.UserLeft, f.UserReturned, "locked"),
        (f.Slept, f.Woke, "slept"),
        (f.MediaBegan, f.MediaEnded, "media"),
        (f.CallBegan, f.CallEnded, "call"),
        (f.Blinded, f.Sighted, "blind"),
        (f.Stopped, f.Started, "off"),
    ],
)
def test_what_begins_speaks_until_it_ends(
    begins: type[f.Fact], ends: type[f.Fact], kind: Kind
) -> None:
    during = changed_by(FRESH, seen(begins, NOON))
    assert kind_of({None: during}) == kind
    assert changed_by(during, seen(ends, NOON)) == FRESH


def test_a_start_forgets_all_that_held_before() -> None:
    before = Conditions(locked=True, asleep=True, media=True, call=True, blind=True)
    assert changed_by(before, seen(f.Started, NOON)) == FRESH


@pytest.mark.parametrize(
    "fact",
    [
        seen(f.ScreenWentOff, NOON),
        seen(f.FullScreenBegan, NOON),
        seen(f.QuietBegan, NOON),
        seen(f.Prompted, NOON, prompt="p1"),
        seen(f.Ticked, NOON),
        told("standing", NOON),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_what_says_nothing_of_a_computer_changes_nothing(fact: f.Step) -> None:
    assert changed_by(CALL, fact) is CALL


def test_what_ends_leaves_the_rest_as_it_was() -> None:
    both = changed_by(CALL, seen(f.Locked, NOON))
    assert changed_by(both, seen(f.Unlocked, NOON)) == CALL


@pytest.mark.parametrize(
    ("machines", "kind"),
    [
        ({}, "none"),
        ({"desk": FRESH}, "none"),
        ({"desk": LOCKED, "laptop": FRESH}, "none"),
        ({"desk": LOCKED, "laptop": CALL}, "call"),
        ({"desk": Conditions(locked=True, call=True)}, "locked"),
        ({"desk": Conditions(call=True, media=True)}, "call"),
        ({"desk": MEDIA, "laptop": BLIND}, "media"),
        ({"desk": FRESH, "laptop": BLIND}, "blind"),
        ({"desk": LOCKED, "laptop": ASLEEP}, "locked"),
        ({"desk": ASLEEP, "laptop": ASLEEP}, "slept"),
        ({"desk": ASLEEP, "laptop": OFF}, "slept"),
        ({"desk": LOCKED, "laptop": OFF}, "locked"),
        ({"desk": Conditions(locked=True, asleep=True)}, "slept"),
        ({"desk": OFF, "laptop": OFF}, "off"),
    ],
    ids=[
        "no computer",
        "nothing special",
        "locked, but awake beside it",
        "in a call beside a locked one",
        "a call that goes on behind a lock",
        "a call before a video",
        "a video while the other one is blind",
        "one of two blind",
        "locked and asleep",
        "both asleep",
        "asleep and off",
        "locked and off",
        "locked, then asleep",
        "both off",
    ],
)
def test_who_could_be_sat_at_speaks_first(machines: Machines, kind: Kind) -> None:
    assert kind_of(machines) == kind


@pytest.mark.parametrize(
    ("conditions", "is_attended"),
    [
        (FRESH, True),
        (BLIND, True),
        (CALL, True),
        (OFF, False),
        (ASLEEP, False),
        (LOCKED, False),
        (Conditions(elsewhere=True), False),
    ],
)
def test_where_somebody_could_sit(conditions: Conditions, *, is_attended: bool) -> None:
    assert conditions.is_attended == is_attended
