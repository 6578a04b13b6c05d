"""A catalogue that does not hold together is refused, with the place and the remedy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sitwatch.core.programme.catalogue import BadCatalogue
from sitwatch.core.programme.catalogue_checks import parse_catalogue

Tables = dict[str, Any]


def entry(raw: Tables, name: str) -> Tables:
    both = (*raw["exercise"], *raw["contrast"])
    return next(one for one in both if one["id"] == name)


def put(name: str, path: str, value: object) -> Callable[[Tables], None]:
    """Return what sets one value; `path` is like `dose.reps` or `emg.0.source`."""

    def spoil(raw: Tables) -> None:
        target: Any = entry(raw, name)
        *way, last = (int(key) if key.isdigit() else key for key in path.split("."))
        for key in way:
            target = target[key]
        target[last] = value

    return spoil


def both(*spoilers: Callable[[Tables], None]) -> Callable[[Tables], None]:
    def spoil(raw: Tables) -> None:
        for one in spoilers:
            one(raw)

    return spoil


def forget_id(raw: Tables) -> None:
    del raw["exercise"][1]["id"]


def put_a_word_among_the_exercises(raw: Tables) -> None:
    raw["exercise"][1] = "squat"


def forget_the_body(raw: Tables) -> None:
    del raw["body"]


def count_like_a_later_version(raw: Tables) -> None:
    raw["meta"]["schema"] = 2


CASES = {
    "a word that is no place": (put("squat", "place", "roof"), "squat place: Invalid"),
    "reps as a word": (put("squat", "dose.reps", "ten"), "squat dose.reps: Expected"),
    "no reps at all": (put("squat", "dose.reps", 0), "squat dose.reps: Expected"),
    "a pose with one side": (
        put("squat", "poses.1.hip", [46]),
        "squat poses[1].hip: Expected `array` of length 2",
    ),
    "a pose with three sides": (
        put("squat", "poses.1.hip", [46, 46, 46]),
        "squat poses[1].hip: Expected `array` of length 2",
    ),
    "an unknown landmark": (
        put("squat", "poses.2.fixed", "nose"),
        "squat poses[2].fixed: Invalid",
    ),
    "a single pose": (put("squat", "poses", []), "squat poses: Expected"),
    "a cue of 75 characters": (
        put("squat", "cues.1", "x" * 75),
        "squat cues[1]: Expected `str` of length <= 74",
    ),
    "an angle beyond the circle": (
        put("squat", "poses.0.lean", 200),
        "squat poses[0].lean: Expected",
    ),
    "a key that nobody knows": (put("squat", "colour", "red"), "squat: Object contain"),
    "an entry without id": (forget_id, "exercise 2: Object missing required field"),
    "no entry at all": (put_a_word_among_the_exercises, "exercise 2: Expected"),
    "no body": (forget_the_body, "top level: Object missing required field `body`"),
    "another schema": (count_like_a_later_version, "meta.schema: Invalid"),
    "a contrast with a bad view": (
        put("chair-rise-wrong", "view", "top"),
        "chair-rise-wrong view: Invalid",
    ),
    "two of one id": (put("squat", "id", "bridge"), "bridge id: 2 entries have this"),
    "a contrast named like an exercise": (
        put("chair-rise-wrong", "id", "squat"),
        "squat id: 2 entries have this id",
    ),
    "reps beyond their range": (
        put("squat", "dose.reps", 99),
        "squat dose.reps: 99 is not within",
    ),
    "reps below their range": (
        put("squat", "dose.reps", 1),
        "squat dose.reps: 1 is not within",
    ),
    "sides without sides": (
        put("squat", "dose.per_side", value=True),
        "squat dose.per_side: does not go with symmetric",
    ),
    "a source that is not listed": (
        put("standing-squeeze", "emg.1.source", "myself"),
        "standing-squeeze emg[1].source: there is no source myself",
    ),
    "a range upside down": (
        put("standing-squeeze", "emg.0.low", 99.0),
        "standing-squeeze emg[0]: low 99.0 is above high 81.0",
    ),
    "a harder one that is not there": (
        put("squat", "harder.0", "fly"),
        "squat harder: there is no exercise fly",
    ),
    "an easier one that is not there": (
        put("seated-squeeze", "easier", ["rest"]),
        "seated-squeeze easier: there is no exercise rest",
    ),
    "an easier one that does not know": (
        put("bridge", "easier", ["standing-squeeze", "squat"]),
        "bridge easier: squat does not name it as harder",
    ),
    "a harder one of an earlier step": (
        put("chair-rise", "step", 4),
        "chair-rise harder: slow-sit is of an earlier step",
    ),
    "a loop": (
        both(
            put("seated-squeeze", "easier", ["standing-squeeze"]),
            put(
                "standing-squeeze",
                "harder",
                [
                    "seated-squeeze",
                    "half-squat",
                    "hip-hinge",
                    "bridge",
                    "standing-march",
                    "standing-kickback",
                ],
            ),
        ),
        "harder: a loop: ",
    ),
    "a sequence with a stranger": (
        put("prefatigue-steps-squat", "sequence.1.id", "fly"),
        "prefatigue-steps-squat sequence[1].id: there is no exercise fly",
    ),
    "a contrast of nothing": (
        put("chair-rise-wrong", "for", "fly"),
        "chair-rise-wrong for: there is no exercise fly",
    ),
}


@pytest.mark.parametrize(("spoil", "told"), CASES.values(), ids=CASES.keys())
def test_a_fault_is_told_with_its_place(
    raw: Tables, spoil: Callable[[Tables], None], told: str
) -> None:
    spoil(raw)
    with pytest.raises(BadCatalogue) as caught:
        parse_catalogue(raw)
    message = str(caught.value)
    assert told in message
    assert message.endswith("Put that value right, or install sitwatch again.")
    assert "\n" not in message


def test_the_shipped_tables_hold_together(raw: Tables) -> None:
    assert parse_catalogue(raw).meta.schema == 1
