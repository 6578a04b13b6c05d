from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.ports import Finding, LastSeen
from sitwatch.runtime.findings import PARTS, dated, part_of
from tests.fakes.clock import MONDAY

INPUT = Finding("input", "counters", "they count")
LATER = MONDAY + timedelta(hours=1)


def test_each_need_is_dated_by_the_last_fact_of_it() -> None:
    facts = (
        f.Started(at=MONDAY),
        f.Locked(at=MONDAY),
        f.Unlocked(at=LATER),
        f.CallBegan(at=MONDAY),
    )
    paused = LastSeen("paused", LATER)
    session, tray, messages = dated(
        (
            Finding("session", "logind", ""),
            Finding("tray", "icon", "", last=paused),
            Finding("notifications", "dunst", ""),
        ),
        facts,
    )
    assert session.last == LastSeen("unlocked", LATER)
    assert tray.last == paused
    assert messages.last is None


@pytest.mark.parametrize(
    ("facts", "since"),
    [
        ((f.Started(at=MONDAY),), MONDAY),
        ((f.Started(at=MONDAY), f.Blinded(at=LATER)), None),
        ((f.Blinded(at=MONDAY), f.Sighted(at=LATER)), LATER),
        ((f.Started(at=MONDAY), f.Stopped(at=LATER)), None),
        ((), None),
    ],
)
def test_input_works_since_it_was_last_seen_to(
    facts: tuple[f.Fact, ...], since: object
) -> None:
    assert dated((INPUT,), facts)[0].since == since


def test_what_does_not_work_has_no_beginning_and_what_knows_its_own_keeps_it() -> None:
    blind = Finding("input", "", "no server", "log in")
    known = Finding("input", "mutter", "", since=LATER)
    found = dated((blind, known), (f.Started(at=MONDAY),))
    assert [finding.since for finding in found] == [None, LATER]


def test_every_fact_of_the_machine_is_of_a_need_and_no_word_of_the_user_is() -> None:
    assert part_of(f.PostureTold(at=MONDAY, posture="sitting")) == ""
    machine = {kind for kind in PARTS if kind.__module__.endswith("machine")}
    assert machine == set(PARTS)
