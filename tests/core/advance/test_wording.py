"""The user's words in the state: what holds today, and since when somebody sits."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest
from hypothesis import given

from sitwatch.core import facts as f
from sitwatch.core.advance import State, face_of, sight
from sitwatch.core.advance.sight import after_further, presence_of, rest_of, terms_of
from sitwatch.core.advance.wording import reworded
from sitwatch.core.facts import Step
from sitwatch.core.sitting.bouts import latest
from sitwatch.core.sitting.estimate import open_stretches
from sitwatch.core.sitting.layers import within
from sitwatch.core.sitting.said import laid
from tests.core.advance.lived import POLICY, after, ticked
from tests.daylight import CET, at, corrected, typing
from tests.lives import lives

WORK = (typing("09:00", "10:00"), typing("10:10", "11:00"))
DRIVE = f.RoutineSet(
    at=at("11:00"), label="drive", days=("mon", "tue"), begins="08:10", ends="09:00"
)


def bout(clock: str, *steps: Step) -> str | None:
    state = after(*steps)
    assert state.sitting is not None
    since = presence_of(state, state.sitting, at(clock), POLICY).bout
    return None if since is None else f"{since.astimezone(CET):%H:%M}"


def taken_back(word: Step) -> f.Undone:
    return f.Undone(at=at("11:00"), word=word.at)


DECLARED = f.Declared(at=at("11:00"), start=at("08:00"), end=at("09:30"))
SAT = corrected("sitting", "10:00", "10:10", "11:00")


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ([], "10:10"),
        ([SAT], "09:00"),
        ([SAT, taken_back(SAT)], "10:10"),
        ([SAT, DECLARED], "08:00"),
        ([SAT, DECLARED, taken_back(SAT)], "10:10"),
        ([SAT, DRIVE], "08:10"),
        ([DRIVE, SAT], "08:10"),
        ([SAT, corrected("away", "10:20", "10:30", "11:00")], "10:30"),
    ],
    ids=[
        "nothing said",
        "sat through the pause",
        "that was taken back",
        "after a drive",
        "all was of one moment and is taken back",
        "after a drive that is a routine",
        "in either order",
        "away in between",
    ],
)
def test_a_bout_is_as_long_as_the_words_make_it(
    words: list[Step], since: str | None
) -> None:
    assert bout("11:00", *WORK, *words) == since


def test_words_hold_for_what_is_settled_after_them() -> None:
    ahead = corrected("away", "11:20", "11:40", "11:00")
    steps = (*WORK, ahead, typing("11:00", "12:00"))
    assert bout("12:00", *steps) == "11:40"
    assert bout(
        "12:40", *steps, f.Locked(at=at("12:00")), typing("12:30", "12:40")
    ) == ("12:30")


def test_a_bout_goes_on_when_a_day_begins() -> None:
    night = typing("Tue 03:00", "Tue 03:59")
    steps = (night, ticked("Tue 04:00"), typing("Tue 03:59:50", "Tue 05:00"))
    declared = f.Declared(
        at=at("Tue 05:00"), start=at("Mon 20:00"), end=at("Mon 21:00")
    )
    assert bout("Tue 05:00", *steps) == "03:00"
    assert bout("Tue 05:00", *steps, declared) == "03:00"


def test_words_about_what_is_to_come_are_kept_over_the_night() -> None:
    ahead = corrected("away", "Tue 08:00", "Tue 09:00", "11:00")
    past = corrected("away", "10:20", "10:30", "11:00")
    state = after(*WORK, ahead, past, ticked("Tue 04:00"))
    assert state.said == (ahead,)
    assert len(state.layers.replacing) == 1


def test_a_routine_returns_every_day_and_the_face_counts_what_has_passed() -> None:
    state = after(*WORK, DRIVE)
    face = face_of(state, at("11:00"), POLICY)
    plain = face_of(after(*WORK), at("11:00"), POLICY)
    assert face is not None
    assert plain is not None
    assert face.seated - plain.seated == timedelta(minutes=50)
    state = after(typing("Tue 08:00", "Tue 08:05"), begin=state)
    early = face_of(state, at("Tue 08:15"), POLICY)
    later = face_of(state, at("Tue 08:30"), POLICY)
    assert early is not None
    assert later is not None
    assert later.seated - early.seated > timedelta(minutes=14)


def test_a_routine_follows_the_clock_that_is_set() -> None:
    east = at("11:00").astimezone(timezone(timedelta(hours=2)))
    monday = after(*WORK, DRIVE, f.Locked(at=east))
    assert monday.layers.usual[-1].start == at("08:10")
    tuesday = after(f.Ticked(at=east + timedelta(days=1)), begin=monday)
    assert tuesday.layers.usual[-1].start == at("Tue 07:10")


def test_without_words_nothing_is_made_anew() -> None:
    state = after(*WORK)
    assert reworded(state, POLICY) is state


@given(lives())
def test_what_is_known_step_by_step_is_what_all_of_the_day_comes_to(
    facts: list[f.Fact],
) -> None:
    """The day folded as a whole under its words ends with the very same bout."""
    state = State()
    for fact in facts:
        before, state = state, after(fact, begin=state)
        if state.sitting is None or state.day != before.day or state.now is None:
            continue
        opened = open_stretches(state.sitting, state.now)
        told = laid((*state.today, *opened), state.layers)
        begun = (*state.today, *opened)[0].start if state.today or opened else state.now
        whole = latest(within(told, begun, state.now), rest_of(POLICY))
        terms = terms_of(state, state.now, POLICY)
        sat, _load = after_further(state, opened, state.now, terms)
        if whole is not None and (
            state.sat_before is None
            or whole.start - state.sat_before.end >= rest_of(POLICY)
        ):
            assert sat is not None
            assert sat.end == whole.end


def test_a_settled_stretch_is_laid_under_the_words_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A day with words costs what its stretches cost: the count is of those laid."""
    laid_so_far: list[int] = []

    def counting(stretches: tuple[object, ...], layers: object) -> object:
        laid_so_far.append(len(stretches))
        return laid(stretches, layers)  # type: ignore[arg-type]

    monkeypatch.setattr(sight, "laid", counting)
    state = after(WORK[0], corrected("away", "09:10", "09:20", "10:00"))
    for number in range(200):
        begun = at("10:10") + timedelta(minutes=number)
        state = after(f.Input(at=begun, for_s=20), begin=state)
    assert sum(laid_so_far) < 200 * 10
