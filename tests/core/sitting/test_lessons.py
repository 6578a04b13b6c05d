"""What a fact teaches: about which pause or evidence, and when it teaches nothing."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.answers import UNTAUGHT, About, Answer, Audit, Learnt
from sitwatch.core.sitting.estimate import Settled, Sitting, open_stretches
from sitwatch.core.sitting.lessons import Lesson, learnt_after
from tests.core.sitting.fold import folded, seen
from tests.core.sitting.taught import answer, taught
from tests.daylight import at, corrected, told, typing

NOW = at("11:00")


def asked(posture: f.Posture, start: str, end: str) -> f.Corrected:
    """Return the answer to a question on return."""
    word = at(start).astimezone(UTC), at(end)
    return f.Corrected(at=NOW, start=word[0], end=word[1], posture=posture, asked=True)


def lesson(fact: Lesson, *lived: f.Step) -> Learnt:
    """Return what is learnt of a fact after some facts of the day."""
    sitting, settled = folded(*(lived or [typing("09:00", "10:00")]))
    known: Settled = (*settled, *open_stretches(sitting, NOW))
    return learnt_after(UNTAUGHT, fact, NOW, sitting, known)


DAY = (
    typing("09:00", "09:10"),
    typing("09:17", "09:30"),
    seen(f.CallBegan, "09:30"),
    seen(f.CallEnded, "09:50"),
    typing("09:50", "10:00"),
    seen(f.Locked, "10:00"),
    typing("10:09", "10:09:10"),
    seen(f.Unlocked, "10:09:10"),
    typing("10:09:11", "10:20"),
    seen(f.MediaBegan, "10:20"),
    seen(f.MediaEnded, "10:50"),
    typing("10:50", "10:52"),
)


@pytest.mark.parametrize(
    ("start", "end", "about"),
    [
        ("09:10", "09:17", 4),
        ("09:10:30", "09:16:59", 4),
        ("09:05", "09:20", None),
        ("09:08", "09:17", 4),
        ("09:30", "09:50", "call"),
        ("10:00", "10:09", "locked"),
        ("10:20", "10:50", "media"),
        ("09:00", "09:10", None),
        ("10:52", "10:59", 4),
        ("08:20", "08:30", 5),
        ("08:50", "09:10", None),
        ("08:00", "08:00:29", None),
        ("08:00", "08:00:30", 0),
        ("08:00", "08:00", None),
        ("08:00", "07:00", None),
    ],
    ids=[
        "a pause",
        "as the clock on the card had it",
        "mostly input",
        "mostly a pause",
        "a call",
        "a lock by hand",
        "a video",
        "input",
        "the pause that is open still",
        "a pause of an earlier day, by its own length",
        "half of it input",
        "too short a pause",
        "just long enough",
        "no time at all",
        "backwards",
    ],
)
def test_an_answer_speaks_of_what_judged_most_of_its_time(
    start: str, end: str, about: About | None
) -> None:
    learnt = lesson(asked("sitting", start, end), *DAY)
    expected = [] if about is None else [Answer(NOW, NOW, about, sat=True)]
    assert list(learnt.answers) == expected


def test_a_night_behind_a_lock_teaches_nothing() -> None:
    night = (
        typing("05:00", "05:10"),
        seen(f.Locked, "05:10"),
        typing("10:00", "10:05"),
    )
    assert lesson(asked("away", "05:10", "10:00"), *night) == UNTAUGHT


@pytest.mark.parametrize(
    ("posture", "sat"), [("sitting", True), ("standing", False), ("away", False)]
)
def test_standing_is_no_sitting(posture: f.Posture, sat: bool) -> None:  # noqa: FBT001 - a case
    (found,) = lesson(asked(posture, "09:10", "09:17"), *DAY).answers
    assert found.sat is sat


def test_what_nobody_asked_teaches_nothing() -> None:
    assert lesson(corrected("sitting", "09:10", "09:17", "11:00"), *DAY) == UNTAUGHT


PROMPTED = (typing("09:00", "10:00"), seen(f.Prompted, "10:00", prompt="p"))
STANDING = (typing("09:00", "10:00"), told("standing", "10:00"))


@pytest.mark.parametrize(
    ("posture", "lived", "sat"),
    [
        ("sitting", PROMPTED, True),
        ("standing", PROMPTED, False),
        ("away", PROMPTED, None),
        ("sitting", PROMPTED[:1], True),
        ("standing", PROMPTED[:1], None),
        ("sitting", STANDING, None),
        ("standing", STANDING, None),
        ("sitting", (*STANDING, PROMPTED[1]), None),
    ],
    ids=[
        "sitting, on a prompt",
        "standing, on a prompt",
        "away, on a prompt",
        "sitting, as was taken for granted",
        "standing from now on",
        "sitting from now on",
        "standing still, of which nothing was estimated",
        "sitting again, on a prompt",
    ],
)
def test_a_word_on_posture_is_a_label_where_it_confirms_or_was_asked_for(
    posture: f.Posture,
    lived: tuple[f.Step, ...],
    sat: bool | None,  # noqa: FBT001 - a case
) -> None:
    answers = lesson(told(posture, "11:00"), *lived).answers
    expected = [] if sat is None else [Answer(NOW, NOW, "input", sat)]
    assert list(answers) == expected


@pytest.mark.parametrize(
    ("changes", "shares"),
    [
        ({"desk_share": 0.7}, [0.7]),
        ({"desk_share": 1}, [1.0]),
        ({"desk_share": 0}, [0.0]),
        ({"desk_share": None}, [None]),
        ({"desk_share": 1.1}, []),
        ({"desk_share": -0.1}, []),
        ({"desk_share": True}, []),
        ({"desk_share": "most"}, []),
        ({"desk_share": float("nan")}, []),
        ({"places": ["desk"]}, []),
    ],
)
def test_the_first_audit_s_share(
    changes: dict[str, Any], shares: list[float | None]
) -> None:
    learnt = lesson(f.ProfileChanged(at=NOW, changes=changes))
    assert learnt.audits == tuple(Audit(NOW, share) for share in shares)


def test_what_is_taken_back_is_unlearnt() -> None:
    kept, gone = (
        answer(4, sat=True, at=at("09:00")),
        answer(4, sat=True, at=at("10:00")),
    )
    undone = f.Undone(at=NOW, word=at("10:00"))
    sitting: Sitting = folded(typing("09:00", "10:00"))[0]
    assert learnt_after(taught(kept, gone), undone, NOW, sitting, ()) == taught(kept)
