"""What facts make of the user's pause, of the desktop, and of breakpoints."""

from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from sitwatch.core.breaks.course import Breaks, heard
from sitwatch.core.breaks.holds import Context
from sitwatch.core.policy import Policy
from tests.core.breaks.present import present
from tests.daylight import at


def after(breaks: Breaks, fact: f.Fact) -> Breaks:
    return heard(breaks, fact, present(fact.at), Policy())


def test_prompts_are_paused_and_resumed() -> None:
    paused = after(Breaks(), f.Paused(at=at("10:00"), until=at("11:00")))
    assert paused.context == Context(paused=True, paused_until=at("11:00"))
    assert after(paused, f.Resumed(at=at("10:30"))).context == Context()


def test_a_pause_may_last_until_the_user_resumes() -> None:
    paused = after(Breaks(), f.Paused(at=at("10:00")))
    assert paused.context == Context(paused=True, paused_until=None)


@pytest.mark.parametrize(
    ("fact", "context"),
    [
        (f.FullScreenBegan(at=at("10:00")), Context(fullscreen=True)),
        (f.ShareBegan(at=at("10:00")), Context(sharing=True)),
        (f.QuietBegan(at=at("10:00")), Context(quiet=True)),
        (f.Locked(at=at("10:00")), Context()),
    ],
)
def test_what_the_desktop_says(fact: f.Fact, context: Context) -> None:
    assert after(Breaks(), fact).context == context


@pytest.mark.parametrize(
    "fact",
    [
        f.FullScreenEnded(at=at("10:00")),
        f.QuietEnded(at=at("10:00")),
        f.ShareEnded(at=at("10:00")),
    ],
)
def test_what_the_desktop_says_no_more(fact: f.Fact) -> None:
    all_on = Breaks(context=Context(sharing=True, fullscreen=True, quiet=True))
    context = after(all_on, fact).context
    assert context.sharing + context.fullscreen + context.quiet == 2


def test_a_new_start_knows_nothing_of_the_desktop_but_keeps_the_pause() -> None:
    seen = Context(sharing=True, fullscreen=True, quiet=True, paused=True)
    before = Breaks(context=seen)
    assert after(before, f.Started(at=at("10:00"))).context == Context(paused=True)


@pytest.mark.parametrize(
    "fact",
    [
        f.CallEnded(at=at("10:00")),
        f.ShareEnded(at=at("10:00")),
        f.FullScreenEnded(at=at("10:00")),
        f.Unlocked(at=at("10:00")),
    ],
)
def test_the_end_of_something_is_a_breakpoint(fact: f.Fact) -> None:
    assert after(Breaks(), fact).context.opened == at("10:00")
    assert after(Breaks(), f.QuietEnded(at=at("10:00"))).context.opened is None
