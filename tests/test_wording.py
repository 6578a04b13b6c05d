"""What the program says on screen: no medical claim, no guilt, plain and short.

sitwatch is for general fitness and a healthy routine at the desk. A word that promises
more makes it something else, whatever a disclaimer says; so every word is read here.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable

import pytest

from tests.shipped import shipped_catalogue
from tests.tracked import TOP
from tests.words import Words, template, words

BANNED = {
    "medical promises": (
        r"treat(s|ed|ing|ment|ments)?|cur(e|es|ed|ing)|heal(s|ed|ing)?|reliev\w+|relief"
        r"|prevent\w*|rehab\w*|diagnos\w*|therap(y|ies|eutic)|remed(y|ies) for"
        r"|pain[- ]free|less pain|protects? (you|your)|immune"
    ),
    "promises for a body": (
        r"(fix\w*|correct\w*|improv\w*|repair\w*) your (back|posture|body|health)"
        r"|lowers? your|healthier|guarantee\w*|proven|clinically|scientifically"
    ),
    "verdicts on a body": (
        r"weak glutes?|glutes? (is|are) weak|amnesia|dead butt|butt|lazy|slim\w*|toned"
        r"|burns? fat|weight loss|calories?|beach body"
    ),
    "threats": (
        r"risks?|risky|risk scores?|new smoking|kill(s|ing)?|dangerous\w*|harmful"
        r"|unhealthy|deadly|damag(e|es|ing)"
    ),
    "guilt": (
        r"streaks?|guilt\w*|sham(e|eful)|blame|you should have|you shouldn.t"
        r"|you (have )?failed|missed|overdue|disappoint\w*|bad (boy|girl|habit)"
        r"|don.t give up|no excuses"
    ),
}
"""What is never said, as patterns of whole words, with the reason."""

FIGURES = (
    r"glucose|insulin|blood sugar|triglycerides|cholesterol|diabetes|mortality|cancer"
    r"|mm ?hg|disease|illness"
)
"""What figures on health are about: said on the page on reasons alone."""

PAGE_OF_REASONS = "resources/evidence.toml"

EXCEPTIONS = {
    "A missed day does not matter.": "It takes guilt away.",
    "Cancer, now or in the past, or losing weight without a reason": "A question.",
    "or a weak immune system": "A question on signs, asked before all else.",
    "Medicine for the heart or for blood pressure": "A question on readiness.",
}
"""Where such a word has to stand, with the reason."""

LONGEST_CUE = 75
LONGEST_SENTENCE = 30
"""In words: plain English has shorter sentences; a list of conditions may need them."""


def found(pattern: str, told: Iterable[Words]) -> list[str]:
    """Return where a pattern stands, but for the exceptions."""
    hits = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    return [
        f"{each.where}: “{hit[0]}” in “{each.text}”"
        for each in told
        for text in (each.text, each.plural)
        if (hit := hits.search(_without_exceptions(text)))
    ]


def _without_exceptions(text: str) -> str:
    for exception in EXCEPTIONS:
        text = text.replace(exception, "")
    return text


def readme() -> list[Words]:
    """Return the paragraphs of the README as words."""
    text = (TOP / "README.md").read_text(encoding="utf-8")
    return [Words(" ".join(each.split()), "README.md") for each in text.split("\n\n")]


@pytest.mark.parametrize("reason", BANNED)
def test_what_is_never_said(reason: str) -> None:
    assert found(BANNED[reason], [*words(), *readme()]) == []


def test_what_health_figures_are_about_stands_on_the_page_of_reasons() -> None:
    elsewhere = [each for each in words() if PAGE_OF_REASONS not in each.where]
    assert found(FIGURES, [*elsewhere, *readme()]) == []
    assert found(FIGURES, words()) != []


def test_medical_is_only_said_of_what_this_is_not() -> None:
    told = [
        each._replace(text=re.sub(r"\bnot? medical advice\b", "", each.text))
        for each in (*words(), *readme())
    ]
    assert found("medical|medically|medicine", told) == []


def test_the_purpose_and_its_limits_are_told() -> None:
    told = " ".join(each.text for each in words())
    assert "General fitness and healthy routine at the desk" in told
    assert "no medical advice" in told
    assert "Ask a clinician" in told


def test_every_exception_is_needed() -> None:
    told = " ".join(each.text for each in words())
    assert [each for each in EXCEPTIONS if each not in told] == []


def test_cues_are_short() -> None:
    catalogue = shipped_catalogue()
    cues = [cue for one in catalogue.exercises for cue in one.cues]
    assert [cue for cue in cues if len(cue) > LONGEST_CUE] == []


def test_sides_are_told_as_left_and_right() -> None:
    told = " ".join(each.text for each in words()).casefold()
    assert "left side" in told
    assert "right side" in told
    assert found(r"(working|work) side", words()) == []


def test_sentences_are_short() -> None:
    sentences = [
        (each.where, sentence)
        for each in words()
        for sentence in re.split(r"[.!?:;]\s|\n\n", each.text)
    ]
    assert [each for each in sentences if len(each[1].split()) > LONGEST_SENTENCE] == []


def test_what_is_put_into_words_has_a_name() -> None:
    """A translator may have to turn the order round."""
    nameless = [
        each.where
        for each in words()
        for _text, field, _spec, _how in string.Formatter().parse(each.text)
        if field is not None and not field
    ]
    assert nameless == []


def test_one_and_many_are_told_with_the_same_values() -> None:
    def fields(text: str) -> set[str]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    odd = [
        each.where
        for each in words()
        if each.plural and not fields(each.text) <= fields(each.plural)
    ]
    assert odd == []


def test_the_template_for_translators_has_everything_once() -> None:
    ids = Counter(re.findall(r'^msgid (".*")$', template(), re.MULTILINE))
    assert len(ids) == len(words()) + 1
    assert set(ids.values()) == {1}
    assert '"Chair rise, the strong way"' in ids
    assert '"A break after 45 minutes of sitting"' in ids
    assert '"Step {step}: {name}"' in ids
