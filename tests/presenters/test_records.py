from __future__ import annotations

from sitwatch.core.sitting.verdicts import Report
from sitwatch.presenters.records import Records


def test_of_a_fresh_installation_nothing_is_known_but_that() -> None:
    records = Records(Report((), (), (), ()), begun=None)
    assert (records.face, records.facts) == (None, ())
