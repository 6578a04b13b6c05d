from __future__ import annotations

from sitwatch.adapters.session.none import NoSession
from sitwatch.core.facts import Fact


def test_it_posts_nothing_and_says_so() -> None:
    told: list[Fact] = []
    session = NoSession()
    session.open(told.append, lambda errand: errand())
    session.close()
    session.close()
    assert told == []
    assert (session.finding.part, session.finding.used) == ("session", "")
    assert session.finding.why


def test_what_was_tried_and_failed_is_said() -> None:
    assert "no wtsapi32" in NoSession("no wtsapi32").finding.why
