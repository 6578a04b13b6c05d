"""What facts make of the course of breaks."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.breaks.asking import longest_left, longest_rest
from sitwatch.core.breaks.course import (
    Breaks,
    heard,
    hidden,
    shown_as,
    typed,
    wished,
)
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.taken import Outcome
from sitwatch.core.policy import Policy
from tests.core.breaks.present import present
from tests.daylight import at

POLICY = Policy()
ASKED = f.Prompted(at=at("09:45"), prompt="p", exercise="squat", why="seated 45 min")


def after(breaks: Breaks, fact: f.Fact, presence: Presence | None = None) -> Breaks:
    return heard(breaks, fact, presence or present(fact.at), POLICY)


def asking() -> Breaks:
    return after(Breaks(waiting_since=at("09:44")), ASKED)


def answered(reply: f.Reply, clock: str, until: str | None = None) -> f.Answered:
    later = None if until is None else at(until)
    return f.Answered(at=at(clock), prompt="p", reply=reply, until=later)


def test_a_prompt_ends_the_waiting() -> None:
    breaks = asking()
    assert breaks.asking is not None
    assert breaks.asking.since == at("09:45")
    assert breaks.waiting_since is None


@pytest.mark.parametrize("reply", ["done", "partial", "skipped", "ignored"])
def test_an_answer_buys_an_interval_of_peace(reply: f.Reply) -> None:
    breaks = after(asking(), answered(reply, "09:47"))
    assert breaks.asking is None
    assert breaks.answered == at("09:47")


@pytest.mark.parametrize(
    ("reply", "last_input", "outcome"),
    [
        ("done", "09:45:00", "done"),
        ("done", "09:46:59", "typed_through"),
        ("ignored", "09:45:00", "natural"),
        ("ignored", "09:46:59", "ignored"),
        ("skipped", "09:46:59", "skipped"),
    ],
)
def test_what_became_of_a_prompt(
    reply: f.Reply, last_input: str, outcome: Outcome
) -> None:
    now = present(at("09:47"), last_input=at(last_input))
    ended = after(asking(), answered(reply, "09:47"), now).ended
    assert ended is not None
    assert ended.outcome == outcome
    assert ended.until == at("09:47")


@pytest.mark.parametrize(
    ("until", "returns"),
    [("09:56", "09:56"), (None, "09:51"), ("09:40", "09:46")],
    ids=["when it says", "in five minutes", "at once, where that is past"],
)
def test_a_prompt_that_is_put_off_returns(until: str | None, returns: str) -> None:
    breaks = after(asking(), answered("snoozed", "09:46", until))
    assert breaks.snoozed_until == at(returns)
    assert breaks.snoozes == 1


def test_the_third_putting_off_ends_it_quietly() -> None:
    breaks = msgspec.structs.replace(asking(), snoozes=2)
    over = after(breaks, answered("snoozed", "09:46"))
    assert over.snoozed_until is None
    assert over.answered == at("09:46")


def test_an_answer_to_another_prompt_comes_too_late() -> None:
    late = f.Answered(at=at("09:46"), prompt="the one before", reply="done")
    assert after(asking(), late) == asking()


def test_an_answer_without_a_prompt_changes_nothing() -> None:
    assert after(Breaks(), answered("done", "09:46")) == Breaks()


@pytest.mark.parametrize(
    "fact",
    [
        f.Started(at=at("10:00")),
        f.Prompted(at=at("10:00"), prompt="q"),
    ],
    ids=["a new start", "the next prompt"],
)
def test_a_prompt_that_nobody_will_answer_was_ignored(fact: f.Fact) -> None:
    ended = after(asking(), fact).ended
    assert ended is not None
    assert (ended.asking.prompt, ended.outcome) == ("p", "ignored")


def test_a_card_that_a_crash_took_comes_back_after_a_minute_at_the_earliest() -> None:
    anew = after(asking(), f.Started(at=at("10:00")))
    assert anew.snoozed_until == at("10:01")
    assert anew.snoozes == 0
    wanted = after(wished(asking()), f.Started(at=at("10:00")))
    assert wanted.snoozed_until is None


def test_only_breaks_that_were_kept_count_towards_a_long_one() -> None:
    kept = after(asking(), answered("skipped", "09:46")).kept
    assert kept.count == 0
    away = present(at("09:46"), last_input=at("09:45"))
    done = after(asking(), answered("done", "09:46"), away)
    assert done.kept.on(at("09:46").date()) == 1


def test_an_exercise_counts_its_quiet_from_its_beginning() -> None:
    begun = after(asking(), f.Began(at=at("09:45:30"), prompt="p")).asking
    assert begun is not None
    presence = present(at("09:46:30"), last_input=at("09:45"))
    assert longest_rest(begun, presence) == timedelta(minutes=1)


def test_input_ends_a_quiet_and_the_longest_one_is_kept() -> None:
    breaks = after_input(asking(), "09:47", "09:45")
    breaks = after_input(breaks, "09:47:30", "09:47:10")
    assert breaks.asking is not None
    assert breaks.asking.rested == breaks.asking.left == timedelta(minutes=2)


def test_a_quiet_in_a_video_shows_hands_off_the_keyboard_but_nobody_leaving() -> None:
    breaks = after_input(asking(), "09:47", "09:45", is_explained=True)
    assert breaks.asking is not None
    assert breaks.asking.rested == timedelta(minutes=2)
    assert breaks.asking.left == timedelta(0)
    watching = present(at("09:50"), last_input=at("09:47"), is_explained=True)
    assert longest_left(breaks.asking, watching) == timedelta(0)
    assert longest_rest(breaks.asking, watching) == timedelta(minutes=3)


def test_input_without_a_prompt_is_nothing_to_breaks() -> None:
    assert after_input(Breaks(), "09:47", "09:45") == Breaks()


def after_input(
    breaks: Breaks, clock: str, last_input: str, *, is_explained: bool = False
) -> Breaks:
    quiet = () if is_explained else ((at(last_input), at(clock)),)
    return typed(breaks, at(clock), at(last_input), quiet)


def test_leaving_after_a_video_is_leaving_for_as_long_as_it_was() -> None:
    quiet = ((at("09:40"), at("09:44")), (at("09:47"), at("09:48")))
    breaks = typed(asking(), at("09:50"), at("09:40"), quiet)
    assert breaks.asking is not None
    assert breaks.asking.rested == timedelta(minutes=5)
    assert breaks.asking.left == timedelta(minutes=1)


@pytest.mark.parametrize(
    ("reply", "last_input", "rests"),
    [
        ("done", "09:45", True),
        ("partial", "09:45", True),
        ("ignored", "09:45", True),
        ("done", "09:47", False),
        ("skipped", "09:45", False),
    ],
    ids=["done", "partly", "natural", "typed through", "skipped"],
)
def test_after_a_break_taken_sitting_counts_from_the_first_input_on(
    reply: f.Reply, last_input: str, *, rests: bool
) -> None:
    now = present(at("09:47"), last_input=at(last_input))
    over = after(asking(), answered(reply, "09:47"), now)
    assert over.is_resting == rests
    back = after_input(over, "09:50", "09:45")
    assert not back.is_resting
    assert back.answered == at("09:50" if rests else "09:47")


def test_input_that_follows_a_break_at_once_leaves_no_gap() -> None:
    now = present(at("09:47"), last_input=at("09:45"))
    over = after(asking(), answered("done", "09:47"), now)
    assert after_input(over, "09:47:29", "09:45").answered == at("09:47")


def test_a_reason_is_kept_and_belongs_to_its_time_of_day() -> None:
    told = msgspec.structs.replace(answered("skipped", "09:46"), because="place")
    (given,) = after(asking(), told).context.reasons
    assert (given.reason, given.at, given.local) == ("place", told.at, told.at)


def test_a_card_is_hidden_and_comes_back() -> None:
    away = hidden(shown_as(asking(), "card"), at("09:45:10"), "locked")
    assert away.asking is not None
    assert away.asking.hidden == at("09:45:10")
    assert (away.asking.held, away.asking.phase) == ("locked", None)
    back = hidden(away, at("09:46"), "")
    assert back.asking is not None
    assert (back.asking.hidden, back.asking.shown) == (None, at("09:46"))
    assert back.asking.held == ""


def test_hiding_what_is_hidden_or_not_there_changes_nothing() -> None:
    away = hidden(shown_as(asking(), "card"), at("09:45:10"), "locked")
    assert hidden(away, at("09:45:20"), "locked") == away
    assert hidden(Breaks(), at("09:45:20"), "locked") == Breaks()


def test_an_offer_is_as_loud_as_it_was_shown() -> None:
    shown = shown_as(asking(), "small")
    assert shown.asking is not None
    assert shown.asking.phase == "small"
    assert shown_as(shown, None) == shown
    assert shown_as(Breaks(), "card") == Breaks()


def test_a_card_that_the_user_calls_up_is_wished_for() -> None:
    called = wished(asking()).asking
    assert called is not None
    assert called.is_wished
    assert not asking().asking.is_wished  # type: ignore[union-attr]
    by_name = after(Breaks(), f.Prompted(at=at("10:00"), prompt="q", why="you asked"))
    assert by_name.asking is not None
    assert by_name.asking.is_wished
    assert wished(Breaks()) == Breaks()


def test_a_part_of_a_session_asks_nobody_to_get_up() -> None:
    part = f.Prompted(at=at("09:45"), prompt=f"{f.SESSION}1", exercise="squat")
    waiting = Breaks(waiting_since=at("09:44"))
    assert after(waiting, part) == waiting
