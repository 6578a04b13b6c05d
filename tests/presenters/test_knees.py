from __future__ import annotations

from datetime import timedelta
from typing import get_args

import msgspec
import pytest

from sitwatch.core.programme.flags import Flags, KneeLine
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.steps import StepStatus
from sitwatch.presenters.knees import (
    knee_changes,
    knee_lines,
    knee_question,
    knee_view,
)
from tests.daylight import at

NOW = at("09:00")
BAND = Flags(equipment=("band",), bands=2, knee_line="in_line")
STRONGER = Exposure(
    exercise="band-squat", at=at("09:00"), day=at("09:00").date(), band_level=2
)


def test_every_line_can_be_told() -> None:
    assert tuple(name for name, _words in knee_lines()) == get_args(KneeLine)


@pytest.mark.parametrize(
    ("flags", "step", "due", "words"),
    [
        (Flags(), 1, False, "mirror"),
        (Flags(), 2, True, "mirror"),
        (Flags(troubles=("knee",)), 1, True, "mirror"),
        (Flags(equipment=("band",), knee_line="inward"), 2, True, "with the band"),
        (Flags(knee_line="in_line"), 2, False, "mirror"),
    ],
)
def test_it_is_said_when_and_how_to_look(
    flags: Flags, step: int, words: str, *, due: bool
) -> None:
    view = knee_view(History(flags=flags), StepStatus(step), NOW)
    assert (view.line, bool(view.due)) == (flags.knee_line, due)
    assert words in view.help[0]


def test_a_stronger_band_asks_for_another_look() -> None:
    day = STRONGER.day.replace(day=1)
    history = History(flags=BAND, exposures=(STRONGER,), line_checked=day)
    assert knee_view(history, StepStatus(2), NOW).due


@pytest.mark.parametrize(
    ("line", "exposures", "changes"),
    [
        ("in_line", (), {"knee_line": "in_line"}),
        ("inward", (), {"knee_line": "inward"}),
        ("inward_with_band", (), {"knee_line": "inward_with_band"}),
        ("inward_with_band", (STRONGER,), {"knee_line": "in_line", "bands": 1}),
    ],
)
def test_a_look_is_told(
    line: str, exposures: tuple[Exposure, ...], changes: dict[str, object]
) -> None:
    assert knee_changes(line, History(flags=BAND, exposures=exposures)) == changes


def asked(history: History) -> tuple[str, ...]:
    view = knee_question(history, StepStatus(2), NOW)
    return () if view is None else tuple(words for words, _changes in view.answers)


@pytest.mark.parametrize(
    ("history", "answers"),
    [
        (History(), ("In line", "They come in", "Later")),
        (History(flags=Flags(knee_line="in_line")), ()),
        (
            History(flags=Flags(equipment=("band",), knee_line="inward")),
            ("In line", "No more than before", "More with the band", "Later"),
        ),
        (
            History(flags=Flags(knee_line="inward")),
            ("In line", "They come in", "Later"),
        ),
    ],
    ids=["never looked", "in line", "the band is next", "no band"],
)
def test_a_look_is_asked_for_when_it_is_due(
    history: History, answers: tuple[str, ...]
) -> None:
    assert asked(history) == answers


@pytest.mark.parametrize(("days", "is_asked"), [(0, False), (13, False), (14, True)])
def test_a_first_look_put_off_comes_back_after_two_weeks(
    days: int, *, is_asked: bool
) -> None:
    view = knee_question(History(), StepStatus(2), NOW)
    assert view is not None
    assert view.answers[2][1] == {"knee_line": "unknown"}
    looked = NOW.date() - timedelta(days=days)
    assert bool(asked(History(line_checked=looked))) is is_asked


def test_what_is_seen_with_a_stronger_band_decides_on_it() -> None:
    day = STRONGER.day.replace(day=1)
    history = History(flags=BAND, exposures=(STRONGER,), line_checked=day)
    view = knee_question(history, StepStatus(2), NOW)
    assert view is not None
    assert [changes for _words, changes in view.answers] == [
        {"knee_line": "in_line"},
        {"knee_line": "in_line", "bands": 1},
        {},
    ]


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("inward", ["in_line", "inward_both_ways", "inward_with_band", None]),
        (
            "inward_both_ways",
            ["in_line", "inward_both_ways", "inward_with_band", "inward_both_ways"],
        ),
        (
            "inward_with_band",
            ["in_line_without_band", "inward_with_band", "inward_with_band"],
        ),
    ],
)
def test_what_is_seen_again_is_kept_as_it_was_seen(
    line: KneeLine, changes: list[str | None]
) -> None:
    flags = Flags(equipment=("band",), knee_line=line)
    view = knee_question(History(flags=flags), StepStatus(2), NOW)
    assert view is not None
    told = [change.get("knee_line") for _words, change in view.answers]
    assert told == changes


def test_a_stronger_band_is_looked_at_before_it_comes() -> None:
    light = msgspec.structs.replace(STRONGER, band_level=1, effort="right")
    days = [NOW.date() - timedelta(days=n) for n in range(4)]
    done = tuple(msgspec.structs.replace(light, day=day) for day in days)
    view = knee_question(History(flags=BAND, exposures=done), StepStatus(2), NOW)
    assert view is not None
    assert "stronger band" in view.question
    assert [changes for _words, changes in view.answers] == [
        {"knee_line": "in_line", "band_checked": 2},
        {"knee_line": "in_line", "bands": 1},
        {"knee_line": "in_line"},
    ]
