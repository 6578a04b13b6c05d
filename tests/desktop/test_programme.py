"""The programme, done with the mouse: in a break, in a session, and held back."""

from __future__ import annotations

import pytest

from sitwatch.core.facts import SESSION, ProfileChanged
from sitwatch.presenters.colours import LIGHT
from tests.desktop.card import BUTTONS, CONTROLS, EFFORTS, Card
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.pictures import filled_with, picture
from tests.desktop.program import Sitwatch, now
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

HASTY = "tests.desktop.hasty"
START = 0
RIGHT, SMOOTH = 1, 0


def do(card: Card) -> None:
    """See an exercise to its end, and say that it was right, and smooth."""
    until(lambda: card.is_up() and "How was that?" in card.words())
    card.click(EFFORTS, RIGHT)
    card.click(CONTROLS, SMOOTH)


def told_of(answered: dict[str, object]) -> tuple[object, ...]:
    return tuple(answered[key] for key in ("reply", "reps_work", "effort", "control"))


def test_a_break_is_done_by_clicks_and_the_programme_goes_on(
    sitwatch: Sitwatch, card: Card
) -> None:
    sitwatch.launch(module=HASTY)
    until(sitwatch.is_answering)
    sitwatch.ask("break")
    card.click(BUTTONS, START)
    do(card)
    answered = sitwatch.fact("answered")
    first = sitwatch.fact("prompted")
    assert first["exercise"] == "chair-rise"
    assert answered["prompt"] == first["prompt"]
    assert told_of(answered) == ("done", 10, "right", "clean")
    sitwatch.ask("break")
    assert sitwatch.fact("prompted", 2)["exercise"] == "seated-squeeze"


def test_a_red_flag_makes_a_break_the_card_that_sends_to_a_clinician(
    desk: Desk, sitwatch: Sitwatch
) -> None:
    flags = {"red_flags": ["collapse"]}
    sitwatch.remember(ProfileChanged(at=now(), changes=flags))
    sitwatch.start()
    sitwatch.ask("break")
    card = Card(desk, sitwatch, figure=0)
    assert "Please get help now" in card.words()
    card.click(BUTTONS, START)
    answered = sitwatch.fact("answered")
    assert answered["reply"] == "skipped"
    assert sitwatch.count("began") == 0
    assert sitwatch.facts("prompted")[0].get("exercise", "") == ""


def begin_session(desk: Desk, sitwatch: Sitwatch, hands: Hands) -> Card:
    """Open the page of a session, and begin with its first exercise."""
    window = sitwatch.launch("open", "session", module=HASTY)
    (page,) = until(lambda: hands.windows(window.pid))
    (start,) = until(
        lambda: filled_with(LIGHT.accent, picture(desk, hands.place(page)))
    )
    hands.click_in(page, start)
    return Card(desk, sitwatch, beside=page)


@pytest.fixture
def lit(sitwatch: Sitwatch) -> Sitwatch:
    sitwatch.set(look='scheme = "light"')
    sitwatch.start()
    return sitwatch


@pytest.mark.parametrize("way", ["closed", "ended", "killed"])
def test_what_was_done_in_a_session_outlives_its_window(
    desk: Desk, lit: Sitwatch, hands: Hands, way: str
) -> None:
    card = begin_session(desk, lit, hands)
    until(lambda: card.is_up() and "How was that?" in card.words())
    if way == "closed":
        hands.close(card.beside)
    elif way == "ended":
        assert lit.stop() == 0
    else:
        assert lit.fact("answered")["reply"] == "done"
        lit.kill()
    answered = lit.fact("answered")
    assert (answered["reply"], answered["reps_work"]) == ("done", 12)
    assert answered["prompt"] == lit.fact("prompted")["prompt"]
    until(lambda: not card.windows())


def test_the_card_of_a_session_is_done_by_keys_alone(
    desk: Desk, lit: Sitwatch, hands: Hands
) -> None:
    card = begin_session(desk, lit, hands)
    until(card.takes_keys)
    until(lambda: card.is_up() and "How was that?" in card.words())
    for key in ("Tab", "Right", "Return", "Tab", "Return"):
        hands.press(key)
    until(lambda: not card.windows())
    answered = lit.fact("answered")
    assert told_of(answered) == ("done", 12, "right", "clean")
    assert hands.focus() == card.beside


def test_a_part_of_a_session_is_told_and_no_break_is_offered_meanwhile(
    desk: Desk, lit: Sitwatch, hands: Hands
) -> None:
    program, sitwatch = lit.resident, lit
    card = begin_session(desk, sitwatch, hands)
    do(card)
    prompted, answered = sitwatch.fact("prompted"), sitwatch.fact("answered")
    assert prompted["exercise"] == "half-squat"
    assert prompted["prompt"] == answered["prompt"]
    assert answered["prompt"].startswith(SESSION)
    assert (*told_of(answered), answered["sets"]) == ("done", 12, "right", "clean", 1)
    assert sitwatch.face().paused_until is not None
    assert hands.windows(program.pid) == []
    assert not card.is_up()
