"""A session in words, and what its parts come to in the journal."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import SESSION
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import History, StepChoice
from sitwatch.core.programme.items import Part as Kind
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.session import (
    Session,
    end_words,
    facts_of,
    invitation_words,
    kind_words,
    length_from,
    order_of,
    progress_words,
    rest_words,
    rows_of,
    session_of,
    session_title,
    with_load,
)
from tests.core.programme.training import MONDAY, after, day, done
from tests.fakes.clock import HandClock
from tests.shipped import shipped_catalogue

THIRD_STEP = StepChoice(day(-3), day(-3).date(), 3)
LIFTER = History(
    choices=(THIRD_STEP,),
    flags=Flags(
        equipment=("band", "weight", "bench"),
        places=("chair", "desk_standing", "wall", "floor"),
        load_steps_kg=(4.0, 8.0),
        office_clothes=False,
    ),
)


def planned(history: History = LIFTER) -> Session:
    return session_of(history, shipped_catalogue(), day(0))


def test_a_session_says_how_much_it_is() -> None:
    session = planned()
    assert session_title(session).startswith(f"{len(session.parts)} exercises, about 1")
    assert timedelta(minutes=8) < session.length <= timedelta(minutes=15)
    assert session.why_none == ""


def test_sets_are_rested_between_for_a_minute_or_more() -> None:
    rests = [part.portion.rest_s for part in planned().parts if part.portion.sets > 1]
    assert rests
    assert min(rests) >= 60


def test_what_is_to_be_minded_is_told_before_its_first_time() -> None:
    knee = msgspec.structs.replace(LIFTER.flags, troubles=("knee",))
    minded = planned(msgspec.structs.replace(LIFTER, flags=knee)).parts
    told = {part.exercise.id: part.caution for part in minded}
    assert "filled backpack" in told["goblet-squat"]
    assert told["hip-hinge"] == ""
    squatted = msgspec.structs.replace(LIFTER, exposures=(done("goblet-squat", -5),))
    again = {part.exercise.id: part.caution for part in planned(squatted).parts}
    assert again["goblet-squat"] == ""


@pytest.mark.parametrize(
    ("history", "words"),
    [
        (after(readiness=("dizziness",)), "Please have what you told looked at first"),
        (History(sore=MONDAY.date()), "You said that you are sore today."),
        (after(places=()), "All that you could train is at rest"),
    ],
    ids=["to be looked at", "sore", "nothing fits"],
)
def test_where_there_is_no_session_it_says_why(history: History, words: str) -> None:
    session = planned(history)
    assert session.parts == ()
    assert session_title(session) == "No session today"
    assert session.why_none.startswith(words)


def test_the_list_says_what_became_of_each() -> None:
    session = planned()
    fates = ["done", "skipped", "now", *["ahead"] * (len(session.parts) - 3)]
    rows = rows_of(session, fates)  # type: ignore[arg-type]
    assert [row.words for row in rows][:4] == ["done", "left out", "now", ""]
    assert rows[0].kind == "Warm-up"


@pytest.mark.parametrize("kind", ["warm_up", "lift", "tire_first", "burn_out"])
def test_each_kind_of_part_has_words(kind: Kind) -> None:
    assert kind_words(kind)


def test_a_session_is_proposed_from_the_third_step_on() -> None:
    strong = after(done("squat", -2))
    catalogue = shipped_catalogue()
    usual = invitation_words(strong, catalogue, day(0), 2)
    assert usual == "A longer session, 10 to 15 minutes, is there whenever you like."
    third = History(choices=(THIRD_STEP,))
    proposed = invitation_words(third, catalogue, day(0), 2)
    assert proposed == "Today would be a good day for a longer session."


def test_rest_is_counted_down_and_hurries_nobody() -> None:
    assert rest_words(timedelta(seconds=45)) == "Rest, and breathe: 0:45"
    assert rest_words(timedelta(0)) == "Ready when you are"


def test_it_is_told_how_far_a_session_has_come() -> None:
    session = planned()
    count = len(session.parts)
    title, line = progress_words(session, count - 1)
    assert title == f"Exercise {count} of {count}"
    whole = progress_words(session, 0)[1]
    assert (whole.startswith("about "), whole.endswith(" left")) == (True, True)
    assert whole != line
    assert length_from(session, 0) == session.length


def test_the_end_tells_what_was_done() -> None:
    told = end_words(["done", "done", "skipped"], timedelta(minutes=11, seconds=5))
    assert told[0] == "2 exercises in 12 min"
    assert end_words(["skipped"], timedelta())[0].startswith("Nothing was done")


def test_a_part_is_a_prompt_of_its_own_with_its_sets() -> None:
    session = planned()
    at = next(n for n, part in enumerate(session.parts) if part.portion.sets > 1)
    order = order_of(session, at, day(0))
    assert order.prompt == f"{SESSION}20260302T140000-{at + 1}"
    now = HandClock().read()
    whole = facts_of(order, Reaction("done", reps=Reps(8, -1), load_kg=4.0), now)
    part = facts_of(order, Reaction("partial", reps=Reps(3, -1)), now)
    assert len(whole) == len(part) == 2
    (prompted, answered), (_again, cut) = whole, part
    assert (prompted.exercise, prompted.is_of_session) == (order.exercise, True)
    assert (answered.sets, answered.load_kg) == (order.portion.sets, 4.0)  # type: ignore[union-attr]
    assert cut.sets == 1
    sets = Reaction("partial", reps=Reps(8, -1), sets=2)
    both = facts_of(order, sets, now)
    assert len(both) == 2
    assert both[1].sets == 2


@pytest.mark.parametrize(
    "reaction",
    [Reaction("skipped"), Reaction("partial", reps=Reps(0, -1))],
)
def test_what_was_left_out_is_not_told(reaction: Reaction) -> None:
    order = order_of(planned(), 0, day(0))
    assert facts_of(order, reaction, HandClock().read()) == ()


def test_another_weight_changes_one_part_alone() -> None:
    session = planned()
    at = next(n for n, part in enumerate(session.parts) if part.is_loaded)
    heavier = with_load(session, at, 12.5)
    assert heavier.parts[at].portion.load_kg == 12.5
    assert heavier.parts[:at] == session.parts[:at]
    assert heavier.parts[at + 1 :] == session.parts[at + 1 :]


def test_pain_is_asked_of_whoever_told_of_a_trouble() -> None:
    assert not planned().asks_pain
    assert planned().is_new
    assert planned(after(troubles=("knee",))).asks_pain
