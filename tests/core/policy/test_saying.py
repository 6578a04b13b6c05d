"""How the rows of the table are written."""

from __future__ import annotations

from sitwatch.core.policy.saying import N_, said


def test_words_are_kept_for_translation_as_they_are() -> None:
    assert N_("Monday") == "Monday"


def test_a_row_keeps_its_words_unit_usual_span_and_bounds() -> None:
    row = said("Title", "Help.", "min", ge=1, usual=(2, 3))
    assert (row.title, row.description, row.ge) == ("Title", "Help.", 1)
    assert row.extra == {"unit": "min", "usual": (2, 3)}
