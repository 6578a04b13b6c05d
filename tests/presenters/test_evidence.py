"""A reason for everything, its limits and its sources; and words that find it."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Emg
from sitwatch.core.programme.packs import LeftOut, Stock
from sitwatch.core.programme.rules import Rule, Rules
from sitwatch.presenters.evidence import (
    Chapters,
    Entry,
    about_words,
    chapters_of,
    left_out_title,
    limit_words,
    matching,
    nothing_words,
    plain_reason,
    reasons_of,
    source_lines,
)
from tests.shipped import shipped_catalogue

WALK = Rule(
    "walking",
    "Breaks",
    "A walk counts",
    "It is well studied.",
    "On level ground.",
    ("lieberman2006", "gao2024"),
)
OURS = Rule("ours", "Safety", "Twice", "It is quick.", "No more.", ())
RULES = Rules(
    1,
    shipped_catalogue().sources | {"lieberman2006": "Lieberman DE et al. 2006."},
    (WALK, OURS),
)


@pytest.fixture
def chapters() -> Chapters:
    return chapters_of(shipped_catalogue(), RULES)


def entry(chapters: Chapters, name: str) -> Entry:
    return next(
        one for chapter in chapters for one in chapter.entries if one.id == name
    )


def test_rules_come_first_and_then_the_steps(chapters: Chapters) -> None:
    titles = [chapter.title for chapter in chapters]
    assert titles[0] == "Breaks"
    assert titles[-4:] == [
        "Step 1: basics",
        "Step 2: bands",
        "Step 3: power",
        "Step 4: pre-fatigue and burnout",
    ]
    assert sum(len(chapter.entries) for chapter in chapters[-4:]) == 30


def test_a_rule_tells_its_limit_and_its_sources(chapters: Chapters) -> None:
    walk = entry(chapters, "walking")
    assert limit_words(walk) == "Limits: On level ground."
    assert source_lines(walk)[0] == "Lieberman DE et al. 2006."
    assert source_lines(walk)[1].startswith("Gao Y et al.")


def test_what_is_our_choice_is_told_so(chapters: Chapters) -> None:
    assert source_lines(entry(chapters, "ours")) == (
        "Our choice; no study of just this was found.",
    )
    hinge = entry(chapters, "hip-hinge")
    assert source_lines(hinge)[0].startswith("Our choice")
    assert limit_words(hinge) == ""


def test_keys_stand_as_sources_below(chapters: Chapters) -> None:
    rise = entry(chapters, "chair-rise")
    assert "(" not in rise.reason
    assert len(rise.sources) == 2
    toes = entry(chapters, "chair-rise-heel-raise")
    assert toes.reason.endswith("the study dose (secondary source).")


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("It is so (a1).", "It is so."),
        ("It is so (a1, b2), they say (b2, seen).", "It is so, they say (seen)."),
        ("Wide (about 30 degrees) feet (a1).", "Wide (about 30 degrees) feet."),
    ],
)
def test_a_reason_reads_without_keys(told: str, plain: str) -> None:
    assert plain_reason(told, {"a1": "", "b2": ""}) == plain


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("standing-squeeze", "Muscle activity: large glute very high"),
        ("bridge", "Muscle activity: large glute moderate, side glute moderate"),
        (
            "marching-bridge",
            (
                "Muscle activity, measured in a kindred exercise: "
                "large glute moderate to high, side glute high"
            ),
        ),
        ("single-leg-hinge", ""),
        ("chair-rise", ""),
    ],
)
def test_muscle_activity_is_told_in_words(
    chapters: Chapters, name: str, told: str
) -> None:
    assert entry(chapters, name).activity == told


def test_between_two_bands_the_upper_word_holds() -> None:
    catalogue = shipped_catalogue()
    squeeze = catalogue["standing-squeeze"]
    emg = Emg("gluteus_medius", 20.4, 20.4, 0.0, "gao2024", "measured")
    changed = msgspec.structs.replace(squeeze, emg=(emg,))
    only = msgspec.structs.replace(catalogue, exercises=(changed,))
    told = entry(chapters_of(only, RULES), "standing-squeeze")
    assert told.activity == "Muscle activity: side glute moderate"


def test_no_figure_of_muscle_activity_is_shown(chapters: Chapters) -> None:
    shown = [one.activity for chapter in chapters for one in chapter.entries]
    assert not any(letter.isdigit() for line in shown for letter in line)


def test_words_find_what_has_all_of_them(chapters: Chapters) -> None:
    found = matching(chapters, " Squat  GAO ")
    assert [one.id for chapter in found for one in chapter.entries] == ["squat"]
    assert matching(chapters, "") == tuple(c for c in chapters if c.entries)
    assert matching(chapters, "headstand") == ()
    assert nothing_words(" headstand ") == "Nothing here speaks of “headstand”."


def test_an_exercise_is_found_by_its_id_too(chapters: Chapters) -> None:
    (found,) = matching(chapters, "single-leg-hinge")
    assert [entry.id for entry in found.entries] == ["single-leg-hinge"]


def test_packs_that_are_left_out_are_named() -> None:
    left = LeftOut("/mine.toml", "/mine.toml, line 3: a b: c.")
    reasons = reasons_of(Stock(shipped_catalogue(), (), (left,)), RULES)
    assert reasons.left_out == ("/mine.toml, line 3: a b: c.",)
    assert "left out" in left_out_title()
    assert "no medical advice" in about_words()
