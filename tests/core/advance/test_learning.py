"""What the fold has learnt: when it is believed, and what is judged anew."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State, face_of
from sitwatch.core.sitting.answers import UNTAUGHT
from sitwatch.core.sitting.habits import Habits, believed, prior
from tests.core.advance.lived import POLICY, after, ticked
from tests.daylight import at, lines_of, typing

WORK = typing("09:00", "09:30")
BACK = typing("09:34", "10:10")


def answered(clock: str, posture: f.Posture = "sitting") -> f.Corrected:
    """Return an answer about the pause after the first half hour."""
    return f.Corrected(
        at=at(clock), start=at("09:30"), end=at("09:34"), posture=posture, asked=True
    )


def habits_of(state: State) -> Habits:
    assert state.sitting is not None
    return state.sitting.habits


def test_who_never_answers_is_judged_by_the_prior() -> None:
    state = after(WORK, BACK)
    assert state.learnt is UNTAUGHT
    assert habits_of(state) is prior()


def test_an_answer_is_believed_at_once() -> None:
    state = after(WORK, BACK, answered("10:11"))
    assert [each.about for each in state.learnt.answers] == [3]
    assert habits_of(state) == believed(state.learnt, at("10:11"))


def test_an_answer_judges_the_day_anew() -> None:
    other = typing("10:14", "10:20")
    before = after(WORK, BACK, other, typing("10:30", "10:31"))
    assert lines_of(before.today)[3] == "Mon 10:10:00 Mon 10:14:00 away 0.45 long_gap"
    anew = after(answered("10:32"), begin=before)
    assert lines_of(anew.today)[3] == "Mon 10:10:00 Mon 10:14:00 seated 0.52 long_gap"
    assert [(s.start, s.end) for s in anew.today] == [
        (s.start, s.end) for s in before.today
    ]


def test_the_bout_follows_what_is_judged_anew() -> None:
    """Of two pauses that were for standing up, the second turns out to be sitting."""
    state = after(WORK, BACK, typing("10:14", "10:20"), ticked("10:20:10"))
    assert state.sat is not None
    assert state.sat.start == at("09:34")
    anew = after(answered("10:20:20"), begin=state)
    assert anew.sat is not None
    assert anew.sat.start == at("09:00")


def test_an_answer_that_changes_no_verdict_leaves_the_bout_alone() -> None:
    over = (typing("03:30", "04:10"), typing("04:11:10", "04:20"))
    state = after(*over)
    anew = after(answered("04:21", "away"), begin=state)
    assert anew.sat == state.sat
    assert anew.sat is not None
    assert anew.sat.start == at("03:30")
    assert anew.today != state.today


def test_what_is_taken_back_leaves_no_trace() -> None:
    lived = (WORK, BACK, typing("10:14", "10:20"), typing("10:30", "10:31"))
    undone = f.Undone(at=at("10:33"), word=at("10:32"))
    state = after(*lived, answered("10:32"), undone)
    assert state.learnt == UNTAUGHT
    assert habits_of(state) == prior()
    assert (state.today, state.sat) == (after(*lived).today, after(*lived).sat)


def test_a_pause_is_judged_by_what_was_believed_when_its_day_began() -> None:
    state = after(WORK, BACK, answered("10:11"), ticked("15:20"))
    assert habits_of(state) == believed(state.learnt, at("10:11"))
    later = after(ticked("Tue 09:00"), begin=state)
    assert habits_of(later) == believed(state.learnt, at("Tue 04:00"))
    assert after(ticked("Tue 20:00"), begin=later).sitting == later.sitting


def test_words_that_teach_nothing_change_no_belief() -> None:
    plain = msgspec.structs.replace(answered("10:11"), asked=False)
    state = after(WORK, BACK, plain, f.ProfileChanged(at=at("10:12"), changes={}))
    assert state.learnt is UNTAUGHT
    assert state.believed is None


def test_the_face_shows_what_is_believed_now() -> None:
    audit = f.ProfileChanged(at=at("10:11"), changes={"desk_share": 0.6})
    before, state = after(WORK, BACK), after(WORK, BACK, audit)
    usual, face = (face_of(each, at("10:11"), POLICY) for each in (before, state))
    assert usual is not None
    assert face is not None
    assert usual.seated - face.seated == timedelta(minutes=22)


def test_a_label_counts_at_once_where_it_is_shown_and_for_pauses_from_morning() -> None:
    state = after(WORK, BACK, f.PostureTold(at=at("10:11"), posture="sitting"))
    assert [each.about for each in state.learnt.answers] == ["input"]
    assert habits_of(state) is prior()
    morning = after(ticked("Tue 09:00"), begin=state)
    assert habits_of(morning) == believed(state.learnt, at("Tue 04:00"))
