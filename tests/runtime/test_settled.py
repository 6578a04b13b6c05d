from __future__ import annotations

from sitwatch.core.facts import Locked, PolicyChanged
from sitwatch.core.policy import BadPolicy, Breaks, Policy
from sitwatch.runtime.settled import Settled, recorded, settled
from tests.fakes.clock import MONDAY

HALF = Policy(breaks=Breaks(after_min=30))


def unreadable() -> Policy:
    raise BadPolicy("settings.toml:2: not TOML")


def test_what_the_file_says_anew_is_told() -> None:
    assert settled(lambda: HALF, Policy()) == Settled(HALF, {"breaks.after_min": 30})
    assert settled(lambda: HALF, HALF) == Settled(HALF)


def test_a_slip_leaves_what_was_in_force_and_is_told() -> None:
    found = settled(unreadable, HALF)
    assert (found.policy, found.news) == (HALF, {})
    words = "settings.toml:2: not TOML. The settings from before stay in force"
    assert found.trouble == words


def test_the_journal_tells_of_settings_change_by_change() -> None:
    first = PolicyChanged(at=MONDAY, changes={"breaks.after_min": 40, "of.later": 1})
    unfit = PolicyChanged(at=MONDAY, changes={"breaks.after_min": "soon"})
    last = PolicyChanged(at=MONDAY, changes={"breaks.after_min": 30})
    assert recorded(()) == Policy()
    assert recorded((first, Locked(at=MONDAY), last, unfit)) == HALF
